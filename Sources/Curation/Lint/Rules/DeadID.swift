internal import Gazetteer
internal import TextModel

/// A reference to an entity that no file defines: the column `of`, the ids of `# extends` files, and `-alias` for an
/// alias that is not there.
struct DeadID: CorpusRule {
  let name = "dead-id"
  let severity = LintSeverity.error
  let summary = "'of', or a row of an '# extends' file, that names an entity no file has"

  /// Looking for the nearest id reads all ids; a file with a wrong column has thousands of findings.
  private static let suggestionLimit = 20

  func check(_ corpus: LintCorpus, into report: inout LintReport) {
    var known: [String]?
    var suggestions = 0
    func fix(_ id: String) -> String {
      suggestions += 1
      guard suggestions <= DeadID.suggestionLimit, id.utf8.count <= 100 else { return "correct it, or add that entity" }
      let ids = known ?? corpus.definitions.keys.sorted()
      known = ids
      if let near = nearestName(to: id, in: ids) { return "did you mean '\(near)'?" }
      return "correct it, or lint the file that has the entity together with this one"
    }
    corpus.forEachRow { row, number in
      guard corpus.isReported(number) else { return }
      if row.file.isExtension, corpus.rows[number].definition < 0, !row.id.isEmpty {
        report.add(self, in: row, "no file has the entity \(LintText.quoted(row.id))", fix: fix(row.id))
      }
      if let of = row.text(.of), corpus.definitions[of] == nil {
        report.add(self, in: row, "'of' names \(LintText.quoted(of)), which no file has", fix: fix(of))
      }
      if row.file.isExtension { checkRemovals(of: row, number, corpus, &report) }
    }
  }

  private func checkRemovals(of row: LintRow, _ number: Int, _ corpus: LintCorpus, _ report: inout LintReport) {
    var reading = NameReading()
    let removals = reading.names(of: row.cells) { _ in }.filter { $0.kind == .removal }
    let definition = corpus.rows[number].definition
    guard !removals.isEmpty, definition >= 0 else { return }
    let defining = corpus.row(Int(definition))
    let names = Set(reading.names(of: defining.cells) { _ in }.map(\.text))
    for removal in removals where !names.contains(removal.text) {
      report.add(
        self, in: row, "'\(row.id)' has no alias \(LintText.quoted(removal.text)) to take away",
        fix: "spell it as \(defining.position) does, or drop it")
    }
  }
}
