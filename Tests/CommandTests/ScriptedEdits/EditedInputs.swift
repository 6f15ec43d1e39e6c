import Foundation
import Testing

/// The files that a run reads, by name: documents under `in/`, gazetteers and the pipeline beside it.
struct EditedInputs {
  var files: [String: Data] = [:]

  static let pipeline = """
    version: 1
    load:
      limits: {bytes: 64MB}
    stages:
      - clean: {content: article}
      - sentences: {language: auto}
      - match:
          gazetteers: [countries.tsv, demonyms.tsv, cities.tsv, people.tsv, organizations.tsv]
          words: [ambiguous.tsv]
          overlap: longest
      - resolve
    emit:
      offsets: codepoint

    """

  /// Real pages, and so much of the shipped gazetteers that a run takes half a second.
  static func reference() throws -> EditedInputs {
    var inputs = EditedInputs()
    inputs.files["mine.yaml"] = Data(pipeline.utf8)
    let shipped = Tool.checkout.appending(path: "Gazetteers")
    var ids: Set<Substring> = []
    for name in ["countries", "cities", "people", "organizations"] {
      var table = try TSVText(Data(contentsOf: shipped.appending(path: "\(name).tsv")))
      if name == "people" { table.keep { $0.line < 700 } }
      if name == "cities" { table.keep { Int($0["population"] ?? "") ?? 0 >= 1_000_000 } }
      table.addColumn("priority")
      ids.formUnion(table.rows.compactMap { $0["id"] })
      inputs.files["\(name).tsv"] = table.data
    }
    var demonyms = try TSVText(Data(contentsOf: shipped.appending(path: "demonyms.tsv")))
    // Those of cities would have to go with them.
    demonyms.keep { $0["of"]?.hasPrefix("country-") == true && ids.contains($0["of"] ?? "") }
    inputs.files["demonyms.tsv"] = demonyms.data
    inputs.files["ambiguous.tsv"] = try Data(contentsOf: shipped.appending(path: "ambiguous.tsv"))
    let folder = try #require(ReferenceData.folder).appending(path: "corpora/html")
    let pages = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
    for (index, page) in pages.enumerated() where page.hasSuffix(".html") || page.hasSuffix(".html.gz") {
      let data = try Data(contentsOf: folder.appending(path: page))
      // The packed ones are other corpora; of them some. Large pages say no more than small ones.
      let isPacked = page.hasSuffix(".gz")
      if isPacked ? index % 4 != 0 || data.count > 25_000 : data.count > 150_000 { continue }
      inputs.files["in/\(page.replacing("/pages/", with: "/"))"] = data
    }
    try #require(inputs.files.count > 200)
    return inputs
  }

  /// The same with the texts of a run's records as documents, all in one language: an edit is to change no other.
  func withTexts(of output: NaiveOutput) throws -> EditedInputs {
    var inputs = self
    inputs.files = files.filter { !$0.key.hasPrefix("in/") }
    try inputs.replace("language: auto", with: "language: en", in: "mine.yaml")
    for id in output.ids {
      let record = try output.record(id)
      if !record.text.isEmpty { inputs.files["in/\(id).txt"] = Data(record.slice(record.text.indices).utf8) }
    }
    return inputs
  }

  func text(_ name: String) throws -> String { String(decoding: try #require(files[name]), as: UTF8.self) }

  /// Replaces what must stand there.
  /// - Returns: the number of the line it stood on.
  @discardableResult
  mutating func replace(_ old: String, with new: String, in name: String) throws -> Int {
    let text = try text(name)
    let place = try #require(text.range(of: old), "\(name) has no '\(old)'")
    files[name] = Data(text.replacingCharacters(in: place, with: new).utf8)
    return text[..<place.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
  }

  /// Changes one cell of a gazetteer.
  /// - Returns: the number of its line.
  @discardableResult
  mutating func edit(
    _ column: String, of id: String, in name: String, _ change: (String) throws -> String
  ) throws -> Int {
    var table = try TSVText(#require(files[name]))
    let number = try #require(table.rows.first { $0["id"]?.elementsEqual(id) == true }?.line, "\(name) has no \(id)")
    try table.set(column, on: number, change)
    files[name] = table.data
    return number
  }

  /// - Returns: the number of the line it stood on.
  @discardableResult
  mutating func remove(_ id: String, from name: String) throws -> Int {
    var table = try TSVText(#require(files[name]))
    let number = try #require(table.rows.first { $0["id"]?.elementsEqual(id) == true }?.line)
    table.lines.remove(at: number - 1)
    files[name] = table.data
    return number
  }

  /// Adds a row at the end.
  /// - Returns: the number of its line.
  @discardableResult
  mutating func add(_ cells: [String: String], to name: String) throws -> Int {
    var table = try TSVText(#require(files[name]))
    let header = table.header
    table.lines.append(header.map { cells[String($0)] ?? "" }.joined(separator: "\t"))
    files[name] = table.data
    return table.lines.count
  }
}

/// A gazetteer as its lines, columns found by the header.
struct TSVText {
  var lines: [String]

  struct Row {
    /// From 1.
    var line: Int
    var cells: [Substring: Substring]
    subscript(column: Substring) -> Substring? { cells[column] }
  }

  init(_ data: Data) {
    lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
  }

  var data: Data { Data((lines.joined(separator: "\n") + "\n").utf8) }

  private var headerIndex: Int { lines.firstIndex { !$0.hasPrefix("#") && !$0.isEmpty } ?? 0 }
  var header: [Substring] { lines[headerIndex].split(separator: "\t", omittingEmptySubsequences: false) }

  var rows: [Row] {
    let header = header
    return lines.indices.dropFirst(headerIndex + 1).compactMap { (index) in
      if lines[index].hasPrefix("#") || lines[index].isEmpty { return nil }
      let cells = lines[index].split(separator: "\t", omittingEmptySubsequences: false)
      return Row(line: index + 1, cells: Dictionary(uniqueKeysWithValues: zip(header, cells)))
    }
  }

  mutating func keep(_ isKept: (Row) -> Bool) {
    let rows = rows
    let dropped = Set(rows.filter { !isKept($0) }.map(\.line))
    lines = lines.enumerated().filter { !dropped.contains($0.offset + 1) }.map(\.element)
  }

  /// A column behind the others, empty.
  mutating func addColumn(_ name: String) {
    let (count, rows) = (header.count, rows)
    lines[headerIndex] += "\t\(name)"
    for row in rows {
      let cells = lines[row.line - 1].split(separator: "\t", omittingEmptySubsequences: false).count
      lines[row.line - 1] += String(repeating: "\t", count: count - cells + 1)
    }
  }

  mutating func set(_ column: String, on line: Int, _ change: (String) throws -> String) throws {
    let index = try #require(header.firstIndex { $0.elementsEqual(column) }, "no column \(column)")
    var cells = lines[line - 1].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    while cells.count <= index { cells.append("") }
    cells[index] = try change(cells[index])
    lines[line - 1] = cells.joined(separator: "\t")
  }
}
