/// What the letters of a word tell, by its bytes: its key, its lists and how it is written, but not what its place in the text
/// tells. A table of fixed size; a word takes the place of another one.
struct WordMemory: Sendable {
  struct Word: Sendable {
    /// The hash of its folded letters.
    var key: UInt64 = 0
    var traits = BitSet256()
  }

  /// Four to a line of the processor's cache. Words share their sets of traits: a language has some thousand.
  private struct Entry: Sendable {
    /// The hash of the word's bytes, but for the lowest bits, which its place tells: they number the set of traits. 0 for none.
    var bytes: UInt64 = 0
    var key: UInt64 = 0
  }

  private var entries = [Entry](repeating: Entry(), count: size)
  private var traits = TraitSets()
  private static let bits: UInt64 = 16
  private static let size = 1 << bits
  private static let mask: UInt64 = 1 << bits - 1

  @inline(__always)
  func word(_ bytes: UInt64) -> Word? {
    let entry = entries[Int(bytes & WordMemory.mask)]
    guard (entry.bytes ^ bytes) & ~WordMemory.mask == 0 else { return nil }
    return Word(key: entry.key, traits: traits[Int(entry.bytes & WordMemory.mask)])
  }

  mutating func remember(_ word: Word, _ bytes: UInt64) {
    if traits.count == WordMemory.size { self = WordMemory() }
    let number = UInt64(traits.number(of: word.traits))
    entries[Int(bytes & WordMemory.mask)] = Entry(bytes: bytes & ~WordMemory.mask | number, key: word.key)
  }

  // MARK: Bytes

  /// A word, number or mark that ends where any reading of it ends: behind it stands what is part of no word, or a stop.
  static func plainWord(in text: Span<UInt8>, from start: Int, to limit: Int) -> (end: Int, bytes: UInt64)? {
    guard start < limit else { return nil }
    var offset = start
    var hash = seed
    while offset < limit {
      let byte = text[offset]
      switch kind(of: byte) {
      case .letter, .digit:
        hash = step(hash, byte)
        offset += 1
        continue
      case .leadOfLetters:
        guard offset + 1 < limit, !(byte == 0xC3 && (text[offset + 1] == 0x97 || text[offset + 1] == 0xB7)) else {
          return nil
        }
        hash = step(step(hash, byte), text[offset + 1])
        offset += 2
        continue
      case .mark:
        // A mark stands for itself.
        return offset > start ? ended(text, start, offset, hash) : (start + 1, finish(step(hash, byte)))
      case .space: return offset > start ? ended(text, start, offset, hash) : nil
      case .other: return nil
      }
    }
    return offset == limit ? ended(text, start, offset, hash) : nil
  }

  /// One letter may be an initial, or go on: `O 'Brien`.
  @inline(__always)
  private static func ended(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ hash: UInt64
  ) -> (end: Int, bytes: UInt64)? {
    if end - start <= 2, end < text.count, text[end] == UInt8(ascii: ".") || text[start] == 0x4F || text[start] == 0x44
    {
      return nil
    }
    return (end, finish(hash))
  }

  /// What a byte may be part of.
  private enum ByteKind: UInt8 {
    case letter, digit, mark, space
    /// Of two bytes that are a letter: `À` to `ſ` but for `×` and `÷`, `Ѐ` to `ѿ`.
    case leadOfLetters
    /// Apostrophes, hyphens and whatever needs a closer look.
    case other
  }

  @inline(__always)
  private static func kind(of byte: UInt8) -> ByteKind {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x30...0x39: .digit
    case 0x20, 0x0A: .space
    case 0x27, 0x2D, 0...0x1F, 0x7F: .other
    case 0x21...0x7E: .mark
    case 0xC3, 0xC4, 0xC5, 0xD0, 0xD1: .leadOfLetters
    default: .other
    }
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

  /// Not 0 beyond the lowest bits: that stands for no word.
  @inline(__always)
  private static func finish(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0xBF58_476D_1CE4_E5B9
    return (mixed ^ mixed >> 29) | 1 << 63
  }
}
