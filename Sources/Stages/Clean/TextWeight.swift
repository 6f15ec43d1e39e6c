internal import TextModel

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
      let next = min(at + 8, end)
      if let word = bytes.word(at: at), add(TextWeight.first(next - at, of: word)) {
        at = next
        continue
      }
      while at < next {
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

  /// `word` with all but its first bytes made zeros, which count as white space.
  private static func first(_ count: Int, of word: UInt64) -> UInt64 {
    count == 8 ? word : word & (1 << UInt64(count * 8) - 1)
  }

  /// Adds eight bytes at once; `false` if one of them may start an ideograph.
  private mutating func add(_ word: UInt64) -> Bool {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    let isHigh = word & highBits
    // Three high bits in a row: a character of three bytes or more.
    guard isHigh & word << 1 & word << 2 == 0 else { return false }
    // Seven bits of each byte, so that no sum runs into the next.
    let low = word & ~highBits
    let isContinuation = isHigh & ~(word << 1)
    let isCharacter = (low &+ 0x5F5F_5F5F_5F5F_5F5F | word) & highBits & ~isContinuation
    guard isCharacter != 0 else { return true }
    characters += TextWeight.count(isCharacter)
    last = UInt8(truncatingIfNeeded: word >> UInt64(56 - isCharacter.leadingZeroBitCount))
    // Two marks each that differ in one bit: `,` and `.`, `;` and `?`.
    let isMark =
      TextWeight.zeros((word | 0x0202_0202_0202_0202) ^ 0x2E2E_2E2E_2E2E_2E2E)
      | TextWeight.zeros((word | 0x0404_0404_0404_0404) ^ 0x3F3F_3F3F_3F3F_3F3F)
      | TextWeight.zeros(word ^ 0x2121_2121_2121_2121)
    marks += TextWeight.count(isMark)
    return true
  }

  /// Has the high bit of each byte set that is zero.
  private static func zeros(_ word: UInt64) -> UInt64 {
    ~((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | word) & 0x8080_8080_8080_8080
  }

  /// How many of eight high bits are set.
  private static func count(_ bits: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: ((bits >> 7) &* 0x0101_0101_0101_0101) >> 56)
  }
}
