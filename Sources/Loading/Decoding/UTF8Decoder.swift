internal import TextModel

/// UTF-8 that is not wholly valid, or that begins with a byte-order mark.
enum UTF8Decoder {
  static func decode(_ bytes: Span<UInt8>, from start: Int) -> DecodedText {
    var output = DecodedOutput(expected: bytes.count + 16)
    var copied = start
    var offset = start
    while offset < bytes.count {
      if let word = bytes.word(at: offset), word & 0x8080_8080_8080_8080 == 0 {
        offset += 8
      } else if bytes[offset] < 0x80 {
        offset += 1
      } else {
        let length = utf8SequenceLength(bytes, at: offset)
        if length < 0 {
          output.appendCopy(bytes, copied..<offset)
          output.appendBad(from: offset, length: -length)
          copied = offset - length
        }
        offset += abs(length)
      }
    }
    output.appendCopy(bytes, copied..<bytes.count)
    return output.finish()
  }
}
