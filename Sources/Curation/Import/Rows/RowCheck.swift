internal import Gazetteer

/// Holds rows against what the reader of gazetteers accepts.
enum RowCheck {
  /// Why the row cannot stand; `nil` if it can.
  static func problem(of row: ImportedRow, folder: inout NameFolder) -> ImportProblem? {
    if row[.name].isEmpty { return .withoutName }
    if !folder.fold(row[.name].span).canMatch { return .neverMatches }
    let isType = row[.type].allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
    return row[.type].isEmpty || !isType ? .withoutType : nil
  }

  /// Takes out values that would refuse the file.
  static func dropBadValues(in row: inout ImportedRow, note: (ImportProblem) -> Void) {
    func check(_ column: ImportColumn, _ problem: ImportProblem, _ isGood: ([UInt8]) -> Bool) {
      guard !row[column].isEmpty, !isGood(row[column]) else { return }
      row.clear(column)
      note(problem)
    }
    // Coordinates go together.
    let hasLatitude = !row[.latitude].isEmpty
    let hasLongitude = !row[.longitude].isEmpty
    if hasLatitude || hasLongitude {
      if !isDegrees(row[.latitude], limit: 90) || !isDegrees(row[.longitude], limit: 180) {
        row.clear(.latitude)
        row.clear(.longitude)
        note(.badCoordinates)
      }
    }
    check(.population, .badPopulation, isCount)
    check(.geonames, .badIdentifier, isCount)
    check(.wikidata, .badIdentifier) { $0.first == UInt8(ascii: "Q") && Int(ascii: $0[1...]).map { $0 > 0 } == true }
    check(.country, .badCountry, isCountryList)
    check(.claimedBy, .badCountry, isCountryList)
    check(.region, .badRegion, isRegion)
    check(.from, .badDate, isDate)
    check(.to, .badDate, isDate)
    check(.priority, .badPriority) { Int(String(decoding: $0, as: UTF8.self)).map { -1000...1000 ~= $0 } == true }
  }

  private static func isCount(_ bytes: [UInt8]) -> Bool { Int(ascii: bytes).map { $0 <= UInt32.max } == true }

  /// A plain decimal number within ±`limit`; read by hand because every row has two.
  static func isDegrees(_ bytes: [UInt8], limit: Int) -> Bool {
    var at = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") ? 1 : 0
    var whole = 0
    let first = at
    while at < bytes.count, at - first < 4, 0x30...0x39 ~= bytes[at] {
      whole = whole * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    guard at > first else { return false }
    guard at < bytes.count else { return whole <= limit }
    guard bytes[at] == UInt8(ascii: ".") else { return isDegreesInFull(bytes, limit: limit) }
    at += 1
    let fraction = at
    var isNull = true
    while at < bytes.count, 0x30...0x39 ~= bytes[at] {
      isNull = isNull && bytes[at] == 0x30
      at += 1
    }
    guard at == bytes.count else { return isDegreesInFull(bytes, limit: limit) }
    return at > fraction && (whole < limit || whole == limit && isNull)
  }

  private static func isDegreesInFull(_ bytes: [UInt8], limit: Int) -> Bool {
    Double(String(decoding: bytes, as: UTF8.self)).map { $0.magnitude <= Double(limit) } == true
  }

  /// Two capital letters, joined by `|`.
  private static func isCountryList(_ bytes: [UInt8]) -> Bool {
    guard bytes.count % 3 == 2 else { return false }
    for (index, byte) in bytes.enumerated() {
      guard index % 3 == 2 ? byte == UInt8(ascii: "|") : 0x41...0x5A ~= byte else { return false }
    }
    return true
  }

  /// ISO 3166-2: `US-OH`, `FR-2A`, `GB-SCT`.
  private static func isRegion(_ bytes: [UInt8]) -> Bool {
    (4...6).contains(bytes.count) && bytes[2] == UInt8(ascii: "-")
      && bytes[..<2].allSatisfy { 0x41...0x5A ~= $0 }
      && bytes[3...].allSatisfy { 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 }
  }

  /// `1946`, `-27`, `1946-02`, `1946-02-20`.
  private static func isDate(_ bytes: [UInt8]) -> Bool {
    let unsigned = bytes.first == UInt8(ascii: "-") ? bytes[1...] : bytes[...]
    let parts = unsigned.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return (1...3).contains(parts.count) && (1...4).contains(parts[0].count)
      && parts.dropFirst().allSatisfy { $0.count == 2 } && parts.allSatisfy { Int(ascii: $0) != nil }
  }
}
