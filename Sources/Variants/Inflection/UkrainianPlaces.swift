extension PlaceGrammar {
  /// Ukrainian names of places.
  static let ukrainian = PlaceGrammar(
    nouns: DeclensionTable(rules: Ukrainian.nounsInA + "\n" + Ukrainian.placeNouns + "\n" + Ukrainian.placePlurals),
    foreign: DeclensionTable(rules: Ukrainian.foreignPlaces),
    attributes: Ukrainian.attributes,
    possessives: Ukrainian.possessives,
    heads: DeclensionTable(rules: Ukrainian.placeHeads),
    pairing: EndingTable([("^ріка", true), ("^гора", true)]),
    yielding: EndingTable([("ія", true), ("ея", true)]),
    prepositions: EndingTable(["^на", "^над", "^під", "^при"].map { ($0, true) }),
    conjunctions: EndingTable(["^і", "^й", "^та"].map { ($0, true) }),
    following: nil)
}

extension Ukrainian {
  /// Singular names of places. The genitive in -у is the dative's form and needs no row where -а is in use too.
  fileprivate static let placeNouns = """
    # Masculine: hard, after velars, sibilants, in -й; adjectives used as names.
    C| а у . ом і
    к|,х| а у . ом у
    |г га гу . гом зі/гу
    S| а у . ем і
    ц| а у . ом і
    |й я ю . єм ї
    C|ий ого ому . им ому
    # Countries and regions with a genitive in -у alone.
    стан|,^іран|,^судан|,^ліван|,^катар|,^крим|,^кавказ|,^алжир|,^сибір|,^кіпр|,^ємен|,^азербайджан| у у . ом і
    ^ірак| у у . ом у
    ^кита|й,алта|й,угва|й ю ю . єм ї
    ^єгип|ет ту ту . том ті
    ^р|іг огу огу . огом озі
    ^дніст|ер ра ру . ром рі
    ^ор|ел ла лу . лом лі
    # The -і- of closed syllables: Львів, Київ, Тернопіль. -ців and the like keep a soft vowel.
    |ів ова ову . овом ові
    ч|ів,ш|ів,ж|ів,^кан|ів ева еву . евом еві
    |їв єва єву . євом єві
    авів| а у . ом і
    |піль поля полю . полем полі
    |ець ця цю . цем ці
    |єць йця йцю . йцем йці
    л|ець ьця ьцю . ьцем ьці
    ж|ок,ч|ок ка ку . ком ку
    # Soft sign: feminine with a doubled consonant, but -ль and a few are masculine.
    |ль ля лю . лем лі
    |нь ні ні . нню ні
    тайван|ь,кремен|ь,пекін|ь,ужен|ь,льмен|ь я ю . ем і
    |сь сі сі . ссю сі
    |зь зі зі . ззю зі
    |ть ті ті . ттю ті
    |дь ді ді . ддю ді
    ст|ь і і . ю і
    ^твер|,^перм|,^об| і і . 'ю і
    ^керч| і і . ю і
    # Feminine adjectives used as names.
    ськ|а,цьк|а,зьк|а ої ій у ою ій
    # Neuter: doubled consonants, -в'я and -р'я, own names in -ове, -не, -ське, -ово, -ино.
    жж|я,чч|я,шш|я,нн|я,лл|я,дд|я,тт|я,зз|я,сс|я,цц|я . ю . ям і
    в'|я,в’|я,вʼ|я,р'|я,р’|я,рʼ|я,м'|я,п'|я,м’|я,п’|я . ю . ям ї
    ськ|е,цьк|е,зьк|е,рівн|е,чн|е,льн|е,ідн|е,бн|е ого ому . им ому
    ов|е ого ому . им ому
    ов|о,ев|о,єв|о,їв|о,ин|о,ін|о,їн|о,озер|о,сел|о а у . ом і
    марино,портофіно,трентіно,купертіно,торіно =
    ^дніпр|о а у . ом і
    ищ|е а у . ем і
    пол|е,^мор|е я ю . ем і
    """

  /// Plural names; -і is plural in a few endings only.
  fileprivate static let placePlurals = """
    C|и - ам . ами ах pl
    ланд|и,бровар|и,каракум|и,кизилкум|и,челн|и ів ам . ами ах pl
    ^ром|ни,^луб|ни,^лив|ни ен нам . нами нах pl
    |ці ців цям . цями цях pl
    ич|і ів ам . ами ах pl
    ла|ї,ене|ї,гава|ї їв ям . ями ях pl
    янцзи,алмати =
    """

  /// Places abroad: endings that only look Ukrainian.
  fileprivate static let foreignPlaces = """
    не,ове,ово,ево,ино,іно,їно,поле,ище,ці,ичі =
    """

  /// Common nouns at the head of a name.
  fileprivate static let placeHeads = """
    ^остр|ів,^півостр|ів ова ову . овом ові
    ^океан|,^союз|,^мис|,^канал|,^регіон|,^сектор|,^фронт|,^суд|,^фонд|,^департамент|,^каньйон| у у . ом і
    ^вулкан|,^султанат|,^емірат|,^штат|,^район|,^порт|,^центр|,^комітет|,^парламент|,^університет| у у . ом і
    ^архіпелаг|,^округ|,^берег|,^банк|,^парк| у у . ом у
    ^кра|й ю ю . єм ї
    ^хреб|ет та ту . том ті
    ^мор|е я ю . ем і
    ^озер|о,^міст|о,^сел|о,^королівств|о,^князівств|о,^міністерств|о,^агентств|о,^царств|о,^графств|о а у . ом і
    ^герцогств|о,^товариств|о,^воєводств|о а у . ом і
    ^прото|ка,^зато|ка,^республі|ка,^рі|ка,^річ|ка,^бан|ка ки ці ку кою ці
    ^лі|га ги зі гу гою зі
    ^гор|а,^рад|а,^долин|а,^бухт|а,^западин|а,^рівнин|а,^кос|а,^служб|а,^груп|а,^палат|а,^держав|а и і у ою і
    ^федераці|я,^імпері|я,^провінці|я,^територі|я,^організаці|я,^парті|я,^автономі|я,^асоціаці|я,^армі|я ї ї ю єю ї
    ^асамбле|я ї ї ю єю ї
    ^земл|я,^пустел|я,^столиц|я,^станиц|я і і ю ею і
    ^област|ь і і . ю і
    ^співдружн|ість,^власн|ість ості ості . істю ості
    ^остров|и,^штат|и,^емірат|и ів ам . ами ах pl
    ^гор|и,^сил|и - ам . ами ах pl
    """
}
