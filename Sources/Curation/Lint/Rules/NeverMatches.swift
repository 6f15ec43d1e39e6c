internal import Gazetteer
internal import TextModel

/// A name that no text can match: nothing in it is a letter or digit, or something stands between its words that names
/// do not go on across, or the file's policy asks for longer names.
struct NeverMatches: NameRule, CorpusRule {
  let name = "never-matches"
  let severity = LintSeverity.error
  let summary = "a name that can never match after folding, or is shorter than the file's min-length"

  func check(_ name: LintName, of row: LintRow, into report: inout LintReport) {
    if name.listed.kind == .removal { return }
    if name.folded.tokenCount == 0 {
      report.add(
        self, in: row, "\(name.quoted) has no letter or digit, so it can never match", fix: "take it away")
    } else if name.folded.hasBorder {
      report.add(
        self, in: row, "\(name.quoted) has marks between its words that text is never matched across",
        fix: "leave one mark, or a space, between words")
    }
  }

  /// One note a file: a policy that passes over short names is meant to.
  func check(_ corpus: LintCorpus, into report: inout LintReport) {
    for file in corpus.files where file.isReported && file.gazetteer.rowCount > 0 {
      let limit = file.gazetteer.policy.minimumLength
      if limit < 2 { continue }
      var folder = NameFolder()
      var reading = NameReading()
      var count = 0
      var example: String?
      var row = LintRow(file.gazetteer)
      for index in 0..<file.gazetteer.rowCount {
        row.move(to: index)
        for name in reading.names(of: row.cells, refused: { _ in }) where name.kind != .removal {
          guard !name.flags.contains(.block) else { continue }
          let folded = folder.fold(name.bytes.span)
          guard folded.tokenCount > 0, folded.length < limit else { continue }
          count += 1
          if example == nil { example = name.text }
        }
      }
      guard let example else { continue }
      report.add(
        self, .note, at: SourcePosition(file: file.gazetteer.source.path, line: 1), entity: nil,
        "\(LintText.number(count, "name")) shorter than min-length=\(limit) never match, such as"
          + " \(LintText.quoted(example))", fix: "lower min-length, or leave them")
    }
  }
}
