package import Gazetteer
package import TextModel

/// A gazetteer file with the line of each row at hand: the file by itself counts lines anew for each question.
package struct IndexedGazetteer: Sendable {
  package let file: GazetteerFile
  private let lines: [UInt32]

  /// Finds the lines of `file`.
  /// - Complexity: O(bytes).
  package init(_ file: GazetteerFile) {
    self.file = file
    let source = file.source.bytes
    let bytes = source.span
    var lines: [UInt32] = []
    lines.reserveCapacity(file.rowCount)
    var hasHeader = false
    var line: UInt32 = 0
    var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      line += 1
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let isEmpty = end == start || (end == start + 1 && bytes[start] == 0x0D)
      if !isEmpty, bytes[start] != UInt8(ascii: "#") {
        if hasHeader { lines.append(line) }
        hasHeader = true
      }
      start = end + 1
    }
    self.lines = lines
  }

  /// Reads and checks `source`.
  package init(_ source: GazetteerSource) throws(GazetteerError) { self.init(try GazetteerFile(source)) }

  package var path: String { file.source.path }
  package var rowCount: Int { file.rowCount }

  /// Where `row` stands.
  package func position(ofRow row: Int) -> SourcePosition { SourcePosition(file: path, line: line(ofRow: row)) }

  /// The line of `row`, from 1.
  package func line(ofRow row: Int) -> Int { row < lines.count ? Int(lines[row]) : 0 }
}
