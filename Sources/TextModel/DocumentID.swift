/// How paths become ids: as they are, but for bytes that would not survive in a text.
package enum DocumentID {
  /// `path` with bytes that are not UTF-8, `%`, `#` and control characters percent-encoded; `#` is what separates
  /// members from their container. No two paths have the same id.
  package static func encoded(_ path: [UInt8]) -> String {
    var id: [UInt8] = []
    id.reserveCapacity(path.count)
    var offset = 0
    while offset < path.count {
      let length = UTF8Check.scalarLength(path.span, at: offset)
      if length == 0 || isEncoded(path, at: offset) {
        for byte in path[offset..<(offset + max(length, 1))] { append(byte, to: &id) }
      } else {
        id.append(contentsOf: path[offset..<(offset + length)])
      }
      offset += max(length, 1)
    }
    return String(decoding: id, as: UTF8.self)
  }

  private static func isEncoded(_ path: [UInt8], at offset: Int) -> Bool {
    switch path[offset] {
    case 0..<0x20, 0x7F, UInt8(ascii: "%"), UInt8(ascii: "#"): true
    // U+0080 to U+009F.
    case 0xC2: path[offset + 1] < 0xA0
    default: false
    }
  }

  private static func append(_ byte: UInt8, to id: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    id += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
