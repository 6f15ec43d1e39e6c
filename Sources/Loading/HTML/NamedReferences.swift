internal import TextModel

/// The named character references of the HTML standard. Unlike elements, their names are case-sensitive.
enum NamedReferences {
  /// What `name` stands for, as UTF-8.
  static func characters(_ name: Span<UInt8>) -> [UInt8]? {
    if let index = commonNames.index(of: name), !hasCapital(name) { return commonCharacters[index] }
    return table[key(name)]
  }

  /// Those that nearly all references of pages are, found without a key being made for each.
  private static let common = [
    "amp", "nbsp", "quot", "lt", "gt", "apos", "raquo", "laquo", "mdash", "ndash", "copy", "hellip", "rsquo", "lsquo",
    "rdquo", "ldquo", "bull", "middot", "times", "rarr",
  ]
  private static let commonNames = NameTable(common)
  private static let commonCharacters = common.map { table[Array($0.utf8)] ?? [] }

  private static func hasCapital(_ name: Span<UInt8>) -> Bool {
    for index in name.indices where name[index] &- 0x41 < 26 { return true }
    return false
  }

  /// Whether `name` may stand without `;`.
  static func standsAlone(_ name: Span<UInt8>) -> Bool { legacy.contains(key(name)) }

  /// Whether a name that begins with these two bytes may: those in addresses mostly do not, and no key is made of them.
  static func mayStandAlone(_ first: UInt8, _ second: UInt8) -> Bool {
    beginnings[Int(first & 63)] >> UInt64(second & 63) & 1 != 0
  }

  /// Bytes of the longest name that may stand without `;`.
  static let longestAlone = 6

  private static let table: [[UInt8]: [UInt8]] = {
    var table: [[UInt8]: [UInt8]] = [:]
    table.reserveCapacity(2200)
    // Bytes, since splitting two thousand strings takes longer than to load most pages.
    for row in rows.utf8.split(separator: UInt8(ascii: " ")) {
      guard let equals = row.firstIndex(of: UInt8(ascii: "=")) else { continue }
      var characters: [UInt8] = []
      var value: UInt32 = 0
      for byte in row[row.index(after: equals)...] {
        if byte == UInt8(ascii: ",") {
          characters.appendScalar(value)
          value = 0
        } else {
          value = value << 4 | UInt32(byte < 0x40 ? byte - 0x30 : (byte | 0x20) - 0x57)
        }
      }
      characters.appendScalar(value)
      table[Array(row[..<equals])] = characters
    }
    return table
  }()

  private static let legacy = Set(legacyRows.utf8.split(separator: UInt8(ascii: " ")).map { Array($0) })

  /// By the low bits of the first byte, a bit for those of the second.
  private static let beginnings: [UInt64] = {
    var beginnings = [UInt64](repeating: 0, count: 64)
    for name in legacy where name.count > 1 { beginnings[Int(name[0] & 63)] |= 1 << UInt64(name[1] & 63) }
    return beginnings
  }()

  private static func key(_ name: Span<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.append(name)
    return key
  }
}
