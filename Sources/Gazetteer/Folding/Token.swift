/// A piece of text that a name is made of: a word, or one character of a script without spaces.
///
/// Its folded form is never stored: only its hash is, and where it stands.
struct Token: Sendable {
  /// Bytes of the text, without ignorable characters at its end.
  var start: UInt32
  var end: UInt32
  /// Hash of the folded scalars.
  var hash: UInt64
  var kind: CharacterClass
  /// What stands between it and the token before.
  var gap: Gap
  var shape: LetterShape
  /// How many characters it has; 255 for more.
  var length: UInt8
}

/// What stands between two tokens of a name. Kinds that people exchange freely count as one.
enum Gap: UInt8, Sendable {
  /// Nothing: characters of a script without spaces.
  case none
  /// White space, a hyphen, a middle dot.
  case join
  /// A full stop, with or without a space: `S. Lavrov`, `S.V.`
  case stop
  case apostrophe
  /// A comma and a space: `Washington, D.C.`
  case comma
  case ampersand
  case slash
  /// `Cocos (Keeling) Islands`
  case bracket
  /// `Ernesto "Che" Guevara`
  case quote
  /// A dash with spaces: `Папуа — Новая Гвинея`
  case dash
  /// Anything else: no name goes on across it.
  case border

  /// The gap as the hash of a name sees it: whether a stop was written after an abbreviation or not is the same.
  var folded: UInt64 { self == .stop ? UInt64(Gap.join.rawValue) : UInt64(rawValue) }
}

/// The case of a word's letters.
struct LetterShape: OptionSet, Sendable {
  var rawValue: UInt8

  /// It begins with a capital.
  static let capitalized = LetterShape(rawValue: 1)
  /// It has a letter that is no capital, in a script that has capitals (or none at all: digits count as neither).
  static let hasLower = LetterShape(rawValue: 2)
  static let hasCapital = LetterShape(rawValue: 4)

  /// All its letters are capitals.
  var isAllCapitals: Bool { contains(.hasCapital) && !contains(.hasLower) }
}
