/// The rules of one or several languages, ready for look-up. A class, since a splitter hands them on at every mark.
final class CompiledRules: Sendable {
  private let abbreviations: WordMap<UInt32>
  private let words: WordMap<UInt32>
  private let openers: [UInt32]
  private let closers: [UInt32]
  let hasOrdinalStop: Bool
  let hasNames: Bool

  private static let capitalOnly: UInt32 = 0x80
  private static let starter: UInt32 = 1
  private static let labelled: UInt32 = 2
  private static let ordinal: UInt32 = 4
  private static let name: UInt32 = 8

  /// Where languages disagree the first one is right, and the user's own rules before them all.
  /// - Parameter isQuoting: whether the first language's quotation marks count; not if it is a guess among many.
  init(_ languages: [SentenceLanguage], own: [SentenceRules] = [], isQuoting: Bool = true) {
    var lists = Lists()
    let codes = Set(languages.map(\.code)).union([""])
    let rows = own.flatMap(\.rows).filter { codes.contains($0.language) }
    for row in rows where !row.isRemoval { lists.insert(row.rule, row.word) }
    let removed = Set(rows.filter(\.isRemoval).map { Key(rule: $0.rule, word: FoldedWord($0.word).key) })
    for (index, language) in languages.enumerated() {
      for (rule, list) in language.lists {
        if rule == .opener || rule == .closer, index > 0 || !isQuoting { continue }
        for word in list.listedWords {
          if !removed.isEmpty, removed.contains(Key(rule: rule, word: FoldedWord(word).key)) { continue }
          lists.insert(rule, word)
        }
      }
    }
    abbreviations = lists.abbreviations
    words = lists.words
    openers = lists.openers
    closers = lists.closers
    hasNames = lists.hasNames
    hasOrdinalStop = languages.first?.hasOrdinalStop ?? false
  }

  private struct Key: Hashable {
    var rule: SentenceRule
    var word: [UInt8]
  }

  /// What the rules are gathered in.
  private struct Lists {
    var abbreviations = WordMap<UInt32>()
    var words = WordMap<UInt32>()
    var openers: [UInt32] = []
    var closers: [UInt32] = []
    var hasNames = false

    mutating func insert(_ rule: SentenceRule, _ word: String) {
      if let abbreviation = rule.abbreviation {
        let isCapital = word.unicodeScalars.first.map(Lists.isCapital) ?? false
        abbreviations.insert(
          FoldedWord(word), UInt32(abbreviation.rawValue) | (isCapital ? CompiledRules.capitalOnly : 0))
        return
      }
      switch rule {
      case .starter: words.add(FoldedWord(word), CompiledRules.starter)
      case .labelled: words.add(FoldedWord(word), CompiledRules.labelled)
      case .ordinal: words.add(FoldedWord(word), CompiledRules.ordinal)
      case .name:
        words.add(FoldedWord(word), CompiledRules.name)
        hasNames = true
      case .opener: Lists.add(word, to: &openers, unless: closers)
      case .closer: Lists.add(word, to: &closers, unless: openers)
      case .never, .beforeName, .beforeNumber, .mayEnd, .ends, .afterNumber, .unit: break
      }
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII ? scalar.value &- 0x41 < 26 : scalar.properties.isUppercase
    }

    private static func add(_ mark: String, to marks: inout [UInt32], unless others: [UInt32]) {
      guard let scalar = mark.unicodeScalars.first?.value, !others.contains(scalar) else { return }
      marks.append(scalar)
    }
  }

  /// The rule of an abbreviation, given without its last stop.
  func rule(of word: FoldedWord, isCapital: Bool) -> AbbreviationRule? {
    let value = abbreviations.value(of: word)
    if value & Self.capitalOnly != 0, !isCapital { return nil }
    return AbbreviationRule(rawValue: UInt8(truncatingIfNeeded: value & ~Self.capitalOnly))
  }

  func isStarter(_ word: FoldedWord) -> Bool { words.value(of: word) & Self.starter != 0 }
  func isLabelled(_ word: FoldedWord) -> Bool { words.value(of: word) & Self.labelled != 0 }
  func isOrdinal(_ word: FoldedWord) -> Bool { words.value(of: word) & Self.ordinal != 0 }
  /// Whether `word` with its mark is a name.
  func isName(_ word: FoldedWord) -> Bool { words.value(of: word) & Self.name != 0 }

  /// What a quotation mark or bracket is in the language; position decides where that is left open.
  func markClass(_ scalar: UInt32) -> CharacterClass {
    let general = CharacterClass(scalar)
    switch general {
    case .quote, .opener, .closer:
      if openers.contains(scalar) { return .opener }
      return closers.contains(scalar) ? .closer : general
    default: return general
    }
  }
}
