internal import Records

/// The records of an output in order, each with its id read and the rest not yet.
struct RecordStream {
  let lines: any DocumentLines
  private(set) var current: Entry?

  /// A line, and what it is ordered by.
  struct Entry {
    var id: String
    /// The bytes of the path of its file.
    var path: [UInt8]
    var line: [UInt8]
    var number: Int
    var offset: Int
  }

  init(_ lines: any DocumentLines) throws {
    self.lines = lines
    try advance()
  }

  mutating func advance() throws {
    guard let line = try lines.next() else {
      current = nil
      return
    }
    let id = try RecordStream.read(lines, lines.number) { () throws(RecordError) in
      try LineID.read(line, line: lines.number)
    }
    let entry = Entry(
      id: id, path: IDPath.bytes(of: id), line: line, number: lines.number, offset: lines.offset)
    if let before = current, entry.path.lexicographicallyPrecedes(before.path) {
      throw ComparisonError(
        file: lines.name, line: lines.number,
        reason: "'\(id)' is out of order behind '\(before.id)'; was the file edited? named by itself, it is sorted")
    }
    current = entry
  }

  /// The whole record of a line.
  func record(_ line: [UInt8], number: Int) throws -> Record {
    try RecordStream.read(lines, number) { () throws(RecordError) in
      try RecordReader().record(from: line, line: number)
    }
  }

  private static func read<T>(
    _ lines: any DocumentLines, _ number: Int, _ body: () throws(RecordError) -> T
  ) throws(ComparisonError) -> T {
    do throws(RecordError) {
      return try body()
    } catch {
      throw ComparisonError.unreadable(error, in: lines.name)
    }
  }
}
