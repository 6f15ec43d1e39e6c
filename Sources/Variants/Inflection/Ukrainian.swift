/// What Ukrainian tables share.
enum Ukrainian {
  /// Nouns in -а and -я, of either gender, with г, к, х softened before -і.
  static let nounsInA = """
    C|а и і у ою і
    |ка ки ці ку кою ці
    |га ги зі гу гою зі
    |ха хи сі ху хою сі
    S|а і і у ею і
    V|а =
    C|я і і ю ею і
    V|я ї ї ю єю ї
    '|я,’|я,ʼ|я ї ї ю єю ї
    """

  /// Adjectives of places before a noun. Feminine and neuter forms look like nouns, so their stems are named.
  static let attributes = DeclensionTable(
    rules: """
      C|ий ого ому . им ому
      C|ій ього ьому . ім ьому
      ськ|а,цьк|а,зьк|а,н|а,ов|а,ик|а,стар|а,сір|а,біл|а,мал|а,свят|а,золот|а,жовт|а,добр|а,рв|а ої ій у ою ій
      рхн|я,жн|я,редн|я,дальн|я,альн|я ьої ій ю ьою ій
      ськ|е,цьк|е,зьк|е,н|е,ов|е,ик|е,стар|е,сір|е,біл|е,мал|е,свят|е,золот|е,жовт|е,добр|е,рв|е ого ому . им ому
      рхн|є,жн|є,редн|є,дальн|є,нутрішн|є ього ьому . ім ьому
      ськ|і,цьк|і,зьк|і,н|і,ов|і,ик|і,стар|і,біл|і,мал|і,свят|і,золот|і,жовт|і,добр|і их им . ими их pl
      рхн|і,ижн|і,редн|і,дальн|і іх ім . іми іх pl
      """)

  /// Possessives of people, before a common noun (`Баренцове море`, `Берингова протока`).
  static let possessives = DeclensionTable(
    rules: """
      ов|е,ев|е ого ому . им ому
      ов|а,ев|а,ін|а ої ій у ою ій
      ов|і,ев|і их им . ими их pl
      """)
}
