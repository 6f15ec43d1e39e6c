/// A file of which the beginning was looked at.
struct PeekedFile {
  /// Gives the whole file.
  let feed: ByteFeed
  /// The first byte that is neither white space nor a byte order mark; `nil` in an empty file.
  let firstByte: UInt8?

  init(_ feed: @escaping ByteFeed) throws(ImportError) {
    var head: [UInt8] = []
    var first: UInt8?
    while first == nil, head.count < 1 << 16 {
      let piece = try feed()
      if piece.isEmpty { break }
      head += piece
      first = head.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    }
    firstByte = first
    var isHeadGiven = false
    self.feed = { () throws(ImportError) -> [UInt8] in
      if isHeadGiven { return try feed() }
      isHeadGiven = true
      return head.isEmpty ? try feed() : head
    }
  }
}
