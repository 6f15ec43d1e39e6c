/// Names of files for the documents of a folder, made from their ids and without directories.
enum FileNames {
  /// Most file systems hold 255 bytes; endings need some.
  private static let byteLimit = 200

  /// ASCII letters, digits, `.`, `-`, `_` and what is not ASCII stay; every other byte, and a dot at the start, becomes `=XX`.
  /// Different ids have different names: long ones are cut and end in a digest of the whole (FNV-1a, 64 bits).
  static func name(of id: String) -> String {
    var name: [UInt8] = []
    for byte in id.utf8 {
      let isKept =
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
          true
        case UInt8(ascii: "."): !name.isEmpty
        default: false
        }
      if isKept { name.append(byte) } else { name += [UInt8(ascii: "=")] + hexadecimal(UInt64(byte), digits: 2) }
    }
    guard name.count > byteLimit else { return String(decoding: name, as: UTF8.self) }
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var cut = byteLimit
    while name[cut] & 0xC0 == 0x80 { cut -= 1 }
    return String(decoding: name[..<cut] + [UInt8(ascii: "=")] + hexadecimal(digest, digits: 16), as: UTF8.self)
  }

  private static func hexadecimal(_ value: UInt64, digits: Int) -> [UInt8] {
    (0..<digits).reversed().map { (digit) in
      let nibble = UInt8(truncatingIfNeeded: value >> UInt64(4 * digit)) & 0x0F
      return nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
    }
  }
}
