internal import TextModel

/// Cuts a gazetteer file into rows and checks the header, the policies and the number of fields.
struct GazetteerReader {
  private let source: GazetteerSource
  private(set) var isExtension = false
  private(set) var policy = GazetteerPolicy()
  private(set) var rows: [UInt32] = []
  /// The line of every row whose number is a multiple of ``rowsPerMark``.
  private(set) var lineMarks: [UInt32] = []
  static let rowsPerMark = 64
  private(set) var columnIndex = [Int?](repeating: nil, count: GazetteerColumn.allCases.count)
  private var columnCount = 0

  init(_ source: GazetteerSource) { self.source = source }

  mutating func read() throws(GazetteerError) {
    try GazetteerReader.checkUTF8(source)
    let bytes = source.bytes
    var line = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      line += 1
      let tabs = try readLine(from: &start, number: line)
      guard let (row, found) = tabs else { continue }
      guard found == columnCount else {
        throw GazetteerError(
          SourcePosition(file: source.path, line: line), .fieldCount(found: found, expected: columnCount))
      }
      if rows.count % GazetteerReader.rowsPerMark == 0 { lineMarks.append(UInt32(line)) }
      rows.append(UInt32(row))
    }
    if columnCount == 0 { throw GazetteerError(SourcePosition(file: source.path, line: 1), .noHeader) }
  }

  /// Refuses bytes that are not UTF-8.
  static func checkUTF8(_ source: GazetteerSource) throws(GazetteerError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      let line = source.bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      throw GazetteerError(SourcePosition(file: source.path, line: line), .notUTF8(byteOffset: offset))
    }
  }

  /// Reads the line at `start` and moves behind it; gives start and number of fields if it is a row.
  private mutating func readLine(
    from start: inout Int, number: Int
  ) throws(GazetteerError) -> (row: Int, fields: Int)? {
    let source = source.bytes
    let bytes = source.span
    let first = start
    var fields = 1
    var end = first
    while end < bytes.count, bytes[end] != 0x0A {
      if bytes[end] == 0x09 { fields += 1 }
      end += 1
    }
    start = end + 1
    if end > first, bytes[end - 1] == 0x0D { end -= 1 }
    guard end > first else { return nil }
    if bytes[first] == UInt8(ascii: "#") {
      if columnCount == 0 { try readDirective(ByteRange(first, end), number: number) }
      return nil
    }
    if columnCount == 0 {
      try readHeader(ByteRange(first, end), number: number)
      return nil
    }
    return (first, fields)
  }

  /// A comment before the header may be one of two that mean something.
  private mutating func readDirective(_ range: ByteRange, number: Int) throws(GazetteerError) {
    let line = String(decoding: source.bytes[range.indices], as: UTF8.self)
    if line == "# extends" { isExtension = true }
    if line.hasPrefix("# policy ") {
      try policy.read(line.dropFirst("# policy ".count), at: SourcePosition(file: source.path, line: number))
    }
  }

  private mutating func readHeader(_ range: ByteRange, number: Int) throws(GazetteerError) {
    let position = SourcePosition(file: source.path, line: number)
    let names = source.bytes[range.indices].split(separator: 0x09, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    for (index, name) in names.enumerated() {
      if name.hasPrefix("x-") { continue }
      guard let column = GazetteerColumn(rawValue: name) else {
        throw GazetteerError(position, .unknownColumn(name, known: GazetteerColumn.allCases.map(\.rawValue)))
      }
      if columnIndex[column.index] != nil { throw GazetteerError(position, .repeatedColumn(name)) }
      columnIndex[column.index] = index
    }
    let needed: [GazetteerColumn] = isExtension ? [.id] : [.id, .type, .name]
    for column in needed where columnIndex[column.index] == nil {
      throw GazetteerError(position, .missingColumn(column.rawValue))
    }
    columnCount = names.count
  }
}
