internal import TextModel

/// A character of a path: a Unicode scalar, or a byte that is not UTF-8, which stands above all scalars.
enum GlobCharacter {
  /// The character at `offset` and how many bytes it takes.
  static func decode(_ bytes: Span<UInt8>, at offset: Int) -> (value: UInt32, byteCount: Int) {
    let first = bytes[offset]
    guard first >= 0x80 else { return (UInt32(first), 1) }
    let length = UTF8Check.scalarLength(bytes, at: offset)
    guard length > 0 else { return (0x11_0000 + UInt32(first), 1) }
    return (decodeScalar(in: bytes, at: offset).value, length)
  }
}
