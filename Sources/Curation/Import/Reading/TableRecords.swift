/// Gives a table record by record: tab-separated lines, or CSV by RFC 4180.
///
/// In CSV a field in quotation marks may hold separators and line ends; `""` stands for one mark. Only one record is
/// kept.
struct TableRecords {
  enum Dialect: Hashable { case tsv, csv(separator: UInt8) }

  enum Step: Hashable { case record, problem(ImportProblem) }

  private let dialect: Dialect
  private var lines: LineReader
  /// The record's fields: of ``bytes`` in CSV, of the line in TSV.
  private var fields: [Range<Int>] = []
  private var bytes: [UInt8] = []
  /// The line on which the record given last begins, from 1.
  private(set) var number = 0

  init(_ feed: @escaping ByteFeed, _ dialect: Dialect, sizeLimit: Int = recordSizeLimit) {
    self.dialect = dialect
    lines = LineReader(feed, sizeLimit: sizeLimit)
    self.sizeLimit = sizeLimit
  }

  private let sizeLimit: Int

  var count: Int { fields.count }

  /// A field of the record given last; empty if it has no such field.
  func field(_ index: Int) -> ArraySlice<UInt8> {
    guard fields.indices.contains(index) else { return [] }
    return dialect == .tsv ? lines.buffer[fields[index]] : bytes[fields[index]]
  }

  /// The next record that is not empty; `nil` at the end.
  mutating func next() throws(ImportError) -> Step? {
    while let line = try lines.next() {
      number = lines.number
      fields.removeAll(keepingCapacity: true)
      switch line {
      case .notUTF8: return .problem(.notUTF8)
      case .tooLong: return .problem(.tooLong)
      case .text(let range):
        if range.isEmpty { continue }
        switch dialect {
        case .tsv:
          cut(range)
          return .record
        case .csv(let separator): return try quoted(range, separator)
        }
      }
    }
    return nil
  }

  private mutating func cut(_ range: Range<Int>) {
    var start = range.lowerBound
    // A reference, not a copy; gone before the next line is read.
    let buffer = lines.buffer
    let line = buffer.span
    var at = start
    while at < range.upperBound {
      if line[at] == 0x09 {
        fields.append(start..<at)
        start = at + 1
      }
      at += 1
    }
    fields.append(start..<range.upperBound)
  }

  private mutating func quoted(_ first: Range<Int>, _ separator: UInt8) throws(ImportError) -> Step {
    bytes.removeAll(keepingCapacity: true)
    var field = OpenField()
    var range = first
    while true {
      cutQuoted(range, separator, &field)
      guard field.isQuoted else { break }
      bytes.append(0x0A)
      if bytes.count > sizeLimit { return .problem(.tooLong) }
      switch try lines.next() {
      case .text(let next): range = next
      case nil: return .problem(.openQuote)
      case .notUTF8: return .problem(.notUTF8)
      case .tooLong: return .problem(.tooLong)
      }
    }
    fields.append(field.start..<bytes.count)
    return .record
  }

  /// The field that a line of CSV ends in.
  private struct OpenField {
    var start = 0
    var isQuoted = false
  }

  private mutating func cutQuoted(_ range: Range<Int>, _ separator: UInt8, _ field: inout OpenField) {
    let buffer = lines.buffer
    let line = buffer.span
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = line[at]
      at += 1
      if field.isQuoted {
        if byte != UInt8(ascii: "\"") {
          bytes.append(byte)
        } else if at < range.upperBound, line[at] == UInt8(ascii: "\"") {
          bytes.append(byte)
          at += 1
        } else {
          field.isQuoted = false
        }
      } else if byte == separator {
        fields.append(field.start..<bytes.count)
        field.start = bytes.count
      } else if byte == UInt8(ascii: "\""), bytes.count == field.start {
        field.isQuoted = true
      } else {
        bytes.append(byte)
      }
    }
  }
}
