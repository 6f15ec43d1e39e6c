/// The East Asian charsets that mix one, two, three and four bytes a character.
///
/// A pair that stands for nothing becomes one U+FFFD; if its second byte is ASCII it is read again on its own, so that
/// a stray first byte never takes a `<` with it.
enum MultiByteDecoder {
  static func decode(_ bytes: Span<UInt8>, charset: Charset) -> DecodedText? {
    let table: DoubleByteTables.Table
    switch charset {
    case .shiftJIS: table = DoubleByteTables.shiftJIS
    case .eucJP: table = DoubleByteTables.eucJP
    case .gbk, .gb18030: table = DoubleByteTables.gb18030
    case .big5: table = DoubleByteTables.big5
    case .eucKR: table = DoubleByteTables.eucKR
    case .johab: table = DoubleByteTables.johab
    default: return nil
    }
    var output = DecodedOutput(expected: bytes.count + bytes.count / 2)
    var offset = 0
    while offset < bytes.count {
      let first = bytes[offset]
      if first < 0x80 {
        offset += output.appendASCII(bytes, from: offset)
        continue
      }
      if let scalar = single(first, charset) {
        output.append(scalar, from: offset, length: 1)
        offset += 1
        continue
      }
      if let long = longCharacter(bytes, at: offset, charset) {
        output.append(long.scalar, from: offset, length: long.length)
        offset += long.length
        continue
      }
      guard offset + 1 < bytes.count else {
        output.appendBad(from: offset, length: 1)
        break
      }
      let second = bytes[offset + 1]
      let scalar = table[Int(first) << 8 | Int(second)]
      if scalar != 0 {
        output.append(scalar, from: offset, length: 2)
        offset += 2
      } else if charset == .big5, let pair = combined(first, second) {
        output.appendPair(pair.0, pair.1, from: offset, length: 2)
        offset += 2
      } else {
        let length = second < 0x80 || first == 0x80 || first == 0xFF ? 1 : 2
        output.appendBad(from: offset, length: length)
        offset += length
      }
    }
    return output.finish()
  }

  /// Characters of one byte beyond ASCII.
  private static func single(_ byte: UInt8, _ charset: Charset) -> UInt32? {
    switch charset {
    case .shiftJIS where byte >= 0xA1 && byte <= 0xDF: UInt32(byte) - 0xA1 + 0xFF61
    case .gbk, .gb18030: byte == 0x80 ? 0x20AC : nil
    default: nil
    }
  }

  /// Characters of three or four bytes.
  private static func longCharacter(_ bytes: Span<UInt8>, at offset: Int, _ charset: Charset) -> (
    scalar: UInt32, length: Int
  )? {
    switch charset {
    case .eucJP:
      guard bytes[offset] == 0x8F, offset + 2 < bytes.count else { return nil }
      let scalar = DoubleByteTables.eucJPSupplement[Int(bytes[offset + 1]) << 8 | Int(bytes[offset + 2])]
      return scalar == 0 ? nil : (scalar, 3)
    case .gbk, .gb18030:
      guard offset + 3 < bytes.count else { return nil }
      let parts = (0..<4).map { Int(bytes[offset + $0]) }
      guard (0x81...0xFE).contains(parts[0]), (0x30...0x39).contains(parts[1]), (0x81...0xFE).contains(parts[2]),
        (0x30...0x39).contains(parts[3])
      else { return nil }
      let index = ((parts[0] - 0x81) * 10 + parts[1] - 0x30) * 1260 + (parts[2] - 0x81) * 10 + parts[3] - 0x30
      if index >= 189_000, index < 189_000 + 0x10_0000 { return (UInt32(index - 189_000 + 0x10000), 4) }
      guard index < DoubleByteTables.gb18030FourByte.count else { return nil }
      let scalar = DoubleByteTables.gb18030FourByte[index]
      return scalar == 0 ? nil : (scalar, 4)
    default: return nil
    }
  }

  /// The four pairs of Big5 that stand for two scalars each.
  private static func combined(_ first: UInt8, _ second: UInt8) -> (UInt32, UInt32)? {
    switch (first, second) {
    case (0x88, 0x62): (0xCA, 0x304)
    case (0x88, 0x64): (0xCA, 0x30C)
    case (0x88, 0xA3): (0xEA, 0x304)
    case (0x88, 0xA5): (0xEA, 0x30C)
    default: nil
    }
  }
}
