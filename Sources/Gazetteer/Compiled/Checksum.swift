/// A 64-bit checksum against damage, not against malice: eight bytes a step, mixed as ``TokenHash/finish(_:)`` does.
struct Checksum {
  private var state: UInt64 = 0x0B0E_5EED_0A20_0001
  private var pending: UInt64 = 0
  private var pendingCount = 0
  private var count: UInt64 = 0

  mutating func add(_ bytes: borrowing RawSpan) {
    var offset = 0
    count &+= UInt64(bytes.byteCount)
    while offset < bytes.byteCount, pendingCount != 0 {
      addByte(bytes.unsafeByte(offset))
      offset += 1
    }
    while offset + 8 <= bytes.byteCount {
      // Within the span: checked by the loop, and by the load.
      step(unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    while offset < bytes.byteCount {
      addByte(bytes.unsafeByte(offset))
      offset += 1
    }
  }

  /// The checksum of what was added.
  func finish() -> UInt64 { TokenHash.finish(state ^ pending &+ count &* 0x9E37_79B9_7F4A_7C15) }

  private mutating func addByte(_ byte: UInt8) {
    pending |= UInt64(byte) << UInt64(8 * pendingCount)
    pendingCount += 1
    if pendingCount == 8 {
      step(pending)
      pending = 0
      pendingCount = 0
    }
  }

  private mutating func step(_ word: UInt64) {
    state = (state ^ word) &* 0xBF58_476D_1CE4_E5B9
    state ^= state >> 29
  }
}

extension RawSpan {
  fileprivate func unsafeByte(_ offset: Int) -> UInt8 {
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }
}
