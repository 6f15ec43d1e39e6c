internal import TextModel

/// The named character references of the HTML standard. Unlike elements, their names are case-sensitive.
enum NamedReferences {
  /// What `name` stands for, as UTF-8.
  static func characters(_ name: Span<UInt8>) -> [UInt8]? { table[key(name)] }

  /// Whether `name` may stand without `;`.
  static func standsAlone(_ name: Span<UInt8>) -> Bool { legacy.contains(key(name)) }

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

  private static func key(_ name: Span<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.append(name)
    return key
  }
}
