internal import TextModel

/// Compares names letter by letter in their folded form: what the hash promises, made certain.
enum FoldedText {
  /// Whether `text[range]` and the pool's string at `place` have the same folded letters in the same order.
  static func isEqual(_ text: Span<UInt8>, _ range: ByteRange, _ pool: StringPool, _ place: UInt32) -> Bool {
    let known = pool.range(place)
    // Most names are written as the gazetteer has them.
    if pool.bytes.equals(known, text, at: range.start, count: range.count) { return true }
    var isSame = false
    pool.bytes.withBytes(known) { (name) in
      var a = FoldedLetters(range.start, range.end)
      var b = FoldedLetters(0, name.count)
      while true {
        let left = a.next(in: text)
        guard left == b.next(in: name) else { return }
        if left == nil {
          isSame = true
          return
        }
      }
    }
    return isSame
  }

  /// The folded letters of `text[range]`.
  static func letters(_ text: Span<UInt8>, _ range: ByteRange) -> String {
    var letters = FoldedLetters(range.start, range.end)
    var folded = String.UnicodeScalarView()
    while let next = letters.next(in: text) {
      if let scalar = Unicode.Scalar(next) { folded.append(scalar) }
    }
    return String(folded)
  }
}

/// Walks the folded letters of a range of bytes; what separates and what is dropped is passed over.
private struct FoldedLetters {
  private var offset: Int
  private let end: Int
  private var pending: UInt32 = 0

  init(_ start: Int, _ end: Int) {
    offset = start
    self.end = end
  }

  mutating func next(in bytes: Span<UInt8>) -> UInt32? {
    if pending != 0 {
      defer { pending >>= 7 }
      return pending & 0x7F
    }
    while offset < end {
      let scalar = decodeScalar(in: bytes, at: offset)
      offset += scalar.length
      let entry = CharacterTable.shared.entry(scalar.value)
      guard entry.kind != .separator, entry.kind != .ignorable else { continue }
      if entry.kind == .katakana || entry.kind == .hiragana, offset < end, bytes[offset] >= 0x80 {
        let mark = decodeScalar(in: bytes, at: offset)
        if let voiced = Kana.voiced(entry.folded, mark: mark.value) {
          offset += mark.length
          return voiced
        }
      }
      guard entry.isExpansion else { return entry.folded }
      pending = entry.folded >> 7
      return entry.folded & 0x7F
    }
    return nil
  }
}
