internal import TextModel

/// What the matcher makes of a name: equal for all spellings that match the same text.
package struct FoldedName: Hashable, Sendable {
  /// Hash of the folded tokens and what stands between them.
  package var hash: UInt64
  /// Where capitals stand, as far as they decide what text matches.
  package var capitals: UInt64
  /// How many tokens it has; 0 if it has neither letter nor digit.
  package var tokenCount: Int
  /// Letters and digits, as `min-length` counts them.
  package var length: Int
  /// Whether something stands between two of its tokens that no name goes on across.
  package var hasBorder: Bool
  /// Whether any text can match it.
  package var canMatch: Bool { tokenCount > 0 && !hasBorder }
}

/// Folds names one after the other, without an allocation for each.
package struct NameFolder: Sendable {
  private let tokenizer = Tokenizer()
  private var tokens: [Token] = []

  package init() {}

  /// The folded form of the name that `text`, valid UTF-8, spells.
  /// - Complexity: O(bytes).
  package mutating func fold(_ text: Span<UInt8>) -> FoldedName {
    tokens.removeAll(keepingCapacity: true)
    tokenizer.appendTokens(of: text, in: ByteRange(0, text.count), to: &tokens)
    var name = FoldedName(
      hash: tokens.isEmpty ? 0 : TokenHash.sequence(tokens), capitals: 0, tokenCount: tokens.count, length: 0,
      hasBorder: false)
    for (index, token) in tokens.enumerated() {
      if index > 0, token.gap == .border { name.hasBorder = true }
      name.length += Int(token.length)
      let shape: UInt64 = (token.shape.contains(.capitalized) ? 1 : 0) | (token.shape.isAllCapitals ? 2 : 0)
      if index < 32 { name.capitals |= shape << UInt64(2 * index) }
    }
    return name
  }
}

extension NameFolder {
  /// The folded letters of a text, without what stands between its words: what names are compared by.
  package static func letters(of text: [UInt8]) -> [Unicode.Scalar] {
    Array(FoldedText.letters(text.span, ByteRange(0, text.count)).unicodeScalars)
  }
}
