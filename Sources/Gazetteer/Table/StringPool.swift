/// Strings one after the other, each as its length in four bytes and its UTF-8; 0 is no string.
struct StringPool: Sendable {
  private(set) var bytes: [UInt8] = [0, 0, 0, 0]

  /// Appends a string and gives its place.
  mutating func append(_ string: some Collection<UInt8>) -> UInt32 {
    let place = UInt32(bytes.count)
    let count = UInt32(string.count)
    for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
    bytes.append(contentsOf: string)
    return place
  }

  /// As ``append(_:)``, but an empty string takes no room and is absent.
  mutating func appendIfAny(_ string: some Collection<UInt8>) -> UInt32 { string.isEmpty ? 0 : append(string) }

  /// Where the bytes of the string at `place` stand.
  func range(_ place: UInt32) -> Range<Int> {
    let start = Int(place) + 4
    var count = 0
    for index in 0..<4 { count |= Int(bytes[Int(place) + index]) << (8 * index) }
    return start..<start + count
  }

  func string(_ place: UInt32) -> String { String(decoding: bytes[range(place)], as: UTF8.self) }

  func optionalString(_ place: UInt32) -> String? { place == 0 ? nil : string(place) }
}
