/// A backslash in a JSON string, with what belongs to it; two halves of a surrogate pair are one.
struct JSONEscape {
  var scalar: UInt32
  /// Bytes it takes.
  var length: Int

  /// The escape that begins at `start`; `nil` if there is none, or half a pair.
  init?(in bytes: Span<UInt8>, at start: Int) {
    guard start + 1 < bytes.count else { return nil }
    length = 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): scalar = 0x22
    case UInt8(ascii: "\\"): scalar = 0x5C
    case UInt8(ascii: "/"): scalar = 0x2F
    case UInt8(ascii: "b"): scalar = 0x08
    case UInt8(ascii: "f"): scalar = 0x0C
    case UInt8(ascii: "n"): scalar = 0x0A
    case UInt8(ascii: "r"): scalar = 0x0D
    case UInt8(ascii: "t"): scalar = 0x09
    case UInt8(ascii: "u"):
      guard let unit = Self.unit(in: bytes, at: start + 2) else { return nil }
      length = 6
      scalar = unit
      guard 0xD800..<0xE000 ~= unit else { return }
      guard unit < 0xDC00, start + 7 < bytes.count, bytes[start + 6] == UInt8(ascii: "\\"),
        bytes[start + 7] == UInt8(ascii: "u"), let low = Self.unit(in: bytes, at: start + 8),
        0xDC00..<0xE000 ~= low
      else { return nil }
      length = 12
      scalar = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    default: return nil
    }
  }

  /// The number of four hexadecimal digits.
  private static func unit(in bytes: Span<UInt8>, at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in start..<start + 4 {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte & 0x0F) + 9)
      default: return nil
      }
    }
    return value
  }
}
