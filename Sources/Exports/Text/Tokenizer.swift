internal import TextModel

/// Divides text into tokens by the simplest rule that can be stated: a run of letters, digits and the marks that combine
/// with them is a token, every other character but white space is one by itself, and tokens are cut wherever a mention or
/// a sentence begins or ends.
struct Tokenizer {
  private let text: [UInt8]
  /// Sorted.
  private let cuts: [Int]

  init(_ text: [UInt8], cuts: [Int]) {
    self.text = text
    self.cuts = cuts.sorted()
  }

  /// A token, or the white space between two.
  struct Token: Hashable {
    var range: ByteRange
    var isSpace: Bool
  }

  /// The pieces of `range`, one after the other without a gap: tokens and runs of white space, which are never cut.
  func pieces(of range: ByteRange) -> [Token] {
    let bytes = text.span
    var pieces: [Token] = []
    var cut = firstCut(after: range.start)
    var position = range.start
    while position < range.end {
      let start = position
      let first = decodeScalar(in: bytes, at: position)
      position += first.length
      if WhiteSpace.contains(first.value) {
        while position < range.end {
          let scalar = decodeScalar(in: bytes, at: position)
          guard WhiteSpace.contains(scalar.value) else { break }
          position += scalar.length
        }
        pieces.append(Token(range: ByteRange(start, position), isSpace: true))
        continue
      }
      while cut < cuts.count, cuts[cut] < position { cut += 1 }
      if Self.isWord(first.value) {
        while position < range.end, cut == cuts.count || cuts[cut] != position {
          let scalar = decodeScalar(in: bytes, at: position)
          guard Self.isWord(scalar.value) else { break }
          position += scalar.length
          while cut < cuts.count, cuts[cut] < position { cut += 1 }
        }
      }
      pieces.append(Token(range: ByteRange(start, position), isSpace: false))
    }
    return pieces
  }

  private func firstCut(after offset: Int) -> Int {
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return switch UInt8(truncatingIfNeeded: scalar) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      default: false
      }
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
