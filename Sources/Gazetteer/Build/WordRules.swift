internal import TextModel

/// What lists of words say, by the hash of the folded name.
struct WordRules {
  private var rules: [UInt64: WordRule] = [:]
  /// Those of names that are no places.
  private var rulesOfOthers: [UInt64: WordRule] = [:]
  /// Phrases that are never names.
  private(set) var blocked: [ArraySlice<UInt8>] = []

  /// Later lists win over earlier ones.
  init() {}

  /// Later lists win over earlier ones.
  init(_ lists: [WordList]) throws(GazetteerError) {
    let tokenizer = Tokenizer()
    var tokens: [Token] = []
    for list in lists {
      for word in list.words {
        let bytes = Array(word.name.utf8)
        tokens.removeAll(keepingCapacity: true)
        tokenizer.appendTokens(of: bytes.span, in: ByteRange(0, bytes.count), to: &tokens)
        guard !tokens.isEmpty else {
          throw GazetteerError(SourcePosition(file: list.source.path, line: word.line), .nothingToMatch(word.name))
        }
        let hash = TokenHash.sequence(tokens)
        rules[hash] = word.rule
        if !list.isForPlaces { rulesOfOthers[hash] = word.rule }
        if word.rule == .block { blocked.append(bytes[...]) }
      }
    }
  }

  /// The rule of a name.
  func rule(_ hash: UInt64, isPlace: Bool) -> WordRule? {
    rules.isEmpty ? nil : isPlace ? rules[hash] : rulesOfOthers[hash]
  }
}
