internal import TextModel

/// Reads and checks the facts of one row; absent ones are `nil`.
struct FactReader {
  let row: GazetteerRow

  func type() throws(GazetteerError) -> ArraySlice<UInt8>? {
    let bytes = row.field(.type)
    if bytes.isEmpty { return nil }
    guard bytes.allSatisfy({ 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }) else {
      throw error(.type, "a type: lower-case letters, digits and hyphens")
    }
    return bytes
  }

  /// Codes joined by `|`, checked one by one.
  func countryCodes(_ column: GazetteerColumn) throws(GazetteerError) -> ArraySlice<UInt8>? {
    let bytes = row.field(column)
    if bytes.isEmpty { return nil }
    for part in bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    where part.count != 2 || !part.allSatisfy({ 0x41...0x5A ~= $0 }) {
      throw error(column, part, "an ISO 3166-1 code of two capital letters, such as RU")
    }
    return bytes
  }

  /// A code such as `US-OH`.
  func region() throws(GazetteerError) -> ArraySlice<UInt8>? {
    let bytes = row.field(.region)
    if bytes.isEmpty { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isCode =
      parts.count == 2 && parts[0].count == 2 && parts[0].allSatisfy { 0x41...0x5A ~= $0 }
      && (1...3).contains(parts[1].count) && parts[1].allSatisfy { 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 }
    guard isCode else { throw error(.region, "an ISO 3166-2 code such as US-OH") }
    return bytes
  }

  /// Millionths of a degree.
  func degrees(_ column: GazetteerColumn, limit: Double) throws(GazetteerError) -> Int32? {
    try checked(column, expected: "a number of degrees from -\(Int(limit)) to \(Int(limit))") { value in
      guard let degrees = Double(value), degrees.magnitude <= limit else { return nil }
      return Int32((degrees * 1_000_000).rounded())
    }
  }

  /// A number from 0 to 2³² − 1.
  func count(_ column: GazetteerColumn) throws(GazetteerError) -> UInt32? {
    try checked(column, expected: "a whole number from 0 on") { UInt32($0) }
  }

  /// The number behind the `Q`.
  func wikidata() throws(GazetteerError) -> UInt32? {
    try checked(.wikidata, expected: "a Wikidata id such as Q221649") { value in
      value.first == "Q" ? UInt32(value.dropFirst()).flatMap { $0 > 0 ? $0 : nil } : nil
    }
  }

  /// A year, a month or a day: `1946`, `-27`, `1946-02`, `1946-02-20`.
  func date(_ column: GazetteerColumn) throws(GazetteerError) -> ArraySlice<UInt8>? {
    let bytes = row.field(column)
    if bytes.isEmpty { return nil }
    let parts = (bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isDate =
      (1...3).contains(parts.count) && (1...4).contains(parts[0].count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }
      && parts.dropFirst().allSatisfy { $0.count == 2 }
    guard isDate else { throw error(column, "a year or an ISO date: 1946, 1946-02-20, or -27 for 27 BC") }
    return bytes
  }

  func priority() throws(GazetteerError) -> Int16? {
    try checked(.priority, expected: "a whole number from -1000 to 1000") { value in
      Int16(value).flatMap { -1000...1000 ~= $0 ? $0 : nil }
    }
  }

  private func checked<Value>(
    _ column: GazetteerColumn, expected: @autoclosure () -> String, _ read: (String) -> Value?
  ) throws(GazetteerError) -> Value? {
    guard let text = row.text(column) else { return nil }
    guard let value = read(text) else { throw error(column, expected()) }
    return value
  }

  private func error(_ column: GazetteerColumn, _ expected: String) -> GazetteerError {
    error(column, row.field(column), expected)
  }

  private func error(_ column: GazetteerColumn, _ value: ArraySlice<UInt8>, _ expected: String) -> GazetteerError {
    GazetteerError(
      row.position,
      .badValue(column: column.rawValue, value: String(decoding: value, as: UTF8.self), expected: expected))
  }
}
