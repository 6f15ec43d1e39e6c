internal import Records

/// Differences for the terminal.
///
///     --- Output/monday
///     +++ Output/tuesday
///
///     tass/2016-04-15.html
///       mention-added at 1204 island habomai-islands
///         … ships sailed to {+Khabomai+} on Friday …
///         because Gazetteers/islands.tsv:214 alias "Khabomai" added
///
/// The ``SummaryForm`` of all stands at the end.
package struct TextForm: DifferenceForm {
  private let options: DifferenceFormOptions
  private let lines: LineText
  /// Written before the first document, so that equal outputs give nothing.
  private var header: DifferenceHeader?

  package init(_ options: DifferenceFormOptions) {
    self.options = options
    lines = LineText(isColoured: options.isColoured)
  }

  package mutating func begin(_ header: DifferenceHeader, to output: inout [UInt8]) { self.header = header }

  private mutating func writeHeader(to output: inout [UInt8]) {
    guard let header else { return }
    self.header = nil
    output += lines.painted("--- " + VisibleText.line(header.old), .bold).utf8
    output += "\n".utf8
    output += lines.painted("+++ " + VisibleText.line(header.new), .bold).utf8
    output += "\n\n".utf8
  }

  package mutating func append(_ document: DocumentDifferences, to output: inout [UInt8]) {
    writeHeader(to: &output)
    output += lines.painted(Self.name(of: document), .bold).utf8
    output += "\n".utf8
    for layout in DifferenceLayout.all(of: document) {
      for line in layout.lines {
        output += (line.subject == .heading ? "  " : "    ").utf8
        output += lines.text(of: line).utf8
        output.append(UInt8(ascii: "\n"))
      }
    }
    output.append(UInt8(ascii: "\n"))
  }

  package mutating func end(_ counts: DifferenceCounts, to output: inout [UInt8]) {
    if counts.kinds.isEmpty { return }
    writeHeader(to: &output)
    SummaryForm(options).append(counts, to: &output)
  }

  /// What a document is called: its id, after the old one if it was another.
  static func name(of document: DocumentDifferences) -> String {
    let name = VisibleText.line(document.document)
    return document.oldDocument.map { "\(VisibleText.line($0)) → \(name)" } ?? name
  }
}
