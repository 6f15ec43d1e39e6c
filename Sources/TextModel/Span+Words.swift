extension Span<UInt8> {
  /// The eight bytes from `offset` on as one integer, the first of them in its low bits; `nil` where fewer are left.
  @inlinable package func word(at offset: Int) -> UInt64? {
    guard offset >= 0, offset + 8 <= count else { return nil }
    // Eight bytes are left, as was just checked.
    return unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The same, with zeros for what is not left.
  @inlinable package func paddedWord(at offset: Int) -> UInt64 {
    if let word = word(at: offset) { return word }
    var word: UInt64 = 0
    for index in offset..<count { word |= UInt64(self[index]) << UInt64(8 * (index - offset)) }
    return word
  }
}
