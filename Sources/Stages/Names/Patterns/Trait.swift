/// What the reading of a text itself tells of a word: the traits that every rules file knows. Lists and literal words of
/// the rules get the numbers behind them.
package enum Trait: Int, CaseIterable, Sendable {
  /// An entry of several words may begin here. Of the engine, not of rules.
  case goesOn
  /// An entry of several words stands from here on. Of the engine, not of rules.
  case beginsEntry
  case capitalized, capitals, initial, lower, number, mixed, punctuation, uncased
  case dotted, long
  case latin, cyrillic, han, hiragana, katakana, otherScript
  case first, newline, headline, quoted, double, seenCapital, pronoun, english, unknown, arabic, officePhrase
  /// Set by rules of the kinds `cut` and `split`.
  case cut, split
  case place, country, region, city, island, archipelago, water, landform, placeOfWords, doubtfulPlace
  case person, organization, demonym

  /// As rules write it; `nil` for those of the engine.
  package var name: String? {
    switch self {
    case .goesOn, .beginsEntry: nil
    case .capitalized: "Cap"
    case .capitals: "CAPS"
    case .initial: "Initial"
    case .lower: "lower"
    case .number: "Num"
    case .mixed: "Mixed"
    case .punctuation: "Punct"
    case .uncased: "Uncased"
    case .dotted: "dotted"
    case .long: "long"
    case .latin: "Latin"
    case .cyrillic: "Cyrillic"
    case .han: "Han"
    case .hiragana: "Hiragana"
    case .katakana: "Katakana"
    case .otherScript: "OtherScript"
    case .first: "^"
    case .newline: "newline"
    case .headline: "headline"
    case .quoted: "quoted"
    case .double: "double"
    case .seenCapital: "seencap"
    case .pronoun: "he"
    case .english: "en"
    case .unknown: "unknown"
    case .arabic: "arabic"
    case .officePhrase: "title-phrase"
    case .cut: "cut"
    case .split: "split"
    case .place: "@place"
    case .country: "@country"
    case .region: "@region"
    case .city: "@city"
    case .island: "@island"
    case .archipelago: "@archipelago"
    case .water: "@water"
    case .landform: "@landform"
    case .placeOfWords: "@places"
    case .doubtfulPlace: "@maybe"
    case .person: "@person"
    case .organization: "@org"
    case .demonym: "@demonym"
    }
  }

  /// Which of them say how a word is written: a word has just one.
  static let shapes: [Trait] = [
    .capitalized, .capitals, .initial, .lower, .number, .mixed, .punctuation, .uncased,
  ]
}

extension BitSet256 {
  /// The place of a word's shape among ``Trait/shapes``; their count if it has none.
  @inline(__always)
  var shapeIndex: Int { firstMember(from: Trait.capitalized.rawValue, count: 8) }

  @inline(__always)
  package mutating func insert(_ trait: Trait) { insert(trait.rawValue) }
  @inline(__always)
  package func contains(_ trait: Trait) -> Bool { contains(trait.rawValue) }
  package init(_ trait: Trait) { self.init(trait.rawValue) }
}
