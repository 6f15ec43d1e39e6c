internal import Records

/// Differences for the comment of a pull request: a table of counts, then a section to unfold for each document.
///
/// Foreign text stands in HTML blocks, escaped and inside `code`, or in fenced blocks with a fence longer than any in
/// the text: nothing in it can become markup, a link, or a message to `@somebody`. Counts are known at the end and
/// shown first, so sections are kept until then; no more of them than fit ``DifferenceFormOptions/maximumBytes``.
package struct MarkdownForm: DifferenceForm {
  private let options: DifferenceFormOptions
  private var header = DifferenceHeader(old: "", new: "")
  private var sections: [UInt8] = []
  /// Where in ``sections`` each ends, and how many differences it has.
  private var ends: [(offset: Int, differences: Int)] = []
  private var leftOut = (documents: 0, differences: 0)
  /// Room for the note about what was left out.
  private static let noteRoom = 100

  package init(_ options: DifferenceFormOptions) { self.options = options }

  package mutating func begin(_ header: DifferenceHeader, to output: inout [UInt8]) { self.header = header }

  package mutating func append(_ document: DocumentDifferences, to output: inout [UInt8]) {
    let section = Array(MarkdownSection(document).text.utf8)
    // Once one is left out all that follow are, so that what is shown is the beginning.
    if leftOut.documents == 0, sections.count + section.count <= options.maximumBytes {
      sections += section
      ends.append((sections.count, document.differences.count))
    } else {
      leaveOut(document.differences.count)
    }
  }

  package mutating func end(_ counts: DifferenceCounts, to output: inout [UInt8]) {
    let head = head(counts)
    let room = options.maximumBytes - head.count - Self.noteRoom
    while let last = ends.last, last.offset > room {
      ends.removeLast()
      leaveOut(last.differences)
    }
    output += head
    output += sections[..<(ends.last?.offset ?? 0)]
    if leftOut.documents > 0 {
      let differences = DifferenceTally.plural(leftOut.differences, "difference")
      let documents = DifferenceTally.plural(leftOut.documents, "document")
      output += "*Left out for length: \(differences) in \(documents).*\n".utf8
    }
  }

  private mutating func leaveOut(_ differences: Int) {
    leftOut.documents += 1
    leftOut.differences += differences
  }

  /// All but the sections, with as many causes as fit half of the length.
  private func head(_ counts: DifferenceCounts) -> [UInt8] {
    var maximumCauses = options.maximumCauses
    while true {
      let tally = DifferenceTally(counts, maximumCauses: maximumCauses)
      var head = "### Differences between two outputs\n\n"
      head += "<p><code>\(htmlText(header.old))</code> → <code>\(htmlText(header.new))</code></p>\n\n"
      head += "**\(tally.total)**\n\n\(Self.table(of: tally))"
      if let quiet = tally.quiet { head += "\(quiet)\n\n" }
      if head.utf8.count <= options.maximumBytes / 2 || maximumCauses == 0 { return Array(head.utf8) }
      maximumCauses /= 2
    }
  }

  private static func table(of tally: DifferenceTally) -> String {
    if tally.rows.isEmpty { return "" }
    var table = "<table>\n<tr><th>kind</th><th>count</th><th>causes</th></tr>\n"
    for row in tally.rows {
      var causes = row.causes.map { "\($0.count) \($0.link) <code>\(htmlText($0.cause.phrase))</code>" }
      if let rest = row.rest { causes.append(rest) }
      table += "<tr><td>\(row.kind.rawValue)</td><td align=\"right\">\(row.count)</td>"
      table += "<td>\(causes.joined(separator: "<br>"))</td></tr>\n"
    }
    return table + "</table>\n\n"
  }
}
