internal import TextModel

/// Transfer encodings of mails (RFC 2045, 6.7 and 6.8).
enum TransferEncoding {
  /// What is no letter of base64 is passed over.
  static func base64(_ encoded: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in encoded {
      let value: UInt32
      switch byte {
      case 0x41...0x5A: value = UInt32(byte - 0x41)
      case 0x61...0x7A: value = UInt32(byte - 0x61) + 26
      case 0x30...0x39: value = UInt32(byte - 0x30) + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  /// - Parameter isHeader: whether `_` is a space, as in encoded words.
  static func quotedPrintable(_ encoded: ArraySlice<UInt8>, isHeader: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(encoded.count)
    var at = encoded.startIndex
    while at < encoded.endIndex {
      let byte = encoded[at]
      if byte == UInt8(ascii: "_"), isHeader {
        bytes.append(0x20)
      } else if byte == UInt8(ascii: "=") {
        let rest = encoded[(at + 1)...]
        if let high = rest.first.flatMap(digit), let low = rest.dropFirst().first.flatMap(digit) {
          bytes.append(high << 4 | low)
          at += 2
        } else if let end = softBreak(rest) {
          at = end
          continue
        } else {
          bytes.append(byte)
        }
      } else {
        bytes.append(byte)
      }
      at += 1
    }
    return bytes
  }

  /// Where the line goes on that is broken behind a `=`.
  private static func softBreak(_ rest: ArraySlice<UInt8>) -> Int? {
    var at = rest.startIndex
    while at < rest.endIndex, rest[at] == 0x20 || rest[at] == 0x09 || rest[at] == 0x0D { at += 1 }
    return at < rest.endIndex && rest[at] == 0x0A ? at + 1 : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }
}
