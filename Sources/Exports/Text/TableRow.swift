internal import Records

/// Rows of a table as RFC 4180 has them, with a separator of one's own and LF at the end of lines. What holds a separator,
/// a quotation mark or a line end is quoted, with tabs too: pandas, DuckDB and spreadsheets read both the same way.
struct TableRow {
  var bytes: [UInt8] = []
  private let separator: UInt8
  private var isFirst = true

  init(separator: Unicode.Scalar) { self.separator = UInt8(ascii: separator) }

  mutating func cell(_ value: String?) {
    begin()
    guard let value else { return }
    let needsQuotes = value.utf8.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    guard needsQuotes else { return bytes += value.utf8 }
    bytes.append(0x22)
    for byte in value.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  mutating func cell(_ value: Int?) {
    begin()
    if let value { bytes += String(value).utf8 }
  }

  /// Never with an exponent.
  mutating func cell(_ value: Double?) {
    begin()
    guard let value, value.isFinite else { return }
    var number = JSONOutput()
    number.number(value)
    bytes += number.bytes
  }

  /// Several values in one cell.
  mutating func cell(_ values: [String]) { cell(values.isEmpty ? nil : values.joined(separator: "|")) }

  mutating func end() {
    bytes.append(0x0A)
    isFirst = true
  }

  private mutating func begin() {
    if !isFirst { bytes.append(separator) }
    isFirst = false
  }
}
