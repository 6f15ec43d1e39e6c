extension Romanizations {
  static let bulgarian: [RomanizationSystem] = [
    // The Transliteration Act of 2009 (also BGN/PCGN 2013) and its forerunners: `Kh`, `Purvanov`, `Boiko`.
    RomanizationSystem(
      """
      а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f ц ts ч ch ш sh щ sht ь y
      """,
      axes: [
        "й y|i", "х h|kh", "+с% s|ss", "ъ a|u", "ия$ ia|iya", "ю yu|iu я ya|ia",
        "кс ks|x александър$ aleksandar|alexander", "дж dzh|dj",
      ], perWord: 6,
      perName: 14),
    RomanizationSystem(
      """
      а a б b в w г g д d е e ж sch з s и i й j к k л l м m н n о o п p р r с s т t у u ф f х ch ц z ч tsch ш sch \
      щ scht ъ a ь j ю ju я ja
      """,
      axes: ["+с% ss|s"], perName: 2),
    RomanizationSystem(
      """
      а a б b в v г g д d е e ж j з z и i й i к k л l м m н n о o п p р r т t у ou ф f х kh ц ts ч tch ш ch щ cht ъ a \
      ь i ю iou я ia
      """,
      axes: ["с s +с% ss|s"], perName: 2),
    // ISO/R 9:1968.
    RomanizationSystem(
      """
      а a б b в v г g д d е e ж ž з z и i й j к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч č ш š щ št ъ ă ь j \
      ю ju я ja
      """,
      perName: 1, minimumLetters: 6),
  ]

  /// Gaj's Latin alphabet, which Serbs write as well; newspapers that have no đ write dj.
  static let serbian: [RomanizationSystem] = [
    RomanizationSystem(
      """
      а a б b в v г g д d е e ж ž з z и i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ ć у u ф f х h ц c ч č џ dž \
      ш š
      """,
      axes: ["ђ đ|dj"])
  ]

  /// The passports' system and that of the Macedonian Academy (ISO/R 9:1968).
  static let macedonian: [RomanizationSystem] = [
    RomanizationSystem(
      """
      а a б b в v г g д d ѓ gj е e з z ѕ dz и i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ќ kj у u ф f х h ' 0
      """,
      axes: ["ж zh|ž ч ch|č ш sh|š џ dj|dž", "ц c|ts"], perWord: 4, perName: 6)
  ]
}
