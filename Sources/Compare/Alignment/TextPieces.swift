/// Gives equal pieces of two texts equal numbers, other pieces other ones.
struct PieceNumbers {
  private var known: [ArraySlice<UInt8>: UInt32] = [:]
  /// Numbers given so far.
  private var count: UInt32 = 0

  mutating func number(of piece: ArraySlice<UInt8>) -> UInt32 {
    if let number = known[piece] { return number }
    let number = unique()
    known[piece] = number
    return number
  }

  /// A number that no piece has.
  mutating func unique() -> UInt32 {
    count += 1
    return count
  }
}

/// Cuts texts into pieces that are compared as wholes.
enum TextPieces {
  /// Blocks: an empty line ends one and belongs to it.
  static func blocks(of text: [UInt8]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    var index = 0
    while index + 1 < text.count {
      if text[index] == 0x0A, text[index + 1] == 0x0A {
        blocks.append(start..<index + 2)
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    if start < text.count { blocks.append(start..<text.count) }
    return blocks
  }

  /// Words, and what stands between them character by character. Characters of scripts that are written without spaces
  /// stand alone too.
  static func appendTokens(of text: [UInt8], in range: Range<Int>, to tokens: inout [Range<Int>]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      index += length(of: text[index])
      if isWord(text[start]) {
        while index < range.upperBound, isWord(text[index]) { index += length(of: text[index]) }
      }
      tokens.append(start..<min(index, range.upperBound))
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    // From U+3000 on, and beyond the plane, most is written without spaces; what is punctuation below it is few.
    case 0xC3...0xE1: true
    default: false
    }
  }

  private static func length(of lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
