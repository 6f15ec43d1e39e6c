internal import TextModel

/// Reads a file of accepted differences: a header of columns in any order, a row a difference, `#` for comments.
struct AcceptedFileParser {
  private let file: String
  private var columns: [AcceptedColumn] = []
  private var line = 0

  init(file: String) { self.file = file }

  mutating func parse(_ bytes: [UInt8]) throws(AcceptedFileError) -> (preamble: [String], entries: [AcceptedEntry]) {
    guard let whole = String(validating: bytes, as: UTF8.self) else {
      line = 1 + Self.lineOfFault(in: bytes)
      throw error(.notUTF8)
    }
    var preamble: [String] = []
    var comments: [String] = []
    var entries: [AcceptedEntry] = []
    let text = whole.unicodeScalars.first == "\u{FEFF}" ? String(whole.unicodeScalars.dropFirst()) : whole
    for raw in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      let row = Substring(raw.last == UInt8(ascii: "\r") ? raw.dropLast() : raw)
      if row.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { continue }
      if row.utf8.first == UInt8(ascii: "#") {
        comments.append(String(row))
      } else if columns.isEmpty {
        try readHeader(row)
        preamble = comments
        comments = []
      } else {
        var entry = try self.entry(row)
        entry.comments = comments
        comments = []
        entries.append(entry)
      }
    }
    if columns.isEmpty {
      line = 1
      throw error(.noHeader)
    }
    return (preamble, entries)
  }

  private mutating func readHeader(_ row: Substring) throws(AcceptedFileError) {
    for name in Self.cells(of: row) {
      guard let column = AcceptedColumn(rawValue: String(name)) else { throw error(.unknownColumn(String(name))) }
      if columns.contains(column) { throw error(.repeatedColumn(String(name))) }
      columns.append(column)
    }
    for column in AcceptedColumn.required where !columns.contains(column) {
      throw error(.missingColumn(column.rawValue))
    }
  }

  private func entry(_ row: Substring) throws(AcceptedFileError) -> AcceptedEntry {
    let cells = Self.cells(of: row)
    if cells.count > columns.count { throw error(.tooManyCells(cells.count, columns: columns.count)) }
    var raw: [AcceptedColumn: Substring] = [:]
    var values: [AcceptedColumn: String] = [:]
    for (column, cell) in zip(columns, cells) {
      guard let value = AcceptedCell.unescaped(cell) else { throw error(.badEscape(column: column.rawValue)) }
      raw[column] = cell
      values[column] = value
    }
    guard let document = values[.document], !document.isEmpty else { throw error(.noDocument) }
    let kindName = values[.kind] ?? ""
    guard let kind = DifferenceKind(rawValue: kindName) else { throw error(.unknownKind(kindName)) }
    let isGeneral = raw[.document] == "*"
    let key = AcceptedKey(
      document: isGeneral ? nil : document, cells: AcceptedColumn.identifying.map { values[$0] ?? "" })
    return AcceptedEntry(
      key: key, kind: kind, limit: try limit(raw[.count] ?? "", isGeneral: isGeneral), reason: values[.reason] ?? "",
      line: line)
  }

  private func limit(_ cell: Substring, isGeneral: Bool) throws(AcceptedFileError) -> Int? {
    if cell == "*" || cell.isEmpty && isGeneral { return nil }
    if cell.isEmpty { return 1 }
    guard let count = Int(cell), count > 0 else { throw error(.badCount(String(cell))) }
    return count
  }

  private static func cells(of row: Substring) -> [Substring] {
    row.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// How many lines end before the first bytes that are not UTF-8.
  private static func lineOfFault(in bytes: [UInt8]) -> Int {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .prefix { String(validating: $0, as: UTF8.self) != nil }.count
  }

  private func error(_ problem: AcceptedFileError.Problem) -> AcceptedFileError {
    AcceptedFileError(position: SourcePosition(file: file, line: line), problem: problem)
  }
}
