/// The strings of a compiled gazetteer, each as its length (LEB128) and its UTF-8; place 0 is no string.
struct StringPool: Sendable {
  let bytes: FlatArray<UInt8>

  /// Where the bytes of the string at `place` stand; empty if it is not within the pool.
  @inline(__always)
  func range(_ place: UInt32) -> Range<Int> {
    var start = Int(place)
    var count = Int(bytes[start])
    start += 1
    if count >= 0x80 {
      count &= 0x7F
      var shift = 7
      while shift <= 28 {
        let byte = Int(bytes[start])
        start += 1
        count |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { break }
      }
    }
    guard start <= bytes.count, count <= bytes.count - start else { return 0..<0 }
    return start..<start + count
  }

  func string(_ place: UInt32) -> String { bytes.string(range(place)) }

  func optionalString(_ place: UInt32) -> String? { place == 0 ? nil : string(place) }
}
