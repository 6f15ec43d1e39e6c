/// Numbers in the journal and between processes: little-endian.
extension [UInt8] {
  mutating func append(number: Int) {
    for byte in 0..<8 { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }

  /// The eight bytes at `offset`.
  /// - Precondition: they are there.
  func number(at offset: Int) -> Int {
    var number = 0
    for byte in 0..<8 { number |= Int(self[offset + byte]) << (8 * byte) }
    return number
  }
}

extension [UInt8] {
  /// As ``ByteReader/part()`` reads it.
  mutating func append(part: some Collection<UInt8>) {
    append(number: part.count)
    append(contentsOf: part)
  }
}
