extension Span<UInt8> {
  /// The eight bytes from `offset` on as one integer, the first of them in its low bits; `nil` where fewer are left.
  @inlinable package func word(at offset: Int) -> UInt64? {
    guard offset >= 0, offset + 8 <= count else { return nil }
    // Eight bytes are left, as was just checked.
    return unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
