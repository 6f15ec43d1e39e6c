internal import Records

/// How many differences there are, by kind and by cause.
///
///     412 differences in 96 documents, 480 compared
///       409 mention-added
///           380 by Gazetteers/islands.tsv:214 alias "Khabomai" added
///            29 by match.overlap longest→all
///         3 mention-type
///     quiet: 57 score, 2 warnings
///
/// A difference with several causes counts for each of them.
package struct SummaryForm: DifferenceForm {
  private let options: DifferenceFormOptions
  private let lines: LineText

  package init(_ options: DifferenceFormOptions) {
    self.options = options
    lines = LineText(isColoured: options.isColoured)
  }

  package func begin(_ header: DifferenceHeader, to output: inout [UInt8]) {}
  package func append(_ document: DocumentDifferences, to output: inout [UInt8]) {}

  package func end(_ counts: DifferenceCounts, to output: inout [UInt8]) { append(counts, to: &output) }

  func append(_ counts: DifferenceCounts, to output: inout [UInt8]) {
    let tally = DifferenceTally(counts, maximumCauses: options.maximumCauses)
    output += lines.painted(tally.total, .bold).utf8
    output.append(UInt8(ascii: "\n"))
    let width = tally.rows.map { "\($0.count)".utf8.count }.max() ?? 0
    let indentation = String(repeating: " ", count: width + 5)
    for row in tally.rows {
      output += "  \(Self.padded(row.count, to: width)) \(lines.painted(row.kind.rawValue, .cyan))\n".utf8
      let inner = row.causes.map { "\($0.count)".utf8.count }.max() ?? 0
      for cause in row.causes {
        let number = Self.padded(cause.count, to: inner)
        output += "\(indentation)\(number) \(cause.link) \(VisibleText.line(cause.cause.phrase))\n".utf8
      }
      if let rest = row.rest { output += "\(indentation)\(rest)\n".utf8 }
    }
    if let quiet = tally.quiet { output += "\(quiet)\n".utf8 }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: " ", count: max(0, width - digits.utf8.count)) + digits
  }
}
