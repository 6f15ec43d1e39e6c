extension PersonGrammar {
  /// Russian forms of people's names.
  static let russian = PersonGrammar(
    maleGiven: DeclensionTable(rules: Russian.nounsInA + "\n" + Russian.maleNouns + "\n" + Russian.maleGiven),
    femaleGiven: DeclensionTable(rules: Russian.nounsInA + "\n" + Russian.femaleGiven),
    maleFamily: DeclensionTable(rules: Russian.nounsInA + "\n" + Russian.maleNouns + "\n" + Russian.maleFamily),
    femaleFamily: DeclensionTable(rules: Russian.nounsInA + "\n" + Russian.femaleFamily),
    foreignFamily: DeclensionTable(rules: "ин|,ын| а у а ом е"),
    patronymicGender: EndingTable(
      [("ович", .male), ("евич", .male), ("ьич", .male), ("кич", .male), ("мич", .male)]
        + [("овна", .female), ("евна", .female), ("ична", .female), ("инишна", .female)]),
    givenGender: EndingTable(
      Russian.words(Russian.menInA, .male) + Russian.words(Russian.womenInConsonants, .female)
        + [
          ("уа", .male), ("гуль", .female), ("гюль", .female), ("C", .male), ("а", .female), ("я", .female),
          ("о", .male),
        ]),
    familyGender: EndingTable(
      ["ова", "ева", "ёва", "ская", "цкая", "ина", "ная", "тая"].map { ($0, .female) }
        + ["ов", "ев", "ёв", "ский", "цкий", "ин", "ын", "ный", "тый", "ной"].map { ($0, .male) }
        // Foreign names of men that end alike.
        + Russian.words("лепин сен-санс", .male)),
    loneWomen: EndingTable(Russian.words("меркель тэтчер бхутто", true)),
    decliningFirstParts: EndingTable(
      ["ский", "цкий", "ская", "цкая", "ов", "ев", "ёв", "ова", "ева", "ёва", "ин", "ина", "ой", "ый", "ая", "ий"]
        .map { ($0, true) }),
    titles: EndingTable(Russian.words(Russian.titles, true)),
    particles: EndingTable(Russian.words("ван ле ла де ди да дос дю фон дер эль аль ибн бин оф тен", true)),
    juniors: EndingTable(Russian.words("младший старший", true)),
    eastAsian: EndingTable(Russian.words(Russian.eastAsianFamilies, true)))
}

extension Russian {
  /// Whole words, with a value.
  static func words<Value>(_ list: String, _ value: Value) -> [(pattern: String, value: Value)] {
    list.split { $0 == " " || $0 == "\n" }.map { ("^" + $0, value) }
  }

  /// Masculine nouns for living beings: the accusative is the genitive.
  fileprivate static let maleNouns = """
    C| а у а ом е
    S|,ц| а у а ем е
    |й я ю я ем е
    и|й я ю я ем и
    |ь я ю я ем е
    """

  /// Given names with fleeting vowels or stressed endings.
  fileprivate static let maleGiven = """
    ^пав|ел ла лу ла лом ле
    ^п|ётр,^п|етр етра етру етра етром етре
    ^л|ев ьва ьву ьва ьвом ьве
    ^иль|я и е ю ёй/ей е
    ^ильич|,^кузьмич|,^лукич|,^фомич| а у а ом е
    C|ый ого ому ого ым ом
    ^тома,^джей,^абдель,^абдул =
    # Mongolian genitives before the name proper.
    ийн =
    """

  fileprivate static let femaleGiven = """
    |ь и и . ью и
    ^николь,^мишель,^изабель,^рашель,^жизель,^адель =
    """

