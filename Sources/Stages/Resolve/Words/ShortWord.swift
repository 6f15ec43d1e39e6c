/// Up to sixteen bytes of a word in two integers: as short as a number to hash and compare, and no less certain than its letters.
struct ShortWord: Equatable {
  static let capacity = 16

  private var first: UInt64 = 0
  private var second: UInt64 = 0
  /// Beyond ``capacity``, what does not fit is only counted: such a word equals no shorter one.
  private(set) var count = 0

  init() {}

  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { append(byte) } }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count < 8 {
      first |= UInt64(byte) << UInt64(8 * count)
    } else if count < ShortWord.capacity {
      second |= UInt64(byte) << UInt64(8 * (count - 8))
    }
    count += 1
  }

  @inline(__always)
  var hash: UInt64 { (first ^ second &* 0xBF58_476D_1CE4_E5B9) &* 0x9E37_79B9_7F4A_7C15 >> 32 }
}
