extension Romanizations {
  /// English press with its mixtures, German, French, Spanish, Polish and Dutch press, then the standards.
  static let russian: [RomanizationSystem] = [
    russianEnglish, russianGerman, russianFrench, russianSpanish, russianPolish, russianICAO, russianBGN,
    russianScientific, russianISO9, russianGOST, russianDutch,
  ]

  /// BGN/PCGN 1947 as newspapers simplify it: no apostrophes, `-y` for `-ий`, and what they mix freely: `Sergei` and
  /// `Sergey`, `Yevgeny` and `Evgeny`, `Alexei` and `Aleksei`, `Khabomai` and `Habomai`.
  private static let russianEnglish = RomanizationSystem(
    """
    а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f ц ts ч ch ш sh ъ 0 ы y ь 0 э e
    """,
    axes: [
      "й y|i",
      "^е ye|e +е ye|e",
      "ё yo|e|io *ё e|o|yo петр$ petr|pyotr|piotr ^федор fedor|fyodor ьё yo|ye|io",
      "х kh|h",
      "кс ks|x александр$ aleksandr|alexander|alexandr",
      "виктор$ viktor|victor",
      "щ shch|sch",
      "ий$ y|i|iy|ii ый$ y|yy|yi|iy",
      "ия$ ia|iya",
      "ья ya|ia ью yu|iu ье ye|ie|e ьо yo|io ьи yi|i",
      "ю yu|iu я ya|ia",
    ],
    perWord: 8, perName: 22)

  private static let russianGerman = RomanizationSystem(
    """
    а a б b в w г g д d е e ^е je +е je ж sch з s и i к k л l м m н n о o п p р r с s т t у u ф f х ch ц z ч tsch \
    ш sch щ schtsch ъ 0 ы y ь 0 э e ю ju я ja ё jo *ё o ьё jo ье je ьи ji ия$ ia кс x александр$ alexander
    """,
    axes: ["й j|i ий$ i|ij ый$ y|yj", "+с% ss|s", "виктор$ wiktor|viktor"], perWord: 3, perName: 4)

  private static let russianFrench = RomanizationSystem(
    """
    а a б b в v г g ге gue ги gui гё guio д d е e ж j з z и i й i к k л l м m н n о o п p р r т t у ou ф f х kh ц ts \
    ч tch ш ch щ chtch ъ 0 ы y ь 0 э e кс x ин$ ine ий$ i ый$ y ье ie ья ia ю iou я ia александр$ alexandre
    """,
    axes: [
      "^е e|ie +е e|ie", "ё io *ё e|io", "с s +с% ss|s", "^ю iou|you ^я ia|ya", "ой_ oi|œ",
    ],
    perWord: 2, perName: 4)

  private static let russianSpanish = RomanizationSystem(
    """
    а a б b в v г g ге gue ги gui д d е e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f ц ts ч ch ш sh \
    щ shch ъ 0 ы y ь 0 э e ю yu я ya кс x ё io *ё o ий$ i ый$ i ия$ ia александр$ alexander
    """,
    axes: ["х j|kh", "^е ye|e +е e|ye"], perWord: 2, perName: 3)

  private static let russianPolish = RomanizationSystem(
    """
    а a б b в w г g ги gi ге gie д d е ie ^е je +е je ле le же ze че cze ше sze ще szcze це ce ж z жи zy ши szy з z \
    и i ци cy й j к k л l м m н n о o п p р r с s т t у u ф f х ch ц c ч cz ш sz щ szcz ъ 0 ы y ь 0 э e ё io ^ё jo \
    +ё jo лё lo *ё o ьи ji ю iu ^ю ju +ю ju лю lu я ia ^я ja +я ja ля la
    """,
    axes: ["ий$ ij|i ский$ ski|skij ый$ yj|y"], perWord: 2, perName: 3)

  private static let russianDutch = RomanizationSystem(
    """
    а a б b в v г g д d е e ^е je +е je ж zj з z и i к k л l м m н n о o п p р r с s т t у oe ф f х ch ц ts ч tsj \
    ш sj щ sjtsj ъ 0 ы y ь 0 э e ю joe я ja ё jo *ё o ьи ji ия$ ia кс ks ий$ i ый$ y
    """,
    axes: ["й j|i"], perWord: 2, perName: 2, minimumLetters: 5, isForPeople: true)

  /// ICAO 9303 part 3, the passports of today; without `ie` for ъ also the romanization of the Library of Congress.
  private static let russianICAO = RomanizationSystem(
    """
    а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch \
    ы y ь 0 э e ю iu я ia
    """,
    axes: ["ъ ie|0"], perName: 1)

  /// BGN/PCGN 1947 to the letter.
  private static let russianBGN = RomanizationSystem(
    """
    а a б b в v г g д d е e ^е ye +е ye ё ë ^ё yë +ё yë ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f \
    х kh ц ts ч ch ш sh щ shch ъ ’ ы y ь ’ э e ю yu я ya
    """,
    perName: 1)

  /// ISO/R 9:1968, DIN 1460: the scientific transliteration.
  private static let russianScientific = RomanizationSystem(
    """
    а a б b в v г g д d е e ё ë ж ž з z и i й j к k л l м m н n о o п p р r с s т t у u ф f х ch ц c ч č ш š щ šč ъ 0 \
    ы y э è ю ju я ja
    """,
    axes: ["ь 0|ʹ"], perWord: 2, perName: 2, minimumLetters: 6)

  /// ISO 9:1995, GOST 7.79-2000 system A: a sign for a sign.
  private static let russianISO9 = RomanizationSystem(
    """
    а a б b в v г g д d е e ё ë ж ž з z и i й j к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч č ш š щ ŝ ъ ʺ \
    ы y ь ʹ э è ю û я â
    """,
    perName: 1, minimumLetters: 6)

  /// GOST 7.79-2000 system B, as far as its accents survive folding.
  private static let russianGOST = RomanizationSystem(
    """
    а a б b в v г g д d е e ё yo ж zh з z и i й j к k л l м m н n о o п p р r с s т t у u ф f х x ч ch ш sh щ shh \
    ъ 0 ы y ь 0 э e ю yu я ya ци ci це ce цы cy цй cj
    """,
    axes: ["ц cz|c"], perName: 1, minimumLetters: 6)
}
