/// Collects strings for the pool of a compiled gazetteer.
struct PoolBuilder {
  /// Place 0 is no string.
  private(set) var bytes: [UInt8] = [0]
  private var repeated: [[UInt8]: UInt32] = [:]

  /// Whether places no longer fit into 32 bits.
  var isFull: Bool { bytes.count >= Int(UInt32.max) }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Appends a string and gives its place.
  mutating func append(_ string: some Collection<UInt8>) -> UInt32 {
    let place = UInt32(truncatingIfNeeded: bytes.count)
    var count = string.count
    while count >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: count) | 0x80)
      count >>= 7
    }
    bytes.append(UInt8(count))
    bytes.append(contentsOf: string)
    return place
  }

  /// The place of a string that many rows share: a code, a date.
  mutating func shared(_ string: some Collection<UInt8>) -> UInt32 {
    if string.isEmpty { return 0 }
    let key = Array(string)
    if let known = repeated[key] { return known }
    let place = append(key)
    repeated[key] = place
    return place
  }

  /// Where the bytes of the string at `place` stand.
  func range(_ place: UInt32) -> Range<Int> {
    var start = Int(place)
    var count = 0
    var shift = 0
    while bytes[start] >= 0x80 {
      count |= Int(bytes[start] & 0x7F) << shift
      shift += 7
      start += 1
    }
    count |= Int(bytes[start]) << shift
    return start + 1..<start + 1 + count
  }
}
