/// The paths that ids were made from. Records stand in the order of their bytes.
package enum IDPath {
  /// The bytes of the path, percent-encoded ones decoded, without the member of a container or feed.
  package static func bytes(of id: String) -> [UInt8] { decoded(id.utf8.prefix { $0 != UInt8(ascii: "#") }) }

  /// Decodes `%2F` and its like; what only looks so stays.
  static func decoded(_ encoded: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(encoded)
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var path: [UInt8] = []
    path.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "%"), offset + 2 < bytes.count, let high = digit(bytes[offset + 1]),
        let low = digit(bytes[offset + 2])
      {
        path.append(high << 4 | low)
        offset += 3
      } else {
        path.append(bytes[offset])
        offset += 1
      }
    }
    return path
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
