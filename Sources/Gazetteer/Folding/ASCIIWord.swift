internal import TextModel

/// A word of ASCII letters and digits, read eight bytes at a time: most words of most texts.
///
/// The bytes of a 64-bit number are classified at once (Mycroft 1987; Lamport 1975, *Multiple Byte Processing with
/// Full-Word Instructions*): adding moves a byte over 0x7F where it is in a range, and its high bit tells.
struct ASCIIWord {
  private var hash: UInt64
  private var length: Int
  private var shape: LetterShape

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The word at `start`; `nil` if none begins there, if it has other letters, or if it stands too near to the end of
  /// the text for whole steps.
  @inline(__always)
  init?(_ text: Span<UInt8>, at start: Int, limit: Int) {
    var state = TokenHash.seed
    var offset = start
    var capitals: UInt64 = 0
    var lower: UInt64 = 0
    while offset + 8 <= text.count {
      // Eight bytes from `offset` on: within the span by the check above.
      let bytes = unsafe UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let plain = bytes & ~ASCIIWord.highBits
      let folded = plain | ASCIIWord.ones &* 0x20
      let letters =
        (folded &+ ASCIIWord.ones &* (0x80 - 0x61)) & ~(folded &+ ASCIIWord.ones &* (0x7F - 0x7A)) & ~bytes
        & ASCIIWord.highBits
      let digits =
        (plain &+ ASCIIWord.ones &* (0x80 - 0x30)) & ~(plain &+ ASCIIWord.ones &* (0x7F - 0x39)) & ~bytes
        & ASCIIWord.highBits
      let others = ~(letters | digits) & ASCIIWord.highBits
      let count = others.trailingZeroBitCount >> 3
      let kept: UInt64 = count == 8 ? .max : (1 << UInt64(count * 8)) &- 1
      let upper = letters & ~(bytes << 2) & kept
      if offset == start, upper & 0x80 != 0 { capitals |= 1 }
      capitals |= upper & ~1
      lower |= letters & bytes << 2 & kept
      if count > 0 { state = TokenHash.step(state, (bytes | upper >> 2) & kept) }
      offset += count
      if count == 8 { continue }
      // A letter beyond ASCII: the word goes on, or has a diacritic.
      guard text[offset] < 0x80, offset > start, offset <= limit else { return nil }
      hash = TokenHash.finish(state)
      length = offset - start
      var shape: LetterShape = []
      if capitals & 1 != 0 { shape.insert(.capitalized) }
      if capitals != 0 { shape.insert(.hasCapital) }
      if lower != 0 { shape.insert(.hasLower) }
      self.shape = shape
      return
    }
    return nil
  }

  @inline(__always)
  func token(at start: Int) -> Token {
    Token(
      start: UInt32(start), end: UInt32(start + length), hash: hash, kind: .word, gap: .none, shape: shape,
      length: UInt8(min(length, 255)))
  }
}
