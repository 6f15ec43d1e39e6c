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
/// Lines that start with `#` and empty lines are skipped, but two kinds before the header: a file whose first line is
/// `# extends` adds to entities of other files: further aliases, other values; `-alias` takes one away. And
/// `# policy KEY=VALUE …` sets how all its names match (``GazetteerPolicy``).
package struct GazetteerFile: Sendable {
  package let source: GazetteerSource
  /// Whether it adds to other files.
  package let isExtension: Bool
  /// What `# policy` lines say.
  package let policy: GazetteerPolicy
  /// Where each row begins.
  private let rows: [UInt32]
  /// The lines of some rows, to find that of others from.
  private let lineMarks: [UInt32]
  /// For each ``GazetteerColumn`` its field, if the file has it.
  let columnIndex: [Int?]
  /// Whether it has a column that few matches need: claims, coordinates, numbers, dates, notes.
  let hasFacts: Bool

  package var rowCount: Int { rows.count }

  /// Reads and checks `source`.
  /// - Complexity: O(bytes).
  package init(_ source: GazetteerSource) throws(GazetteerError) {
    var reader = GazetteerReader(source)
    try reader.read()
    self.source = source
    isExtension = reader.isExtension
    policy = reader.policy
    rows = reader.rows
    lineMarks = reader.lineMarks
    columnIndex = reader.columnIndex
    let rare: [GazetteerColumn] = [
      .claimedBy, .latitude, .longitude, .population, .geonames, .wikidata, .from, .to, .note,
    ]
    hasFacts = rare.contains { reader.columnIndex[$0.index] != nil }
  }

  /// Whether the header names `column`.
  package func has(_ column: GazetteerColumn) -> Bool { columnIndex[column.index] != nil }

  /// Where the bytes of a row begin.
  func start(ofRow row: Int) -> Int { Int(rows[row]) }

  /// Where `row` stands.
  /// - Complexity: O(bytes of the few rows before it).
  package func position(ofRow row: Int) -> SourcePosition {
    let mark = row / GazetteerReader.rowsPerMark
    let start = Int(rows[mark * GazetteerReader.rowsPerMark])
    let line = source.bytes[start..<Int(rows[row])].reduce(Int(lineMarks[mark])) { $1 == 0x0A ? $0 + 1 : $0 }
    return SourcePosition(file: source.path, line: line)
  }

  /// The bytes of a field; empty if the file has no such column. For one field; ``GazetteerRow`` reads many.
  package func field(_ column: GazetteerColumn, row: Int) -> ArraySlice<UInt8> {
    GazetteerRow(self, at: row).field(column)
  }

  /// The text of a field; `nil` if it is empty.
  package func text(_ column: GazetteerColumn, row: Int) -> String? { GazetteerRow(self, at: row).text(column) }

  /// The parts of a field that are joined by `|`, escapes left as they are.
  package func parts(_ column: GazetteerColumn, row: Int) -> [ArraySlice<UInt8>] {
    GazetteerRow(self, at: row).parts(column)
  }

  /// The alias that `part` of the aliases field spells.
  package func alias(_ part: ArraySlice<UInt8>, row: Int) throws(GazetteerError) -> Alias {
    try GazetteerRow(self, at: row).alias(part)
  }
}
