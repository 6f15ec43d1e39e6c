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
    for row in rows.split(separator: " ") {
      let parts = row.split(separator: "=")
      guard parts.count == 2 else { continue }
      var characters: [UInt8] = []
      for scalar in parts[1].split(separator: ",") {
        if let value = UInt32(scalar, radix: 16) { characters.appendScalar(value) }
      }
      table[Array(parts[0].utf8)] = characters
    }
    return table
  }()

  private static let legacy = Set(legacyRows.split(separator: " ").map { Array($0.utf8) })

  private static func key(_ name: Span<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.append(name)
    return key
  }
}
