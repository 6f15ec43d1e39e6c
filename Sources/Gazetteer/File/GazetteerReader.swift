internal import TextModel

/// Cuts a gazetteer file into rows and fields and checks the header and the number of fields.
struct GazetteerReader {
  private let source: GazetteerSource
  private(set) var isExtension = false
  private(set) var starts: [UInt32] = []
  private(set) var lines: [UInt32] = []
  private(set) var columnIndex: [GazetteerColumn: Int] = [:]
  private(set) var columnCount = 0

  init(_ source: GazetteerSource) { self.source = source }

  mutating func read() throws(GazetteerError) {
    try checkUTF8()
    var line = 0
    var start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < source.bytes.count {
      line += 1
      let newline = source.bytes[start...].firstIndex(of: 0x0A) ?? source.bytes.count
      let end = newline > start && source.bytes[newline - 1] == 0x0D ? newline - 1 : newline
      try readLine(ByteRange(start, end), number: line)
      start = newline + 1
    }
    if columnCount == 0 { throw GazetteerError(SourcePosition(file: source.path, line: 1), .noHeader) }
  }

  private func checkUTF8() throws(GazetteerError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      let line = source.bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      throw GazetteerError(SourcePosition(file: source.path, line: line), .notUTF8(byteOffset: offset))
    }
  }

  private mutating func readLine(_ range: ByteRange, number: Int) throws(GazetteerError) {
    guard !range.isEmpty else { return }
    if source.bytes[range.start] == UInt8(ascii: "#") {
      if columnCount == 0, source.bytes[range.indices].elementsEqual("# extends".utf8) { isExtension = true }
      return
    }
    if columnCount == 0 {
      try readHeader(range, number: number)
    } else {
      try readRow(range, number: number)
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
      if columnIndex[column] != nil { throw GazetteerError(position, .repeatedColumn(name)) }
      columnIndex[column] = index
    }
    let needed: [GazetteerColumn] = isExtension ? [.id] : [.id, .type, .name]
    for column in needed where columnIndex[column] == nil {
      throw GazetteerError(position, .missingColumn(column.rawValue))
    }
    columnCount = names.count
  }

  private mutating func readRow(_ range: ByteRange, number: Int) throws(GazetteerError) {
    let before = starts.count
    starts.append(UInt32(range.start))
    for index in range.indices where source.bytes[index] == 0x09 { starts.append(UInt32(index + 1)) }
    let found = starts.count - before
    guard found == columnCount else {
      throw GazetteerError(
        SourcePosition(file: source.path, line: number), .fieldCount(found: found, expected: columnCount))
    }
    starts.append(UInt32(range.end + 1))
    lines.append(UInt32(number))
  }
}
