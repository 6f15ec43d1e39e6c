extension PersonGrammar {
  /// Ukrainian forms of people's names.
  static let ukrainian = PersonGrammar(
    maleGiven: DeclensionTable(rules: Ukrainian.maleGiven + "\n" + Ukrainian.nounsInA + "\n" + Ukrainian.maleNouns),
    femaleGiven: DeclensionTable(rules: Ukrainian.nounsInA + "\n" + Ukrainian.femaleGiven),
    maleFamily: DeclensionTable(rules: Ukrainian.maleFamily + "\n" + Ukrainian.nounsInA + "\n" + Ukrainian.maleNouns),
    femaleFamily: DeclensionTable(rules: Ukrainian.nounsInA + "\n" + Ukrainian.femaleFamily),
    foreignFamily: DeclensionTable(rules: "ін|,ин|,їн| а у/у/ові а ом ові/і\nк|о,л|о,тр|о,но ="),
    patronymicGender: EndingTable(
      [("ович", .male), ("йович", .male), ("ілліч", .male)] + [("івна", .female), ("ївна", .female)]),
    givenGender: EndingTable(
      Russian.words(Ukrainian.menInA, .male) + Russian.words(Ukrainian.womenInConsonants, .female)
        + [("гуль", .female), ("гюль", .female), ("C", .male), ("а", .female), ("я", .female), ("о", .male)]),
    familyGender: EndingTable(
      ["ова", "ева", "єва", "ська", "цька", "зька", "іна", "їна", "шина"].map { ($0, .female) }
        + ["ов", "ев", "єв", "ський", "цький", "зький", "ін", "ий"].map { ($0, .male) }),
    loneWomen: EndingTable(Russian.words("меркель тетчер бхутто", true)),
    decliningFirstParts: EndingTable(
      ["ський", "цький", "ська", "цька", "ов", "ев", "ова", "ева", "ін", "іна", "ий"].map { ($0, true) }),
    titles: EndingTable(
      Russian.words(
        "принц принцеса король королева мулла шейх імам папа аятола лорд барон граф князь княгиня генерал", true)),
    particles: EndingTable(Russian.words("ван ле ла де ді да дос дю фон дер ель аль ібн бін оф тен", true)),
    juniors: EndingTable(Russian.words("молодший старший", true)),
    eastAsian: EndingTable(Russian.words(Ukrainian.eastAsianFamilies, true)))
}

extension Ukrainian {
  /// Masculine nouns for living beings. Dative and locative have two endings in use; of a given and a
  /// family name either both end in -у, or both in -ові, or the first alone (`Петрові Порошенку`).
  fileprivate static let maleNouns = """
    C| а у/ові а ом ові/і
    K| а у/ові а ом ові/у
    S| а у/еві а ем еві/і
    |й я ю/єві я єм єві/ї
    |ь я ю/еві я ем еві/і
    |ець ця цю/цеві ця цем цеві/ці
    |єць йця йцю/йцеві йця йцем йцеві/йці
    л|ець ьця ьцю/ьцеві ьця ьцем ьцеві/ьці
    C|ий ого ому ого им ому
    """

  /// Given names in -о decline; -і- and -ї- of closed syllables open.
  fileprivate static let maleGiven = """
    йл|о,ил|о,авл|о,тр|о а у/ові а ом ові/і
    рк|о,льк|о,вк|о,йк|о а у/ові а ом ові/у
    ^ігор|,^лазар| я ю/еві я ем еві/і
    ^як|ів ова ову/ові ова овом ові
    ^фед|ір,^сид|ір,^прох|ір ора ору/орові ора ором орові/орі
    ^ант|ін она ону/онові она оном онові/оні
    вич| а у/у/еві а ем еві/і
    ^л|ев ьва/ева ьву/еву ьва/ева ьвом/евом ьві/еві
    ^ілл|я і і ю ею і
    """

  fileprivate static let femaleGiven = """
    ^любов| і і . 'ю і
    ^юдиф| і і . 'ю і
    """

  fileprivate static let maleFamily = """
    ов|,ев|,єв|,ін|,їн|,ин| а у а им і/у
    |ів ова ову ова овим ові
    к|о а у/у/ові а ом ові/у
    л|о,тр|о,хн|о а у/у/ові а ом ові/і
    C| а у/у/ові а ом ові/і
    ц| а у/у/еві а ем еві/і
    K| а у/у/ові а ом ові/у
    S| а у/у/еві а ем еві/і
    бондар|,кобзар|,грабар|,губар|,гончар| я ю/ю/еві я ем еві/і
    ч|ок,ж|ок,ш|ок ка ку/ку/кові ка ком кові/ку
    их =
    C|ой ого ому ого им ому
    ^Cо|й,^CCо|й я ю/єві я єм єві/ї
    ^дюма,^тома,^золя =
    """

  fileprivate static let femaleFamily = """
    ов|а,ев|а,єв|а,їв|а,ін|а,їн|а,шин|а ої ій у ою ій
    ськ|а,цьк|а,зьк|а ої ій у ою ій
    жн|а,чн|а,дн|а,вн|а,тн|а,льн|а ої ій у ою ій
    ^дюма,^тома,^золя =
    """

  /// Given names of men in -а and -я.
  fileprivate static let menInA = """
    микола ілля микита лука хома кузьма сава данила гаврила кирила саша мустафа муса іса абдулла хамза мулла барака усама
    папа аятола франсуа андреа лукка никола
    """

  /// Given names of women that end in a consonant or a vowel that does not decline.
  fileprivate static let womenInConsonants = """
    любов юдиф маргарет елізабет кетрін кейт джейн джоан енн інгрід астрід елен еллен гелен крістін мадлен жаклін катрін
    карін керстін едіт рут ірен еліс агнес інес кармен доріс беатріс джилл рейчел дженніфер гудрун аннегрет беназір
    аннет жаннет джудіт ліліт евелін елісон шарліз меган джилліан ліліан йоко бріджит долорес мерседес скарлетт жанетт
    сьюзен мішель ніколь гілларі хілларі мері ненсі емілі бетті саллі люсі софі наталі марі мелані джуді дороті емі
    """

  /// East Asian family names in Ukrainian spelling.
  fileprivate static let eastAsianFamilies = """
    кім пак лі цой чон чан юн хан сон ан хон мун но ван чжан лю чень хуан чжао у чжоу сюй сунь ма чжу ху го хе лінь гао
    ло лян се тан фен ден фу пен су цай вей сі мао вень бо хо нгуен
    """
}
