/// Charsets of one byte a character.
enum SingleByteDecoder {
  /// `nil` if the system does not know the charset.
  static func decode(_ bytes: Span<UInt8>, charset: Charset) -> DecodedText? {
    guard let table = SingleByteTables.table(charset) else { return nil }
    var output = DecodedOutput(expected: bytes.count + bytes.count / 2)
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += output.appendASCII(bytes, from: offset)
        continue
      }
      let scalar = table[Int(bytes[offset])]
      if scalar == 0 {
        output.appendBad(from: offset, length: 1)
      } else {
        output.append(UInt32(scalar), from: offset, length: 1)
      }
      offset += 1
    }
    return output.finish()
  }
}
