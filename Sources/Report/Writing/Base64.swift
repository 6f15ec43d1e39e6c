/// Bytes as text of 64 letters (RFC 4648, section 4): the form in which packed data stand in the page.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    output.reserveCapacity(output.count + (bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let rest = bytes.count - index
      let group =
        UInt32(bytes[index]) << 16 | (rest > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
        | (rest > 2 ? UInt32(bytes[index + 2]) : 0)
      output.append(letters[Int(group >> 18)])
      output.append(letters[Int(group >> 12 & 63)])
      output.append(rest > 1 ? letters[Int(group >> 6 & 63)] : UInt8(ascii: "="))
      output.append(rest > 2 ? letters[Int(group & 63)] : UInt8(ascii: "="))
      index += 3
    }
  }

  static func text(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    append(bytes, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
