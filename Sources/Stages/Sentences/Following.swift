internal import TextModel

/// What follows a mark: the white space, the openers, and the first word's first character.
struct Following {
  /// Whether white space follows at once.
  var isSpaced = false
  var hasLineFeed = false
  /// The first character that is not white space; the limit if there is none.
  var start: Int
  /// Class of the character at ``start``.
  var first = CharacterClass.space
  /// Where the first letter or digit stands behind quotation marks, brackets and dashes; the limit if there is none.
  var wordStart: Int
  /// Its class.
  var word = CharacterClass.space
  var hasDash = false
  /// Whether the character at ``start`` is a round or square bracket.
  var startsBracket = false
  var hasOpener = false

  /// At most this many opening marks are looked through.
  private static let mostOpeners = 6

  init(in text: Span<UInt8>, at end: Int, end limit: Int, rules: CompiledRules) {
    start = end
    wordStart = limit
    while start < limit {
      let scalar = decodeScalar(in: text, at: start)
      let character = rules.markClass(scalar.value)
      guard character.isSpace else {
        first = character
        startsBracket = scalar.value == 0x28 || scalar.value == 0x5B
        break
      }
      isSpaced = true
      if character == .lineFeed { hasLineFeed = true }
      start += scalar.length
    }
    var at = start
    var openers = 0
    while at < limit, openers < Self.mostOpeners {
      let scalar = decodeScalar(in: text, at: at)
      let character = rules.markClass(scalar.value)
      switch character {
      case .dash: hasDash = true
      case .opener, .quote: hasOpener = true
      case .space: break
      // Ellipsis and inverted marks open too.
      case .other where scalar.value == 0x2026 || scalar.value == 0x2E: break
      default:
        wordStart = at
        word = character
        return
      }
      openers += 1
      at += scalar.length
    }
  }

  /// Whether a bracket opens, or a quotation straight after one that ended: these start sentences in lower case too.
  func startsAside(after run: StopRun) -> Bool {
    guard word == .lower, !hasDash else { return false }
    return run.hasClosers ? (first == .quote || first == .opener) && !startsBracket : startsBracket
  }

  /// Whether it can start a sentence whatever ended the one before.
  var startsSentence: Bool {
    switch word {
    case .upper, .caseless, .digit, .bullet: true
    case .lower, .closer, .space, .lineFeed, .opener, .quote, .dash: false
    case .other: first == .other && !hasDash
    }
  }
}

extension CharacterClass {
  var isSpace: Bool { self == .space || self == .lineFeed }
}
