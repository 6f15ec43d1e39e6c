internal import Gazetteer
internal import TextModel

/// Gives the lines of a gazetteer file as fields, whatever its columns are, with its header checked.
struct GazetteerLines {
  private let file: String
  private var lines: LineReader
  private(set) var columns: [String] = []
  private(set) var fields: [Range<Int>] = []
  /// Of the line given last.
  private(set) var number = 0

  enum Line { case comment(Range<Int>), header, row }

  init(_ file: String, open: FileOpener) throws(ImportError) {
    self.file = file
    lines = LineReader(try open(file))
  }

  /// What the ranges are of.
  var buffer: [UInt8] { lines.buffer }

  /// The next line that is not empty; `nil` at the end.
  mutating func next() throws(ImportError) -> Line? {
    while let line = try lines.next() {
      number = lines.number
      guard case .text(let range) = line else {
        throw ImportError(
          "\(position): \(line == .notUTF8 ? "not UTF-8; save the file as UTF-8" : "longer than 32 MB")")
      }
      if range.isEmpty { continue }
      if buffer[range.lowerBound] == UInt8(ascii: "#") {
        if columns.isEmpty, buffer[range].elementsEqual("# extends".utf8) {
          throw ImportError("\(position): a file that extends others has no rows of its own to merge")
        }
        return .comment(range)
      }
      cut(range)
      if columns.isEmpty {
        try readHeader()
        return .header
      }
      guard fields.count == columns.count else {
        throw error(.fieldCount(found: fields.count, expected: columns.count))
      }
      return .row
    }
    if columns.isEmpty {
      number = 1
      throw error(.noHeader)
    }
    return nil
  }

  var position: SourcePosition { SourcePosition(file: file, line: number) }

  /// The place of a column; an error if the file has none of that name.
  func index(of column: String) throws(ImportError) -> Int {
    if let index = columns.firstIndex(of: column) { return index }
    throw ImportError("\(file): no column '\(column)' in the header (columns: \(columns.joined(separator: ", ")))")
  }

  func error(_ problem: GazetteerError.Problem) -> ImportError { ImportError(GazetteerError(position, problem)) }

  private mutating func cut(_ range: Range<Int>) {
    fields.removeAll(keepingCapacity: true)
    let buffer = lines.buffer
    let line = buffer.span
    var start = range.lowerBound
    for at in range where line[at] == 0x09 {
      fields.append(start..<at)
      start = at + 1
    }
    fields.append(start..<range.upperBound)
  }

  private mutating func readHeader() throws(ImportError) {
    columns = fields.map { String(decoding: buffer[$0], as: UTF8.self) }
    for (index, column) in columns.enumerated() where columns[..<index].contains(column) {
      throw error(.repeatedColumn(column))
    }
    for column in ["id", "type", "name"] where !columns.contains(column) { throw error(.missingColumn(column)) }
  }
}

extension ImportError {
  /// The same words, as a gazetteer's own reader has them.
  init(_ error: GazetteerError) {
    let text = error.description
    self.init(text.hasPrefix("error: ") ? String(text.dropFirst(7)) : text)
  }
}
