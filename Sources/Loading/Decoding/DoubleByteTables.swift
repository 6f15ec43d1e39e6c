/// What each pair of bytes of a double-byte charset stands for; each table is made once, from the system's iconv.
enum DoubleByteTables {
  /// 65,536 scalars by first byte times 256 plus second byte; 0 where there is none.
  typealias Table = [UInt32]

  static let shiftJIS = make("CP932", first: 0x81...0xFC, second: 0x40...0xFC)
  static let eucJP = make("EUC-JP-MS", first: 0x8E...0xFE, second: 0xA1...0xFE)
  static let gb18030 = make("GB18030", first: 0x81...0xFE, second: 0x40...0xFE)
  static let big5 = make("BIG5-HKSCS", first: 0x81...0xFE, second: 0x40...0xFE)
  static let eucKR = make("CP949", first: 0x81...0xFE, second: 0x41...0xFE)
  static let johab = make("JOHAB", first: 0x84...0xF9, second: 0x31...0xFE)

  /// JIS X 0212: the last two of the three bytes that EUC-JP has for it.
  static let eucJPSupplement: Table = {
    var table = Table(repeating: 0, count: 65_536)
    guard let converter = Iconv(from: "EUC-JP-MS") else { return table }
    for first in 0xA1...0xFE {
      for second in 0xA1...0xFE {
        table[first << 8 | second] = converter.scalar(UInt32(0x8F << 16 | first << 8 | second), count: 3) ?? 0
      }
    }
    return table
  }()

  /// GB 18030 in four bytes, by their number counted from 81 30 81 30: what lies in the first plane.
  static let gb18030FourByte: Table = {
    guard let converter = Iconv(from: "GB18030") else { return [] }
    return (0..<39_420).map { index in
      let first = (0x81 + index / 12_600) << 8 | (0x30 + index / 1260 % 10)
      let second = (0x81 + index / 10 % 126) << 8 | (0x30 + index % 10)
      return converter.scalar(UInt32(first << 16 | second), count: 4) ?? 0
    }
  }()

  private static func make(_ name: String, first: ClosedRange<Int>, second: ClosedRange<Int>) -> Table {
    var table = Table(repeating: 0, count: 65_536)
    guard let converter = Iconv(from: name) else { return table }
    for lead in first {
      for trail in second {
        table[lead << 8 | trail] = converter.scalar(UInt32(lead << 8 | trail), count: 2) ?? 0
      }
    }
    return table
  }
}
