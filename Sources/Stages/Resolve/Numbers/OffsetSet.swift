/// Offsets of a text: a bit for each.
struct OffsetSet {
  private var words: [UInt64]

  /// - Parameter last: the largest offset there may be.
  init(upTo last: Int) { words = [UInt64](repeating: 0, count: last / 64 + 1) }

  mutating func insert(_ offset: Int) { words[offset >> 6] |= 1 << UInt64(offset & 63) }

  func contains(_ offset: Int) -> Bool {
    offset >> 6 < words.count && words[offset >> 6] & 1 << UInt64(offset & 63) != 0
  }
}
