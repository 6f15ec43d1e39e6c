/// Well-formedness by table 3-7 of the Unicode Standard.
package enum UTF8Check {
  /// How many bytes the scalar at `offset` has; 0 if no well-formed one starts there.
  package static func scalarLength(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    let first = bytes[offset]
    var length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard bytes.count - offset >= length, second.contains(bytes[offset + 1]) else { return 0 }
    for index in 2..<max(length, 2) where bytes[offset + index] & 0xC0 != 0x80 { length = 0 }
    return length
  }
}
