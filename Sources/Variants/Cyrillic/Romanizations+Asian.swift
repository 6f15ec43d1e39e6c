extension Romanizations {
  /// Kazakh, Kyrgyz, Tajik, Uzbek, Tatar, Bashkir: BGN/PCGN 1979 and the press (`Kassym-Jomart Tokayev`).
  static let kazakh: [RomanizationSystem] = [
    RomanizationSystem(
      """
      а a б b в v г g д d з z и i к k л l м m н n о o ө o п p р r с s т t у u ұ u ү u ӯ u ф f һ h ҳ h ҷ j ӣ i ц ts ч ch \
      ш sh щ shch ъ 0 ы y і i ь 0 э e ё yo ў o
      """,
      axes: [
        "қ k|q ғ g|gh", "ж zh|j", "^е ye|e +е ye|e е e", "+с% s|ss", "й y|i", "ә a|e", "ң n|ng", "х kh|h",
        "ю yu|iu я ya|ia", "ия$ ia|iya",
      ],
      perWord: 8, perName: 18),
    // BGN/PCGN 1979 to the letter.
    RomanizationSystem(
      """
      а a ә ä б b в v г g ғ gh д d е e ж zh з z и i й y к k қ q л l м m н n ң ng о o ө ö п p р r с s т t у u ұ u ү ü \
      ф f х kh һ h ц ts ч ch ш sh щ shch ы y і i ь 0 ъ 0 э e ё yo ю yu я ya
      """,
      perName: 1),
  ]

  /// BGN/PCGN 1964, the national standard MNS 5217:2012, and the press: `Khürelsükh`, `Hurelsuh`.
  static let mongolian: [RomanizationSystem] = [
    RomanizationSystem(
      """
      а a б b в v г g д d ж j з z и i к k л l м m н n о o ө ö п p р r с s т t у u ү ü ф f ц ts ч ch ш sh щ shch ъ 0 ы y \
      э e ё yo ю yu я ya
      """,
      axes: ["х kh|h", "й i|y", "ь 0|i", "е ye|e"], perWord: 4, perName: 10)
  ]
}
