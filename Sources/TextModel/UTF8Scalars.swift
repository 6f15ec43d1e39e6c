/// A Unicode scalar read from bytes, and how many bytes it took.
@usableFromInline
package struct DecodedScalar: Hashable, Sendable {
  @usableFromInline package var value: UInt32
  @usableFromInline package var length: Int

  @inlinable package init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }
}

/// The scalar that starts at `offset`.
/// - Precondition: `bytes` is valid UTF-8 and a scalar starts at `offset`; reads outside stop at a bounds check.
@inlinable package func decodeScalar(in bytes: Span<UInt8>, at offset: Int) -> DecodedScalar {
  let first = UInt32(bytes[offset])
  if first < 0x80 { return DecodedScalar(value: first, length: 1) }
  let second = UInt32(bytes[offset + 1]) & 0x3F
  if first < 0xE0 { return DecodedScalar(value: (first & 0x1F) << 6 | second, length: 2) }
  let third = UInt32(bytes[offset + 2]) & 0x3F
  if first < 0xF0 { return DecodedScalar(value: (first & 0x0F) << 12 | second << 6 | third, length: 3) }
  let fourth = UInt32(bytes[offset + 3]) & 0x3F
  return DecodedScalar(value: (first & 0x07) << 18 | second << 12 | third << 6 | fourth, length: 4)
}

/// The scalar that ends just before `offset`.
/// - Precondition: as ``decodeScalar(in:at:)``; `offset > 0`.
package func decodeScalar(in bytes: Span<UInt8>, before offset: Int) -> DecodedScalar {
  var start = offset - 1
  while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return decodeScalar(in: bytes, at: start)
}

extension [UInt8] {
  /// Appends the UTF-8 of a scalar value.
  /// - Precondition: `scalar` is a Unicode scalar value.
  package mutating func appendScalar(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: append(UInt8(scalar))
    case 0x80..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
