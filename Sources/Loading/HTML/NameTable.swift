internal import TextModel

/// Finds a known name by its bytes, ASCII case folded, without making a string.
///
/// Open addressing over a power of two of rows that are at most a quarter full. Names are read eight bytes at a time:
/// that is all of most, so that a row alone tells whether it is the one. Longer ones stand one after another in `bytes`.
struct NameTable: Sendable {
  private struct Row: Sendable {
    /// Its first eight bytes.
    var word: UInt64 = 0
    var start: UInt16 = 0
    /// In bytes; 0 in a row that is free.
    var count: UInt16 = 0
    var index: UInt16 = 0
  }

  private var rows: [Row]
  private var bytes: [UInt8] = []

  /// - Precondition: names are lower-case ASCII, distinct and not empty.
  init(_ names: [String]) {
    var size = 16
    while size < names.count * 4 { size *= 2 }
    rows = [Row](repeating: Row(), count: size)
    for (index, name) in names.enumerated() {
      let utf8 = Array(name.utf8)
      let key = Key(utf8.span)
      var slot = Int(key.hash) & (size - 1)
      while rows[slot].count != 0 { slot = (slot + 1) & (size - 1) }
      rows[slot] = Row(
        word: key.word, start: UInt16(bytes.count), count: UInt16(utf8.count), index: UInt16(index))
      bytes += utf8
    }
  }

  /// A name as the table looks at it, read once.
  struct Key {
    /// Its first eight bytes.
    fileprivate var word: UInt64
    var hash: UInt32
    fileprivate var range: Range<Int>

    /// The name in `range` of `bytes`. Its hash is one of the lower-cased bytes, spread by multiplication.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
      word = NameTable.word(bytes, range)
      self.range = range
      var hash = (UInt64(truncatingIfNeeded: range.count) ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      var offset = range.lowerBound + 8
      while offset < range.upperBound {
        hash = (hash ^ NameTable.word(bytes, offset..<range.upperBound)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        offset += 8
      }
      self.hash = UInt32(truncatingIfNeeded: hash)
    }

    init(_ name: Span<UInt8>) { self.init(name, 0..<name.count) }
  }

  /// The index of `name` in the list the table was made of.
  func index(of name: Span<UInt8>) -> Int? { index(of: Key(name), in: name) }

  /// The same of the name in `bytes` that `key` was read from.
  func index(of key: Key, in bytes: Span<UInt8>) -> Int? {
    let rows = rows.span
    var slot = Int(key.hash) & (rows.count - 1)
    while true {
      let row = rows[slot]
      if row.count == 0 { return nil }
      if row.word == key.word, Int(row.count) == key.range.count,
        key.range.count <= 8 || holdsRest(row, bytes, key.range)
      {
        return Int(row.index)
      }
      slot = (slot + 1) & (rows.count - 1)
    }
  }

  /// Whether the bytes beyond the first eight are the row's.
  private func holdsRest(_ row: Row, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = 8
    while offset < range.count {
      if self.bytes[Int(row.start) + offset] != asciiLowercased(bytes[range.lowerBound + offset]) { return false }
      offset += 1
    }
    return true
  }

  /// The first bytes of `range` as one integer, in lower case; zeros where they are fewer than eight.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    if let word = bytes.word(at: range.lowerBound) {
      // What stands behind the range is read and dropped.
      let count = UInt64(range.count)
      return asciiLowercased(count < 8 ? word & (1 &<< (count &* 8) &- 1) : word)
    }
    var word: UInt64 = 0
    var offset = range.upperBound
    while offset > range.lowerBound {
      offset -= 1
      word = word << 8 | UInt64(bytes[offset])
    }
    return asciiLowercased(word)
  }
}

/// `byte`, in lower case if it is an ASCII letter.
func asciiLowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
/// Eight bytes, those in lower case that are ASCII letters.
func asciiLowercased(_ word: UInt64) -> UInt64 {
  // Seven bits of each byte, so that no sum runs into the next: its high bit says whether the byte is at least `A`, and
  // whether it is beyond `Z`.
  let low = word & 0x7F7F_7F7F_7F7F_7F7F
  let isLetter = (low &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(low &+ 0x2525_2525_2525_2525) & ~word & 0x8080_8080_8080_8080
  return word | isLetter >> 2
}
/// Whether `byte` is an ASCII letter.
func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
/// Whether `byte` is an ASCII digit.
func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
/// Whether `byte` is white space in HTML: space, tab, line feed, form feed, carriage return.
func isHTMLSpace(_ byte: UInt8) -> Bool { byte <= 0x20 && htmlSpaces &>> UInt64(byte) & 1 != 0 }
/// A bit for each.
private let htmlSpaces: UInt64 = 0x1_0000_3600
