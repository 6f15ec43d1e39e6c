internal import TextModel

/// What lists of words say, by the hash of the folded name.
struct WordRules {
  private var rules: [UInt64: WordRule] = [:]
  /// Phrases that are never names.
  private(set) var blocked: [ArraySlice<UInt8>] = []

  /// Later lists win over earlier ones.
  init() {}

  /// Later lists win over earlier ones.
  init(_ lists: [WordList]) throws(GazetteerError) {
    let tokenizer = Tokenizer()
    var tokens: [Token] = []
    for list in lists {
      let bytes = list.source.bytes
      for row in list.rows {
        tokens.removeAll(keepingCapacity: true)
        tokenizer.appendTokens(of: bytes.span, in: row.name, to: &tokens)
        guard !tokens.isEmpty else {
          throw GazetteerError(
            SourcePosition(file: list.source.path, line: row.line),
            .nothingToMatch(String(decoding: bytes[row.name.indices], as: UTF8.self)))
        }
        rules[TokenHash.sequence(tokens)] = row.rule
        if row.rule == .block { blocked.append(bytes[row.name.indices]) }
      }
    }
  }

  func rule(_ hash: UInt64) -> WordRule? { rules.isEmpty ? nil : rules[hash] }
}
