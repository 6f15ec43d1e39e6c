/// The rules of one or several languages, ready for look-up.
struct CompiledRules: Sendable {
  private var abbreviations = WordTable()
  private var words = WordTable()
  let hasOrdinalStop: Bool

  private static let capitalOnly: UInt8 = 0x80
  private static let starter: UInt8 = 1
  private static let labelled: UInt8 = 2
  private static let ordinalNeighbour: UInt8 = 3

  /// Where languages disagree the first one is right.
  init(_ languages: [SentenceLanguage]) {
    hasOrdinalStop = languages.first?.hasOrdinalStop ?? false
    for language in languages {
      for (rule, list) in language.rules {
        for word in list.split(separator: " ") {
          let isCapital = word.unicodeScalars.first?.properties.isUppercase ?? false
          abbreviations.insert(FoldedWord(String(word)), rule.rawValue | (isCapital ? Self.capitalOnly : 0))
        }
      }
      for word in language.labelled.split(separator: " ") { words.insert(FoldedWord(String(word)), Self.labelled) }
      for word in language.ordinalNeighbours.split(separator: " ") {
        words.insert(FoldedWord(String(word)), Self.ordinalNeighbour)
      }
      for word in language.starters.split(separator: " ") { words.insert(FoldedWord(String(word)), Self.starter) }
    }
  }

  /// The rule of an abbreviation, given without its last stop.
  func rule(of word: FoldedWord, isCapital: Bool) -> SentenceLanguage.Rule? {
    let value = abbreviations.value(of: word)
    if value & Self.capitalOnly != 0, !isCapital { return nil }
    return SentenceLanguage.Rule(rawValue: value & ~Self.capitalOnly)
  }

  func isStarter(_ word: FoldedWord) -> Bool { words.value(of: word) == Self.starter }
  func isLabelled(_ word: FoldedWord) -> Bool { words.value(of: word) == Self.labelled }
  func isOrdinalNeighbour(_ word: FoldedWord) -> Bool { words.value(of: word) == Self.ordinalNeighbour }
}