  fileprivate static let maleFamily = """
    ^пав|ел ла лу ла лом ле
    ^п|ётр етра етру етра етром етре
    ^иль|я и е ю ёй/ей е
    ов|,ев|,ёв|,ин|,ын| а у а ым е
    C|ый ого ому ого ым ом
    к|ий,г|ий,х|ий ого ому ого им ом
    н|ий,ж|ий,ш|ий,щ|ий его ему его им ем
    C|ой ого ому ого ым ом
    K|ой,S|ой ого ому ого им ом
    ^Cо|й,^CCо|й я ю я ем е
    C|ец ца цу ца цом це
    л|ец ьца ьцу ьца ьцом ьце
    V|ец йца йцу йца йцем йце
    # The -е- of one-syllable names stays.
    ^C|ец,^CC|ец еца ецу еца ецом еце
    ён|ок,Vн|ок,ч|ок,д|ок,ж|ок ка ку ка ком ке
    # Old genitives (Черных, Долгих) and French names with a stressed end stand still.
    ых,гих,ких,жих,ших,щих,чих =
    ^ма,^дюма,^тома,^дега,^золя,^петипа,^люка =
    """

  fileprivate static let femaleFamily = """
    ов|а,ев|а,ёв|а,ин|а,ын|а ой ой у ой ой
    C|ая ой ой ую ой ой
    S|ая ей ей ую ей ей
    C|яя ей ей юю ей ей
    ^дюма,^тома,^дега,^золя,^петипа =
    """

  /// Titles before a name.
  fileprivate static let titles = """
    принц принцесса король королева мулла шейх имам папа аятолла лорд барон граф князь княгиня царь император императрица
    патриарх митрополит султан эмир генерал адмирал
    """

  /// Given names of men in -а and -я, which are women's otherwise.
  fileprivate static let menInA = """
    илья никита лука фома кузьма данила савва фока гаврила кирилла миша саша паша гриша лёша алёша гоша коля петя
    ваня митя дима витя вова лёня женя боря сева юра костя серёжа мустафа муса иса яхья абдулла хамза
    абу лукка андреа барака мирча йошка сеттха халифа салва тома хосе жозе усама зия закария илия исайя иеремия захария ага шота важа эса коста
    кобба матия николя джошуа элайджа такэя масая ока мулла атта урия шива рама кришна будда папа аятолла мирза франсуа жошуа
    """

  /// Given names of women that end in a consonant, in -ь or in a vowel that does not decline.
  fileprivate static let womenInConsonants = """
    маргарет элизабет кэтрин кейт кэт джейн джоан энн анн ингрид астрид сигрид элен эллен хелен кристин мадлен марин жаклин
    жозефин катрин шарлин ивонн карин керстин мэрилин каролин эвелин джудит эдит рут ирен элис агнес долорес инес
    мерседес кармен дорис беатрис джанет джиллиан джилл рэйчел рейчел эстер хизер дженнифер гудрун мириам шарон элинор
    аннегрет беназир бриджит грейс розалин сьюзан сьюзен лорен мэган меган кэрол вивьен жюльет одри хиллари мэри нэнси
    эмили бетти салли кэти люси софи натали мари мелани мелания джуди дороти пегги эми сью зои хлое николь мишель изабель
    рашель жизель адель любовь нинель рахиль эсфирь юдифь агарь ассоль айгуль гульнар суад ёко кэйко юрико макико садако
    митико акико ёсико такако хироко аннет жаннет элисон элеонор вивиан лилиан
    каталин аделин лилит юдит биргит агнеш нурсулу гюльчатай инвэнь лиюань цинлин энни дебби кристи трейси вэнди джеки
    """

  /// East Asian family names in Russian spelling. Those that are also given names elsewhere (Ян, Марк) are left out.
  fileprivate static let eastAsianFamilies = """
    ким пак ли цой чхве чой чон кан чо юн чан лим хан о со син квон хван сон ан ю хон мун но ро пэ пэк хо нам хам
    ван чжан лю чэнь хуан чжао у чжоу сюй сунь ма чжу ху го хэ линь гао ло чжэн лян се тан сюэ фэн юй дун сяо чэн цао
    юань дэн фу шэнь цзэн пэн люй су лу цзян цай цзя дин вэй юэ жэнь си мао вэнь бо чай хуа чжэнь
    аун хун нгуен фам до буй данг фан ву зыонг
    """
}
