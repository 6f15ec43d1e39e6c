/// Character references of HTML and XML: `&#1064;`, `&#x428;`, `&SHcy;`.
enum CharacterReference {
  private static let scalars: [[UInt8]: UInt32] = {
    let words = table.split { $0 == " " || $0 == "\n" }
    var scalars: [[UInt8]: UInt32] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      scalars[Array(words[index].utf8)] = UInt32(words[index + 1], radix: 16)
    }
    return scalars
  }()
  private static let longestName = scalars.keys.map(\.count).max() ?? 0
  private static let open: Set<[UInt8]> = Set(unterminated.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })

  /// What browsers take `&#128;` to `&#159;` for: the characters of windows-1252 at these bytes.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// What the reference that starts at `start` (an ampersand) stands for, and how many bytes it has; `nil` if it is
  /// none.
  static func read(_ bytes: [UInt8], at start: Int, isHTML: Bool) -> (scalar: UInt32, count: Int)? {
    guard start + 1 < bytes.count else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") { return numeric(bytes, at: start, isHTML: isHTML) }
    var name: [UInt8] = []
    var best: (scalar: UInt32, count: Int)?
    var index = start + 1
    while index < bytes.count, name.count < longestName, isNameByte(bytes[index]) {
      name.append(bytes[index])
      index += 1
      if isHTML, open.contains(name), let scalar = scalars[name] { best = (scalar, index - start) }
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";"), let scalar = scalars[name] {
      return (scalar, index + 1 - start)
    }
    return best
  }

  private static func numeric(_ bytes: [UInt8], at start: Int, isHTML: Bool) -> (scalar: UInt32, count: Int)? {
    var index = start + 2
    let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < bytes.count, let digit = digit(bytes[index], isHexadecimal: isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    if index == first { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
    if isHTML, 0x80..<0xA0 ~= value { value = windows1252[Int(value - 0x80)] }
    if value == 0 || value > 0x10_FFFF || 0xD800..<0xE000 ~= value { value = 0xFFFD }
    return (value, index - start)
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
