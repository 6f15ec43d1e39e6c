/// ISO-2022-JP and ISO-2022-KR, which switch between sets of characters by escape sequences.
///
/// A sequence gives no text; the map simply does not cover it.
enum ISO2022Decoder {
  private enum Mode { case ascii, katakana, kanji, supplement, hangul }

  static func decode(_ bytes: Span<UInt8>, korean: Bool) -> DecodedText {
    var output = DecodedOutput(expected: bytes.count + bytes.count / 2)
    var mode = Mode.ascii
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x1B, let escape = escape(bytes, at: offset) {
        if let next = escape.mode { mode = next }
        offset += escape.length
      } else if korean, byte == 0x0E || byte == 0x0F {
        mode = byte == 0x0E ? .hangul : .ascii
        offset += 1
      } else if byte >= 0x80 {
        output.appendBad(from: offset, length: 1)
        offset += 1
      } else if mode == .ascii || byte <= 0x20 || byte == 0x7F {
        // A line end brings Japanese text back to ASCII.
        if byte == 0x0A, mode != .hangul { mode = .ascii }
        output.append(UInt32(byte), from: offset, length: 1)
        offset += 1
      } else if mode == .katakana {
        if byte <= 0x5F {
          output.append(UInt32(byte) - 0x21 + 0xFF61, from: offset, length: 1)
        } else {
          output.appendBad(from: offset, length: 1)
        }
        offset += 1
      } else {
        let scalar = offset + 1 < bytes.count ? pair(byte, bytes[offset + 1], mode) : 0
        let length = scalar != 0 ? 2 : 1
        if scalar != 0 {
          output.append(scalar, from: offset, length: length)
        } else {
          output.appendBad(from: offset, length: length)
        }
        offset += length
      }
    }
    return output.finish()
  }

  private static func pair(_ first: UInt8, _ second: UInt8, _ mode: Mode) -> UInt32 {
    guard second > 0x20, second < 0x7F else { return 0 }
    let index = Int(first | 0x80) << 8 | Int(second | 0x80)
    return switch mode {
    case .hangul: DoubleByteTables.eucKR[index]
    case .supplement: DoubleByteTables.eucJPSupplement[index]
    default: DoubleByteTables.eucJP[index]
    }
  }

  private static func escape(_ bytes: Span<UInt8>, at offset: Int) -> (mode: Mode?, length: Int)? {
    if bytes.hasPrefix("\u{1B}(b", at: offset) || bytes.hasPrefix("\u{1B}(j", at: offset) { return (.ascii, 3) }
    if bytes.hasPrefix("\u{1B}(i", at: offset) { return (.katakana, 3) }
    if bytes.hasPrefix("\u{1B}$@", at: offset) || bytes.hasPrefix("\u{1B}$b", at: offset) { return (.kanji, 3) }
    if bytes.hasPrefix("\u{1B}$(d", at: offset) { return (.supplement, 4) }
    if bytes.hasPrefix("\u{1B}$)c", at: offset) { return (nil, 4) }
    return nil
  }
}

extension ISO2022Decoder {
  /// Which of the two the escape sequences at the start of `bytes` belong to; `nil` if there are none.
  static func charset(of bytes: Span<UInt8>) -> Charset? {
    guard let first = bytes.firstIndex(of: 0x1B, from: 0) else { return nil }
    if bytes.hasPrefix("\u{1B}$)c", at: first) { return .iso2022KR }
    var offset = first
    while let start = bytes.firstIndex(of: 0x1B, from: offset), start - first < 4096 {
      if bytes.hasPrefix("\u{1B}$b", at: start) || bytes.hasPrefix("\u{1B}$@", at: start)
        || bytes.hasPrefix("\u{1B}(i", at: start)
      {
        return .iso2022JP
      }
      offset = start + 1
    }
    return nil
  }
}
