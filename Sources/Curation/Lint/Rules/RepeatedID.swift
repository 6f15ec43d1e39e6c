/// One id for two rows, in one file or two.
struct RepeatedID: CorpusRule {
  let name = "repeated-id"
  let severity = LintSeverity.error
  let summary = "an id that another row has already"

  func check(_ corpus: LintCorpus, into report: inout LintReport) {
    for (number, first) in corpus.repeated where corpus.isReported(Int(number)) {
      let row = corpus.row(Int(number))
      if row.id.isEmpty { continue }
      report.add(
        self, in: row, "id \(LintText.quoted(row.id)) stands at \(corpus.row(Int(first)).position) already",
        fix: "give it another, or begin the file with '# extends' to add to that entity")
    }
  }
}
