internal import TextModel

/// A word of ASCII letters and digits, read eight bytes at a time: most words of most texts.
struct ASCIIWord {
  private var hash: UInt64
  private var length: Int
  private var shape: LetterShape

  /// The word at `start`; `nil` if none begins there, if it has other letters, or if it stands too near to the end of
  /// the text for whole steps.
  @inline(__always)
  init?(_ text: Span<UInt8>, at start: Int, limit: Int) {
    var state = TokenHash.seed
    var offset = start
    var capitals: UInt64 = 0
    var lower: UInt64 = 0
    while let bytes = text.word(at: offset) {
      let letters = ByteClasses.letters(bytes)
      let count = ByteClasses.run(letters | ByteClasses.digits(bytes))
      let kept = ByteClasses.first(count, of: .max)
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
