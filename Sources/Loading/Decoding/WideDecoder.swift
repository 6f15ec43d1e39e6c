/// UTF-16 and UTF-32 in either byte order.
enum WideDecoder {
  static func decodeUTF16(_ bytes: Span<UInt8>, from start: Int, bigEndian: Bool) -> DecodedText {
    func unit(_ offset: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var output = DecodedOutput(expected: bytes.count)
    var offset = start
    while offset + 1 < bytes.count {
      let value = unit(offset)
      switch value {
      case 0xD800..<0xDC00:
        if offset + 3 < bytes.count, case let low = unit(offset + 2), (0xDC00..<0xE000).contains(low) {
          output.append(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00), from: offset, length: 4)
          offset += 2
        } else {
          output.appendBad(from: offset, length: 2)
        }
      case 0xDC00..<0xE000: output.appendBad(from: offset, length: 2)
      default: output.append(value, from: offset, length: 2)
      }
      offset += 2
    }
    if offset < bytes.count { output.appendBad(from: offset, length: 1) }
    return output.finish()
  }

  static func decodeUTF32(_ bytes: Span<UInt8>, from start: Int, bigEndian: Bool) -> DecodedText {
    var output = DecodedOutput(expected: bytes.count / 2)
    var offset = start
    while offset + 3 < bytes.count {
      var value: UInt32 = 0
      for index in 0..<4 { value |= UInt32(bytes[offset + index]) << UInt32(8 * (bigEndian ? 3 - index : index)) }
      if Unicode.Scalar(value) == nil {
        output.appendBad(from: offset, length: 4)
      } else {
        output.append(value, from: offset, length: 4)
      }
      offset += 4
    }
    if offset < bytes.count { output.appendBad(from: offset, length: bytes.count - offset) }
    return output.finish()
  }

  /// The encoding of wide text without a mark, by where its NUL bytes stand; `nil` if it is none.
  ///
  /// In text with enough ASCII (markup, spaces, digits) one half of each unit is NUL and the other is not.
  static func guess(_ bytes: Span<UInt8>) -> Charset? {
    let count = min(bytes.count, 4096) / 4 * 4
    guard count >= 4 else { return nil }
    var zeros = [0, 0, 0, 0]
    for index in 0..<count where bytes[index] == 0 { zeros[index % 4] += 1 }
    let units = count / 4
    let many = { (index: Int) in zeros[index] * 10 >= units * 4 }
    let all = { (index: Int) in zeros[index] * 10 >= units * 9 }
    let few = { (index: Int) in zeros[index] * 20 <= units }
    if all(3), all(2), few(0) { return .utf32LE }
    if all(0), all(1), few(3) { return .utf32BE }
    if many(1), many(3), few(0), few(2) { return .utf16LE }
    if many(0), many(2), few(1), few(3) { return .utf16BE }
    return nil
  }
}
