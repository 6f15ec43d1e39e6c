/// Writes a file of accepted differences, sorted, so that the same differences give the same bytes.
struct AcceptedFileWriter {
  private var entries: [AcceptedEntry]
  private let preamble: [String]

  init(preamble: [String], entries: [AcceptedEntry]) {
    self.preamble = preamble
    self.entries = entries.sorted { $0.key < $1.key }
  }

  func append(to output: inout [UInt8]) {
    for comment in preamble { output += (comment + "\n").utf8 }
    output += AcceptedColumn.allCases.map(\.rawValue).joined(separator: "\t").utf8
    output.append(UInt8(ascii: "\n"))
    for entry in entries {
      for comment in entry.comments { output += (comment + "\n").utf8 }
      append(entry, to: &output)
    }
  }

  private func append(_ entry: AcceptedEntry, to output: inout [UInt8]) {
    output += (entry.key.document.map(Self.documentCell) ?? "*").utf8
    output.append(UInt8(ascii: "\t"))
    output += entry.key.cells
    output += "\t\(Self.count(of: entry))\t\(AcceptedCell.escaped(entry.reason))\n".utf8
  }

  private static func documentCell(_ bytes: [UInt8]) -> String {
    AcceptedCell.escaped(String(decoding: bytes, as: UTF8.self))
  }

  private static func count(of entry: AcceptedEntry) -> String {
    guard let limit = entry.limit else { return entry.key.document == nil ? "" : "*" }
    return limit == 1 && entry.key.document != nil ? "" : "\(limit)"
  }
}
