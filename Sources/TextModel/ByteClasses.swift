/// Classes of eight bytes of text at once, each byte's answer in its high bit.
///
/// Adding moves a byte over 0x7F where it is in a range, and its high bit tells (Mycroft 1987; Lamport 1975, *Multiple
/// Byte Processing with Full-Word Instructions*).
package enum ByteClasses {
  /// Which bytes are ASCII letters.
  @inlinable @inline(__always) package static func letters(_ bytes: UInt64) -> UInt64 {
    let folded = bytes & 0x7F7F_7F7F_7F7F_7F7F | 0x2020_2020_2020_2020
    return (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505) & ~bytes & 0x8080_8080_8080_8080
  }

  /// Which bytes are ASCII digits.
  @inlinable @inline(__always) package static func digits(_ bytes: UInt64) -> UInt64 {
    let plain = bytes & 0x7F7F_7F7F_7F7F_7F7F
    return (plain &+ 0x5050_5050_5050_5050) & ~(plain &+ 0x4646_4646_4646_4646) & ~bytes & 0x8080_8080_8080_8080
  }

  /// Which bytes are `byte`, one of ASCII.
  @inlinable @inline(__always) package static func equal(_ bytes: UInt64, to byte: UInt8) -> UInt64 {
    let different = bytes ^ UInt64(byte) &* 0x0101_0101_0101_0101
    return ~((different & 0x7F7F_7F7F_7F7F_7F7F &+ 0x7F7F_7F7F_7F7F_7F7F) | different) & 0x8080_8080_8080_8080
  }

  /// Which bytes are no ASCII.
  @inlinable @inline(__always) package static func wide(_ bytes: UInt64) -> UInt64 { bytes & 0x8080_8080_8080_8080 }

  /// How many bytes from the first on have their answer; 0...8.
  @inlinable @inline(__always) package static func run(_ answers: UInt64) -> Int {
    (~answers & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
  }

  /// The first `count` bytes, and zeros; `0 <= count <= 8`.
  @inlinable @inline(__always) package static func first(_ count: Int, of bytes: UInt64) -> UInt64 {
    count == 8 ? bytes : bytes & (1 &<< UInt64(truncatingIfNeeded: count &* 8) &- 1)
  }
}
