package import TextModel

/// The bytes of a gazetteer file and what to call it.
package struct GazetteerSource: Sendable {
  /// The file's name without `.tsv`: how records name it.
  package var name: String
  /// How messages name it.
  package var path: String
  package var bytes: [UInt8]

  package init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }
}

/// A gazetteer file, checked line by line: a header, then one entity a line, fields separated by tabs.
///
///     id        type    name      aliases              country
///     shikotan  island  Shikotan  Шикотан@ru|色丹島@ja  RU
///
/// Lines that start with `#` and empty lines are skipped. A file whose first line is `# extends` adds to entities of
/// other files: further aliases, other values; `-alias` takes one away.
package struct GazetteerFile: Sendable {
  package let source: GazetteerSource
  /// Whether it adds to other files.
  package let isExtension: Bool
  /// Row by row, the start of each field, and one past the end of the row.
  private let starts: [UInt32]
  private let lines: [UInt32]
  private let columnIndex: [GazetteerColumn: Int]
  private let columnCount: Int

  package var rowCount: Int { lines.count }

  /// Reads and checks `source`.
  /// - Complexity: O(bytes).
  package init(_ source: GazetteerSource) throws(GazetteerError) {
    var reader = GazetteerReader(source)
    try reader.read()
    self.source = source
    isExtension = reader.isExtension
    starts = reader.starts
    lines = reader.lines
    columnIndex = reader.columnIndex
    columnCount = reader.columnCount
  }

  /// Where `row` stands.
  package func position(ofRow row: Int) -> SourcePosition {
    SourcePosition(file: source.path, line: Int(lines[row]))
  }

  /// The bytes of a field; empty if the file has no such column.
  func field(_ column: GazetteerColumn, row: Int) -> ArraySlice<UInt8> {
    guard let index = columnIndex[column] else { return [] }
    let at = row * (columnCount + 1) + index
    return source.bytes[Int(starts[at])..<Int(starts[at + 1]) - 1]
  }

  /// The text of a field; `nil` if it is empty.
  func text(_ column: GazetteerColumn, row: Int) -> String? {
    let bytes = field(column, row: row)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The parts of a field that are joined by `|`, escapes left as they are.
  func parts(_ column: GazetteerColumn, row: Int) -> [ArraySlice<UInt8>] {
    let bytes = field(column, row: row)
    guard !bytes.isEmpty else { return [] }
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else {
        if bytes[index] == UInt8(ascii: "|") {
          parts.append(bytes[start..<index])
          start = index + 1
        }
        index += 1
      }
    }
    parts.append(bytes[start...])
    return parts
  }

  /// The alias that `part` of the aliases field spells.
  func alias(_ part: ArraySlice<UInt8>, row: Int) throws(GazetteerError) -> Alias {
    do throws(AliasSyntaxError) {
      return try Alias.parse(part)
    } catch {
      let spelled = String(decoding: part, as: UTF8.self)
      let problem: GazetteerError.Problem =
        switch error {
        case .unknownFlag(let flag): .unknownFlag(flag, alias: spelled, known: AliasFlags.named.map(\.name))
        case .bad(let reason): .badAlias(alias: spelled, reason: reason)
        }
      throw GazetteerError(position(ofRow: row), problem)
    }
  }
}
