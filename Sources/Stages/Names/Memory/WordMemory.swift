internal import TextModel

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
  /// - Complexity: O(bytes), eight of them at once.
  @inline(__always)
  static func plainWord(in text: Span<UInt8>, from start: Int, to limit: Int) -> (end: Int, bytes: UInt64)? {
    var end = start
    var hash = seed
    while end < limit {
      let bytes = text.paddedWord(at: end)
      let high = ByteClasses.wide(bytes)
      let count = ByteClasses.run(ByteClasses.letters(bytes) | ByteClasses.digits(bytes) | high)
      if count > 0 { hash = step(hash, ByteClasses.first(count, of: bytes)) }
      if high != 0, !areLetters(text, end, min(end + count, limit), limit) { return nil }
      end += count
      if count < 8 { break }
    }
    if end >= limit {
      // Nothing of what stands behind the limit belongs to it.
      if end > limit { (end, hash) = (limit, state(text, start, limit)) }
      guard end > start else { return nil }
    } else {
      switch kind(of: text[end]) {
      // A mark stands for itself.
      case .mark where end == start: return (start + 1, finish(step(hash, UInt64(text[start]))))
      case .mark, .space: if end == start { return nil }
      default: return nil
      }
    }
    return mayGoOn(text, start, end) ? nil : (end, finish(hash))
  }

  /// Whether ``WordCutter`` may read on: an initial or an abbreviation keeps its stop, and `O 'Brien` is one word.
  @inline(__always)
  private static func mayGoOn(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end < text.count else { return false }
    let first = text[start]
    if text[end] == UInt8(ascii: ".") {
      return end - start <= 2 || end - start <= 8 && (first >= 0x80 || first &- 0x41 < 26)
    }
    return end - start <= 2 && (first == 0x4F || first == 0x44)
  }

  /// Whether what begins there and is no ASCII is `À` to `ſ` but for `×` and `÷`, or `Ѐ` to `ѿ`.
  private static func areLetters(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ limit: Int) -> Bool {
    for offset in start..<end where text[offset] >= 0xC0 {
      guard offset + 1 < limit else { return false }
      switch text[offset] {
      case 0xC4, 0xC5, 0xD0, 0xD1: continue
      case 0xC3: if text[offset + 1] == 0x97 || text[offset + 1] == 0xB7 { return false }
      default: return false
      }
    }
    return true
  }

  /// What a byte that is no letter of ASCII and no digit may be.
  private enum ByteKind: UInt8 {
    case mark, space
    /// Apostrophes, hyphens and whatever needs a closer look.
    case other
  }

  @inline(__always)
  private static func kind(of byte: UInt8) -> ByteKind {
    switch byte {
    case 0x20, 0x0A: .space
    case 0x27, 0x2D, 0...0x1F, 0x7F...: .other
    default: .mark
    }
  }

  /// The hash of a word's bytes.
  static func hash(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 { finish(state(text, start, end)) }

  private static func state(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = seed
    var offset = start
    while offset < end {
      hash = step(hash, ByteClasses.first(min(8, end - offset), of: text.paddedWord(at: offset)))
      offset += 8
    }
    return hash
  }

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private static func step(_ hash: UInt64, _ bytes: UInt64) -> UInt64 {
    let mixed = (hash ^ bytes) &* 0x9FB2_1C65_1E98_DF25
    return mixed ^ mixed >> 35
  }

  /// Not 0 beyond the lowest bits: that stands for no word.
  @inline(__always)
  private static func finish(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0xBF58_476D_1CE4_E5B9
    return (mixed ^ mixed >> 29) | 1 << 63
  }
}
