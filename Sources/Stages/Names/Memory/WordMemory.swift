/// What the letters of a word tell, by its bytes: its key, its lists and how it is written, but not what its place in the text
/// tells. A table of fixed size; a word takes the place of another one.
struct WordMemory: Sendable {
  struct Word: Sendable {
    /// The hash of its bytes; 0 for none.
    fileprivate var bytes: UInt64 = 0
    var key: UInt64 = 0
    var traits = BitSet256()
    var shape = Trait.punctuation
    /// Whether a stop behind it may belong to it.
    var isAbbreviation = false
  }

  private var words = [Word](repeating: Word(), count: size)
  private static let size = 1 << 14

  @inline(__always)
  func word(_ bytes: UInt64) -> Word? {
    let word = words[Int(truncatingIfNeeded: bytes) & (WordMemory.size - 1)]
    return word.bytes == bytes ? word : nil
  }

  mutating func remember(_ word: Word, _ bytes: UInt64) {
    var word = word
    word.bytes = bytes
    words[Int(truncatingIfNeeded: bytes) & (WordMemory.size - 1)] = word
  }

  // MARK: Bytes

  /// A word of ASCII letters that ends where any reading of it ends: two letters at least, and a mark behind them that is part of
  /// no word. Whether a stop is part of it the word itself tells.
  static func plainWord(in text: Span<UInt8>, from start: Int, to limit: Int) -> (end: Int, bytes: UInt64)? {
    var offset = start
    var hash = seed
    while offset < limit {
      let byte = text[offset]
      guard (byte | 0x20) &- 0x61 < 26 else { break }
      hash = step(hash, byte)
      offset += 1
    }
    guard offset - start > 1 else { return nil }
    if offset < limit {
      let byte = text[offset]
      // Digits, apostrophes and hyphens go on; so may whatever is not ASCII.
      if byte >= 0x80 || byte == 0x27 || byte == 0x2D || byte &- 0x30 < 10 { return nil }
    }
    return (offset, finish(hash))
  }

  /// The hash of a word's bytes.
  static func hash(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = seed
    for offset in start..<end { hash = step(hash, text[offset]) }
    return finish(hash)
  }

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x9FB2_1C65_1E98_DF25 }

  /// Never 0, which stands for no word.
  @inline(__always)
  private static func finish(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0xBF58_476D_1CE4_E5B9
    return (mixed ^ mixed >> 29) | 1
  }
}
