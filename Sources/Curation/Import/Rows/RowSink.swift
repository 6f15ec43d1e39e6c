internal import Gazetteer

/// Takes rows from a format, checks them as the reader of gazetteers will, and writes them.
struct RowSink {
  private static let pieceSize = 1 << 18

  /// The record being read; a format fills it and calls ``emit(at:)``.
  var row = ImportedRow()
  private(set) var report = ImportReport()
  private let columns: [ImportColumn]
  private let identity: RowIdentity
  private let type: [UInt8]?
  private let constants: [(column: ImportColumn, value: [UInt8])]
  private let write: ([UInt8]) throws(ImportError) -> Void
  private var seen = SeenIDs()
  private var id: [UInt8] = []
  private var output: [UInt8] = []
  private var folder = NameFolder()

  init(
    columns: [ImportColumn], identity: RowIdentity, options: ImportOptions,
    write: @escaping ([UInt8]) throws(ImportError) -> Void
  ) throws(ImportError) {
    self.columns = columns
    self.identity = identity
    self.write = write
    type = options.type.map { Array($0.utf8) }
    constants = options.constants.map { ($0.column, Array($0.value.utf8)) }
    output.reserveCapacity(Self.pieceSize + 4096)
    for comment in options.comments { output += "# \(comment)\n".utf8 }
    for policy in options.policies { output += "# policy \(policy)\n".utf8 }
    output += (columns.map(\.header).joined(separator: "\t") + "\n").utf8
  }

  /// Notes that a record is left out.
  mutating func leaveOut(_ problem: ImportProblem, at place: @autoclosure () -> RecordPlace) {
    report.add(problem, at: place())
  }

  /// Notes that a record was read that the options do not ask for.
  mutating func passOver() { report.addUnasked() }

  /// Writes the row, or notes why not, and clears it for the next.
  mutating func emit(at place: @autoclosure () -> RecordPlace) throws(ImportError) {
    defer { row.clear() }
    if let type { row.set(.type, type) }
    for (column, value) in constants where row[column].isEmpty && column != .aliases { row.set(column, value) }
    if let problem = RowCheck.problem(of: row, folder: &folder) { return report.add(problem, at: place()) }
    RowCheck.dropBadValues(in: &row) { report.add($0, at: place()) }
    if let problem = identity.makeID(for: row, into: &id, seen: &seen) { return report.add(problem, at: place()) }
    appendRow()
    report.addRow()
    if output.count >= Self.pieceSize { try flush() }
  }

  mutating func flush() throws(ImportError) {
    try write(output)
    output.removeAll(keepingCapacity: true)
  }

  private mutating func appendRow() {
    for (index, column) in columns.enumerated() {
      if index > 0 { output.append(0x09) }
      switch column {
      case .id: output += id
      case .aliases: appendAliases()
      default: output += row[column]
      }
    }
    output.append(0x0A)
  }

  private mutating func appendAliases() {
    let aliases = row.aliases
    let name = row[.name]
    var isFirst = true
    for item in aliases.items {
      let text = aliases.bytes[item.text]
      // One name that can never match would refuse the whole file.
      guard text.count != name.count || !text.elementsEqual(name), folder.fold(text.span).canMatch else { continue }
      if !isFirst { output.append(UInt8(ascii: "|")) }
      isFirst = false
      output.appendEscaped(text)
      if !item.language.isEmpty {
        output.append(UInt8(ascii: "@"))
        output += aliases.bytes[item.language]
      }
      if item.flags.isEmpty { continue }
      for (mark, spelled) in AliasMarks.spelled where item.flags.contains(mark) { output += spelled.utf8 }
    }
  }
}

extension [UInt8] {
  /// Appends a name as the aliases column spells it.
  mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    let isPlain = text.allSatisfy {
      $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: "!") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      self += text
      return
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "|"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "\\"): append(UInt8(ascii: "\\"))
      default: break
      }
      append(byte)
    }
  }
}
