/// Small letters by bytes, of the alphabets where one stands for one of the same length whatever is around it: ASCII, `À` to `ÿ`,
/// `Ѐ` to `џ`. Others are left to Unicode's rules.
enum SmallLetters {
  @inline(__always)
  static func ofASCII(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Of a letter of two bytes; `nil` for one of another alphabet.
  @inline(__always)
  static func ofPair(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8)? {
    switch (first, second) {
    case (0xC3, 0x97): (first, second)
    case (0xC3, 0x80...0x9E): (first, second | 0x20)
    case (0xC3, _): (first, second)
    case (0xD0, 0x80...0x8F): (0xD1, second + 0x10)
    case (0xD0, 0x90...0x9F): (first, second + 0x20)
    case (0xD0, 0xA0...0xAF): (0xD1, second - 0x20)
    case (0xD0, _), (0xD1, 0x80...0x9F): (first, second)
    default: nil
    }
  }
}
