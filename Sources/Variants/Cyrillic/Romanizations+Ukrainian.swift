extension Romanizations {
  static let ukrainian: [RomanizationSystem] = [
    // The national system of 2010 (Cabinet of Ministers, resolution 55), BGN/PCGN 1965 and what newspapers make of
    // them: `Zelensky`, `Zelenskyy`, `Zelenskyi`, `Zelenskiy`.
    RomanizationSystem(
      """
      а a б b в v г h ґ g д d е e ж zh з z зг zgh и y і i к k л l м m н n о o п p р r с s т t у u ф f ц ts ч ch ш sh \
      ь 0 ' 0
      """,
      axes: [
        "й y|i",
        "^є ye|ie +є ye|ie є ie|ye ^ї yi|i ї i|yi",
        "^ю yu|iu ю iu|yu ^я ya|ia я ia|ya ья ia|ya ью iu|yu",
        "х kh|h",
        "ий$ y|yy|yi|iy|yj|ij",
        "ій$ ii|iy|ij",
        "ія$ iia|iya|ia",
        "ьо io|yo",
        "кс ks|x олександр$ oleksandr|olexander|oleksander віктор$ viktor|victor",
        "жж zhzh|zh",
        "щ shch|sch",
      ],
      perWord: 7, perName: 20),
    // German press: `Wolodymyr Selenskyj`.
    RomanizationSystem(
      """
      а a б b в w г h ґ g д d е e є je ж sch з s и y і i ї ji й j к k л l м m н n о o п p р r с s т t у u ф f х ch ц z \
      ч tsch ш sch щ schtsch ь 0 ' 0 ю ju я ja ьо jo
      """,
      axes: ["ий$ yj|y|i", "ій$ ij|i"], perWord: 3, perName: 3),
    // Polish press: `Wołodymyr Zełenski`.
    RomanizationSystem(
      """
      а a б b в w г h ґ g д d е e є ie ^є je +є je ж ż з z и y і i ї ji й j к k л ł лі li лю lu ля la ль l м m н n о o \
      п p р r с s т t у u ф f х ch ц c ч cz ш sz щ szcz ь 0 ' 0 ю iu ^ю ju +ю ju я ia ^я ja +я ja ьо io
      """,
      axes: ["ий$ y|yj ський$ ski|skyj"], perWord: 2, perName: 2),
    // French press: `Iouchtchenko`.
    RomanizationSystem(
      """
      а a б b в v г h ґ g д d е e є ie ж j з z и y і i ї i й i к k л l м m н n о o п p р r с s т t у ou ф f х kh ц ts \
      ч tch ш ch щ chtch ь 0 ' 0 ю iou я ia ий$ y ьо io
      """,
      perName: 1),
    // ISO 9:1968 and DIN 1460, the scientific transliteration.
    RomanizationSystem(
      """
      а a б b в v г h ґ g д d е e є je ж ž з z и y і i ї ji й j к k л l м m н n о o п p р r с s т t у u ф f х ch ц c \
      ч č ш š щ šč ь 0 ' 0 ю ju я ja
      """,
      perName: 1, minimumLetters: 6),
    // BGN/PCGN 1965 with its apostrophes: `L’viv`, `Luhans’k`.
    RomanizationSystem(
      """
      а a б b в v г h ґ g д d е e є ye ж zh з z и y і i ї yi й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts \
      ч ch ш sh щ shch ь ’ ' 0 ю yu я ya
      """,
      perName: 1),
  ]

  static let belarusian: [RomanizationSystem] = [
    // BGN/PCGN 1979 and the press: `Sviatlana Tsikhanouskaya`, `Alyaksandr Lukashenka`.
    RomanizationSystem(
      """
      а a б b в v г h ґ g д d дз dz ж zh з z і i к k л l м m н n о o п p р r с s т t у u ф f ц ts ч ch ш sh ы y ь 0 \
      ' 0 э e
      """,
      axes: [
        "й y|i", "ў u|w", "^е ye|e +е ye|e е e|ie", "ё io|yo ^ё yo", "ю iu|yu ^ю yu +ю yu я ia|ya ^я ya +я ya",
        "х kh|h", "кс ks|x",
      ],
      perWord: 6, perName: 16),
    // The instruction of 2007: `Cichanoŭskaja`.
    RomanizationSystem(
      """
      а a б b в v г h ґ g д d е ie ^е je +е je ё io ^ё jo +ё jo ж ž з z і i й j к k л l м m н n о o п p р r с s т t \
      у u ў ŭ ф f х ch ц c ч č ш š ы y ь 0 ' 0 э e ю iu ^ю ju +ю ju я ia ^я ja +я ja
      """,
      perName: 1, minimumLetters: 6),
    RomanizationSystem(
      """
      а a б b в w г h ґ g д d е e ^е je +е je ё jo ж sch з s і i й j к k л l м m н n о o п p р r с s т t у u ў u ф f \
      х ch ц z ч tsch ш sch ы y ь 0 ' 0 э e ю ju я ja
      """,
      perName: 1),
  ]
}
