internal import Records
internal import TextModel

/// The differences that somebody looked at and found right: what `--accepted FILE` reads.
///
/// A difference is looked up under its document first, then under every document (`*`). A row accepts as many as its
/// count says. What is kept grows with the rows only.
package struct AcceptedDifferences: Sendable, Hashable {
  /// Lines before the header.
  var preamble: [String] = []
  var entries: [AcceptedEntry] = []
  private var index: [AcceptedKey: Int] = [:]
  /// The file's name, for messages.
  package private(set) var file = ""

  /// None.
  package init() {}

  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name, for messages.
  package init(parsing bytes: [UInt8], file: String) throws(AcceptedFileError) {
    self.file = file
    var parser = AcceptedFileParser(file: file)
    let parsed = try parser.parse(bytes)
    preamble = parsed.preamble
    for entry in parsed.entries {
      if let first = index[entry.key] {
        throw AcceptedFileError(
          position: SourcePosition(file: file, line: entry.line), problem: .repeated(firstLine: entries[first].line))
      }
      index[entry.key] = entries.count
      entries.append(entry)
    }
  }

  /// Notes that there is such a difference.
  /// - Returns: Whether it is accepted.
  mutating func accept(_ key: AcceptedKey) -> Bool {
    let own = index[key]
    let general = index[key.everywhere]
    for row in [own, general] {
      if let row, entries[row].hasRoom {
        entries[row].used += 1
        return true
      }
    }
    // Counted where a new file will have it.
    if let row = general ?? own { entries[row].excess += 1 }
    return false
  }

  /// Whether a row says something about such differences, as many as there may be.
  func knows(_ key: AcceptedKey) -> Bool { index[key] != nil || index[key.everywhere] != nil }

  /// Rows that accepted fewer differences than they say. Rows about kinds that `filter` hides are not among them, and
  /// none is where it goes by more than kinds.
  func stale(under filter: DifferenceFilter) -> [StaleEntry] {
    guard filter.goesByKindOnly else { return [] }
    return entries.filter { filter.shows($0.kind) && $0.used < max(1, $0.limit ?? 1) }.map {
      StaleEntry(position: SourcePosition(file: file, line: $0.line), limit: $0.limit ?? 1, used: $0.used)
    }
  }
}
