internal import TextModel

/// Reads and checks the facts of one row; absent ones are `nil`.
struct FactReader {
  let file: GazetteerFile
  let row: Int

  func type() throws(GazetteerError) -> String? {
    try checked(.type, expected: "a type: lower-case letters, digits and hyphens") { value in
      let isName = value.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
      return isName ? value : nil
    }
  }

  /// Codes joined by `|`, checked one by one.
  func countryCodes(_ column: GazetteerColumn) throws(GazetteerError) -> [UInt8]? {
    let parts = file.parts(column, row: row)
    for part in parts where part.count != 2 || !part.allSatisfy({ 0x41...0x5A ~= $0 }) {
      throw error(
        column, String(decoding: part, as: UTF8.self), "an ISO 3166-1 code of two capital letters, such as RU")
    }
    return parts.isEmpty ? nil : Array(file.field(column, row: row))
  }

  /// Millionths of a degree.
  func degrees(_ column: GazetteerColumn, limit: Double) throws(GazetteerError) -> Int32? {
    try checked(column, expected: "a number of degrees from -\(Int(limit)) to \(Int(limit))") { value in
      guard let degrees = Double(value), degrees.magnitude <= limit else { return nil }
      return Int32((degrees * 1_000_000).rounded())
    }
  }

  /// A number from 0 to 2³² − 1.
  func count(_ column: GazetteerColumn) throws(GazetteerError) -> Int? {
    try checked(column, expected: "a whole number from 0 on") { value in
      Int(value).flatMap { 0...Int(UInt32.max) ~= $0 ? $0 : nil }
    }
  }

  func wikidata() throws(GazetteerError) -> String? {
    try checked(.wikidata, expected: "a Wikidata id such as Q221649") { value in
      value.first == "Q" && Int(value.dropFirst()).map({ $0 > 0 }) == true ? value : nil
    }
  }

  /// A year, a month or a day: `1946`, `-27`, `1946-02`, `1946-02-20`.
  func date(_ column: GazetteerColumn) throws(GazetteerError) -> String? {
    try checked(column, expected: "a year or an ISO date: 1946, 1946-02-20, or -27 for 27 BC") { value in
      let parts = (value.first == "-" ? value.dropFirst() : value[...]).split(
        separator: "-", omittingEmptySubsequences: false)
      let isDate =
        (1...3).contains(parts.count) && (1...4).contains(parts[0].count)
        && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
        && parts.dropFirst().allSatisfy { $0.count == 2 }
      return isDate ? value : nil
    }
  }

  func priority() throws(GazetteerError) -> Int? {
    try checked(.priority, expected: "a whole number from -1000 to 1000") { value in
      Int(value).flatMap { -1000...1000 ~= $0 ? $0 : nil }
    }
  }

  /// The flags that the row's `case` gives to all its names.
  func casePolicy() throws(GazetteerError) -> AliasFlags {
    try checked(.case, expected: "one of smart, exact, ignore") { value -> AliasFlags? in
      switch value {
      case "smart": []
      case "exact": .exact
      case "ignore": .nocase
      default: nil
      }
    } ?? []
  }

  private func checked<Value>(
    _ column: GazetteerColumn, expected: String, _ read: (String) -> Value?
  ) throws(GazetteerError) -> Value? {
    guard let text = file.text(column, row: row) else { return nil }
    guard let value = read(text) else { throw error(column, text, expected) }
    return value
  }

  private func error(_ column: GazetteerColumn, _ value: String, _ expected: String) -> GazetteerError {
    GazetteerError(
      file.position(ofRow: row), .badValue(column: column.rawValue, value: value, expected: expected))
  }
}
