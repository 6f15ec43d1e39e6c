internal import Records

/// Differences as one page that needs no network: all counts, a section a document, and, with JavaScript, filters by
/// kind, type, entity, cause and document with their counts.
///
/// Everything is there without JavaScript too; the filters read what they filter from the page itself. Sections are
/// written as they come; the summary, known at the end, is written there and set above them by the style. Foreign text
/// stands in elements only, never in a script, and a policy in the head keeps the page from loading anything.
package struct HTMLForm: DifferenceForm {
  private let options: DifferenceFormOptions
  private var shown = 0
  private var leftOut = 0

  package init(_ options: DifferenceFormOptions) { self.options = options }

  package mutating func begin(_ header: DifferenceHeader, to output: inout [UInt8]) {
    output += HTMLPage.head(title: "\(header.old) → \(header.new)").utf8
    output +=
      """
      <header>
      <h1>Differences</h1>
      <p class="outputs"><bdi>\(htmlText(header.old))</bdi> → <bdi>\(htmlText(header.new))</bdi></p>
      </header>
      \(HTMLPage.filters)
      <main id="documents">

      """.utf8
  }

  package mutating func append(_ document: DocumentDifferences, to output: inout [UInt8]) {
    let layouts = DifferenceLayout.all(of: document)
    let room = max(0, options.maximumDifferences - shown)
    leftOut += max(0, layouts.count - room)
    if room == 0 { return }
    shown += min(room, layouts.count)
    output += "<section>\n<h2>\(Self.name(of: document))</h2>\n".utf8
    for layout in layouts.prefix(room) { output += HTMLDifference(layout).text.utf8 }
    output += "</section>\n".utf8
  }

  package mutating func end(_ counts: DifferenceCounts, to output: inout [UInt8]) {
    if leftOut > 0 {
      let differences = DifferenceTally.plural(leftOut, "further difference")
      output +=
        "<p class=\"note\">\(differences) not shown; filters of <code>onoma diff</code> choose others.</p>\n".utf8
    }
    output += "</main>\n".utf8
    output += Self.summary(DifferenceTally(counts, maximumCauses: options.maximumCauses)).utf8
    output += HTMLPage.foot.utf8
  }

  private static func name(of document: DocumentDifferences) -> String {
    let old = document.oldDocument.map { "<bdi>\(htmlText($0))</bdi> → " } ?? ""
    return "\(old)<bdi class=\"document\">\(htmlText(document.document))</bdi>"
  }

  private static func summary(_ tally: DifferenceTally) -> String {
    var html = "<aside id=\"summary\">\n<p class=\"total\">\(tally.total)</p>\n"
    if !tally.rows.isEmpty { html += "<table>\n" }
    for row in tally.rows {
      html +=
        "<tr><th scope=\"row\"><span class=\"kind \(row.kind.direction.rawValue)\">\(row.kind.rawValue)</span></th>"
      html += "<td class=\"number\">\(row.count)</td><td>"
      let causes = row.causes.map {
        "<span class=\"number\">\($0.count)</span> \($0.link) <bdi>\(htmlText($0.cause.phrase))</bdi>"
      }
      html += (causes + [row.rest].compactMap { $0 }).joined(separator: "<br>") + "</td></tr>\n"
    }
    if !tally.rows.isEmpty { html += "</table>\n" }
    if let quiet = tally.quiet { html += "<p class=\"note\">\(quiet)</p>\n" }
    return html + "</aside>\n"
  }
}
