/// How much a run of text says: characters other than white space (an ideograph or kana counts twice), and how many
/// marks of running prose stand among them.
struct TextWeight {
  var characters: Int32 = 0
  /// Commas and full stops of all scripts.
  var marks: Int32 = 0
  /// The last byte that is no white space.
  var last: UInt8 = 0

  enum ByteRole: UInt8 {
    case nothing, character, ideograph, mark, space
  }

  static let table: [ByteRole] = {
    var table = [ByteRole](repeating: .character, count: 256)
    for byte in 0...0x20 { table[byte] = .space }
    for byte in 0x80...0xBF { table[byte] = .nothing }
    for byte in 0xE3...0xED { table[byte] = .ideograph }
    for byte in ",.!?;".utf8 { table[Int(byte)] = .mark }
    return table
  }()

  mutating func add(_ bytes: Span<UInt8>, from start: Int, to end: Int, table: Span<ByteRole>) {
    var at = start
    while at < end {
      let byte = bytes[at]
      switch table[Int(byte)] {
      case .character: characters += 1
      case .ideograph:
        characters += 2
        // 、 and 。
        if byte == 0xE3, at + 2 < end, bytes[at + 1] == 0x80, bytes[at + 2] &- 0x81 < 2 { marks += 1 }
      case .mark:
        characters += 1
        marks += 1
      case .nothing, .space:
        at += 1
        continue
      }
      last = byte
      at += 1
    }
  }
}
