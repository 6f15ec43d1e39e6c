internal import TextModel

/// White space as Python's `str.isspace` has it: Unicode's White_Space and the four information separators. Tools in Python
/// split text by it.
enum WhiteSpace {
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// `range` without white space at its ends; empty if it is nothing else.
  static func trimmed(_ range: ByteRange, in text: [UInt8]) -> ByteRange {
    let bytes = text.span
    var (start, end) = (range.start, range.end)
    while start < end {
      let scalar = decodeScalar(in: bytes, at: start)
      if !contains(scalar.value) { break }
      start += scalar.length
    }
    while start < end {
      let scalar = decodeScalar(in: bytes, before: end)
      if !contains(scalar.value) { break }
      end -= scalar.length
    }
    return ByteRange(start, end)
  }
}
