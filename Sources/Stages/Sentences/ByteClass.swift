/// What a byte can be the start of, for the pass over the text: nearly all are plain.
enum ByteClass: UInt8 {
  case plain, stop, opener, closer, line
  /// Starts a character outside ASCII that may be a stop, a bracket or a bullet.
  case lead

  static let table: [ByteClass] = {
    var table = [ByteClass](repeating: .plain, count: 256)
    for byte in ".!?:;".utf8 { table[Int(byte)] = .stop }
    table[Int(UInt8(ascii: "("))] = .opener
    table[Int(UInt8(ascii: ")"))] = .closer
    for byte in 0x0A...0x0C { table[byte] = .line }
    // Armenian, Arabic; Devanagari to Khmer and Ethiopic; punctuation; CJK punctuation; full-width forms.
    for byte in [0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF] { table[byte] = .lead }
    return table
  }()
}
