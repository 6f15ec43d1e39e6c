extension RecordSource {
  /// The path as the system knows it: ``path`` with its percent-encoded bytes decoded.
  package var pathBytes: [UInt8] {
    let raw = Array(path.utf8)
    guard raw.contains(UInt8(ascii: "%")) else { return raw }
    var decoded: [UInt8] = []
    var index = 0
    while index < raw.count {
      let digits = raw[min(index + 1, raw.count)..<min(index + 3, raw.count)]
      if raw[index] == UInt8(ascii: "%"), digits.count == 2, digits.first != UInt8(ascii: "+"),
        digits.first != UInt8(ascii: "-"), let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(raw[index])
        index += 1
      }
    }
    return decoded
  }
}
