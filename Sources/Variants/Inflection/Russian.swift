/// What Russian tables share.
enum Russian {
  /// Countries where a Slavic ending of a name is an ending, not chance.
  static let home: Set<String> = [
    "RU", "BY", "UA", "KZ", "KG", "UZ", "TJ", "TM", "MD", "AM", "AZ", "GE", "LT", "LV", "EE", "SU",
    "BG", "RS", "ME", "BA", "MK", "HR", "XK", "PL", "CZ", "SK", "SI", "YU", "CS",
  ]

  /// Adjectives of places: genitive, dative, accusative of things, instrumental, locative.
  static let attributes = DeclensionTable(
    rules: """
      C|ый ого ому . ым ом
      к|ий,г|ий,х|ий ого ому . им ом
      медвеж|ий,волч|ий,олен|ий,лис|ий,коз|ий ьего ьему . ьим ьем
      Sь|и,лись|и,нь|и их им . ими их pl
      Sь|я ей ей ю ей ей
      Sь|е его ему . им ем
      C|ий его ему . им ем
      K|ой,S|ой ого ому . им ом
      C|ой ого ому . ым ом
      C|ая ой ой ую ой ой
      S|ая ей ей ую ей ей
      больш|ая ой ой ую ой ой
      C|яя ей ей юю ей ей
      C|ое ого ому . ым ом
      K|ое,S|ое ого ому . им ом
      C|ее его ему . им ем
      C|ые ых ым . ыми ых pl
      C|ие их им . ими их pl
      """)

  /// Possessives of people (`Берингов`, `Баренцево`), before a common noun.
  static let possessives = DeclensionTable(
    rules: """
      ов|,ев|,ин|,ын| а у . ым ом
      ов|о,ев|о,ин|о,ын|о а у . ым ом
      ов|а,ев|а,ин|а,ын|а ой ой у ой ой
      ов|ы,ев|ы,ин|ы,ын|ы ых ым . ыми ых pl
      """)

  /// Nouns in -а and -я, of either gender, places and people alike.
  static let nounsInA = """
    C|а ы е у ой е
    K|а и е у ой е
    S|а и е у ей е
    ц|а ы е у ей е
    V|а =
    |я и е ю ей е
    и|я и и ю ей и
    C|ья ьи ье ью ьей ье
    """
}
