internal import Gazetteer
internal import TextModel

/// Joins imported gazetteers to a curated one, whose rows win.
///
/// An imported row with the key of a curated one adds the aliases whose text the curated row lacks, its display name
/// among them, and fills columns that are empty there; id, type and what says how names match (`case`, `variants`,
/// `evidence`, `priority`) stay the curated row's. Other imported rows follow in their order. Comments and policies
/// are those of the curated file. An id twice refuses the merge.
///
/// The curated file is held whole; imported ones are read twice, line by line, and of their rows only a hash of the
/// id is kept.
package struct GazetteerMerge {
  /// The column by which rows are the same.
  package enum Key: String, Sendable, CaseIterable { case id, geonames, wikidata }

  /// What a merge did.
  package struct Report: Hashable, Sendable, CustomStringConvertible {
    package var curated = 0
    /// Curated rows that imported rows were merged into, counted for each imported row.
    package var merged = 0
    package var aliases = 0
    package var filled = 0
    package var appended = 0

    package var description: String {
      "\(curated.grouped) curated rows, \(merged.grouped) imported rows merged into them (\(aliases.grouped) aliases, "
        + "\(filled.grouped) empty fields filled), \(appended.grouped) rows appended"
    }
  }

  private static let kept: Set<String> = ["id", "type", "name", "aliases", "case", "variants", "evidence", "priority"]

  private let key: Key
  private let open: FileOpener
  private var curated: CuratedRows
  private var report = Report()
  /// Curated ids by the ids of rows that were merged into them.
  private var renamed: [[UInt8]: [UInt8]] = [:]
  /// By hash of the id: number of the file and line.
  private var places: [UInt64: (file: Int, line: Int)] = [:]

  /// Reads and checks the curated file.
  package init(curated: String, key: Key, open: @escaping FileOpener) throws(ImportError) {
    self.key = key
    self.open = open
    self.curated = try CuratedRows(curated, key: key.rawValue, open: open)
  }

  /// Merges `files` and hands the result to `write` in pieces.
  package mutating func run(
    _ files: [String], write: ([UInt8]) throws(ImportError) -> Void
  ) throws(ImportError) -> Report {
    let names = [curated.file] + files
    let id = curated.columns.firstIndex(of: "id") ?? 0
    for row in 0..<curated.count {
      try note(curated.field(id, of: row), file: 0, line: curated.lineNumbers[row], names)
    }
    report.curated = curated.count
    for file in files { try addColumns(of: file) }
    for (number, file) in files.enumerated() { try mergeRows(of: file, number: number + 1, names) }

    var output: [UInt8] = []
    try writeCurated(&output, write)
    for file in files { try appendRows(of: file, &output, write) }
    try write(output)
    return report
  }

  private mutating func note(_ id: [UInt8], file: Int, line: Int, _ names: [String]) throws(ImportError) {
    let position = SourcePosition(file: names[file], line: line)
    if id.isEmpty { throw ImportError(GazetteerError(position, .emptyField(column: "id"))) }
    if let first = places.updateValue((file, line), forKey: ContentHash.hash(id)) {
      throw ImportError(
        "\(position): id '\(String(decoding: id, as: UTF8.self))' stands at \(names[first.file]):\(first.line) already")
    }
  }

  private mutating func addColumns(of file: String) throws(ImportError) {
    var reader = try GazetteerLines(file, open: open)
    while let line = try reader.next() {
      guard case .header = line else { continue }
      _ = try reader.index(of: key.rawValue)
      curated.add(columns: reader.columns.filter { !curated.columns.contains($0) })
      return
    }
  }

  // MARK: First reading

  private mutating func mergeRows(of file: String, number: Int, _ names: [String]) throws(ImportError) {
    var reader = try GazetteerLines(file, open: open)
    var columns = Columns()
    while let line = try reader.next() {
      switch line {
      case .comment: continue
      case .header: columns = try Columns(reader, key: key)
      case .row:
        let id = Array(reader.buffer[reader.fields[columns.id]])
        guard let row = curated.row(withKey: reader.buffer[reader.fields[columns.key]]) else {
          try note(id, file: number, line: reader.number, names)
          continue
        }
        let own = curated.field(curated.columns.firstIndex(of: "id") ?? 0, of: row)
        if own != id { renamed[id] = own }
        merge(reader, columns, into: row)
      }
    }
  }

  private mutating func merge(_ reader: GazetteerLines, _ columns: Columns, into row: Int) {
    report.merged += 1
    var name: [UInt8] = []
    name.appendEscaped(reader.buffer[reader.fields[columns.name]])
    if !name.isEmpty, curated.add(alias: name[...], text: name[...], to: row) { report.aliases += 1 }
    if let aliases = columns.aliases {
      AliasText.forEach(in: reader.buffer[reader.fields[aliases]]) { (part, text) in
        if curated.add(alias: part, text: text, to: row) { report.aliases += 1 }
      }
    }
    // Half a pair of coordinates from here and half from there would be a third place.
    let hasPlace = ["latitude", "longitude"].contains { name in
      curated.columns.firstIndex(of: name).map { !curated.field($0, of: row).isEmpty } == true
    }
    for (index, column) in reader.columns.enumerated() where !Self.kept.contains(column) {
      if hasPlace, column == "latitude" || column == "longitude" { continue }
      guard let target = curated.columns.firstIndex(of: column) else { continue }
      if curated.fill(target, of: row, with: reader.buffer[reader.fields[index]]) { report.filled += 1 }
    }
  }

  /// Where the columns are that a merge looks at.
  private struct Columns {
    var id = 0
    var key = 0
    var name = 0
    var aliases: Int?

    init() {}

    init(_ reader: GazetteerLines, key: Key) throws(ImportError) {
      id = try reader.index(of: "id")
      self.key = try reader.index(of: key.rawValue)
      name = try reader.index(of: "name")
      aliases = reader.columns.firstIndex(of: "aliases")
    }
  }

  // MARK: Second reading

  private func writeCurated(
    _ output: inout [UInt8], _ write: ([UInt8]) throws(ImportError) -> Void
  ) throws(ImportError) {
    let of = curated.columns.firstIndex(of: "of")
    for line in curated.lines {
      switch line {
      case .comment(let text): output += text
      case .header: output += curated.columns.joined(separator: "\t").utf8
      case .row(let row):
        for column in curated.columns.indices {
          if column > 0 { output.append(0x09) }
          let field = curated.field(column, of: row)
          output += column == of ? renamed[field] ?? field : field
        }
      }
      output.append(0x0A)
      try hand(&output, to: write)
    }
  }

  private mutating func appendRows(
    of file: String, _ output: inout [UInt8], _ write: ([UInt8]) throws(ImportError) -> Void
  ) throws(ImportError) {
    var reader = try GazetteerLines(file, open: open)
    var keyIndex = 0
    /// By column of the result the field of this file.
    var order: [Int?] = []
    let of = curated.columns.firstIndex(of: "of")
    while let line = try reader.next() {
      switch line {
      case .comment: continue
      case .header:
        keyIndex = try reader.index(of: key.rawValue)
        order = curated.columns.map { reader.columns.firstIndex(of: $0) }
      case .row:
        if curated.row(withKey: reader.buffer[reader.fields[keyIndex]]) != nil { continue }
        for (column, field) in order.enumerated() {
          if column > 0 { output.append(0x09) }
          guard let field else { continue }
          let value = reader.buffer[reader.fields[field]]
          if column == of, let other = renamed[Array(value)] { output += other } else { output += value }
        }
        output.append(0x0A)
        report.appended += 1
        try hand(&output, to: write)
      }
    }
  }

  private func hand(_ output: inout [UInt8], to write: ([UInt8]) throws(ImportError) -> Void) throws(ImportError) {
    guard output.count >= 1 << 18 else { return }
    try write(output)
    output.removeAll(keepingCapacity: true)
  }
}
