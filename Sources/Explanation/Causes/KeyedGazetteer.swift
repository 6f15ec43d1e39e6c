internal import Gazetteer

/// A gazetteer file whose rows are found by id.
final class KeyedGazetteer: Sendable {
  let file: GazetteerFile
  /// The number of each row.
  let rows: [RowKey: Int]
  /// In the order of the file.
  let orderedRows: [(RowKey, Int)]
  /// The lines before the header that say how the file is read.
  let directives: [[UInt8]]

  init(_ file: GazetteerFile) {
    self.file = file
    var rows: [RowKey: Int] = [:]
    var ordered: [(RowKey, Int)] = []
    var row = GazetteerRow(file)
    for index in 0..<file.rowCount {
      row.move(to: index)
      var key = RowKey(id: String(decoding: row.field(.id), as: UTF8.self))
      while rows[key] != nil { key.repetition += 1 }
      rows[key] = index
      ordered.append((key, index))
    }
    self.rows = rows
    orderedRows = ordered
    directives = KeyedGazetteer.directives(of: file)
  }

  /// - Complexity: O(bytes before the header).
  static func directives(of file: GazetteerFile) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var bytes = file.source.bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    while !bytes.isEmpty {
      let line = bytes.prefix { $0 != 0x0A }
      bytes = bytes.dropFirst(line.count + 1)
      let trimmed = line.last == 0x0D ? line.dropLast() : line
      if trimmed.starts(with: "# policy".utf8) || trimmed.elementsEqual("# extends".utf8) {
        lines.append(Array(trimmed))
      }
      guard trimmed.isEmpty || trimmed.first == UInt8(ascii: "#") else { break }
    }
    return lines
  }
}
