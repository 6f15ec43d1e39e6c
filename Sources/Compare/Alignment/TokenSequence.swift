internal import TextModel

/// The tokens of a part of a text, and where they begin.
struct TokenSequence {
  private(set) var numbers: [UInt32] = []
  /// Where each token begins, and where the last one ends.
  private var borders: [Int]

  /// - Parameter start: where the part begins, in bytes of the text.
  init(from start: Int) { borders = [start] }

  /// Appends a block, which begins where the last one ended. A moved one is one token, unlike all others.
  mutating func append(_ text: [UInt8], _ block: Range<Int>, isMoved: Bool, _ known: inout PieceNumbers) {
    if isMoved {
      numbers.append(known.unique())
      borders.append(block.upperBound)
      return
    }
    var tokens: [Range<Int>] = []
    TextPieces.appendTokens(of: text, in: block, to: &tokens)
    for token in tokens {
      numbers.append(known.number(of: text[token]))
      borders.append(token.upperBound)
    }
  }

  /// The bytes of some tokens.
  func range(_ tokens: Range<Int>) -> ByteRange { ByteRange(borders[tokens.lowerBound], borders[tokens.upperBound]) }
}
