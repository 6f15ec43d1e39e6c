internal import Gazetteer

/// A name of one word that a list of common words has, in a gazetteer whose policy says nothing about such names and
/// that has no flag of its own.
///
/// The lists are files among the inputs that begin with `# words`. A word with a rule of its own (`evidence`, `drop` …)
/// is taken care of; one with the rule `common` is left to the gazetteer's `common-words` policy.
struct CommonWord: CorpusRule {
  let name = "common-word"
  let severity = LintSeverity.warning
  let summary = "a name that is a common word, where no flag or policy says what to do"

  func check(_ corpus: LintCorpus, into report: inout LintReport) {
    guard !corpus.wordLists.isEmpty else { return }
    var folder = NameFolder()
    var common: [UInt64: (list: Int, word: Int)] = [:]
    var decided: Set<UInt64> = []
    for (list, words) in corpus.wordLists.enumerated() {
      for (index, word) in words.words.enumerated() {
        let hash = folder.fold(word.name.utf8.span).hash
        if word.rule == .common { common[hash] = common[hash] ?? (list, index) } else { decided.insert(hash) }
      }
    }
    for name in corpus.names where name.tokenCount == 1 && corpus.isReported(Int(name.row)) {
      guard let (list, word) = common[name.hash], !decided.contains(name.hash),
        name.flags.isEmpty
      else { continue }
      let file = corpus.files[Int(corpus.rows[Int(name.row)].file)]
      if file.policy.commonWords != .keep { continue }
      let row = corpus.row(Int(name.row))
      if LintTypes.partsOfNames.contains(row.type) { continue }
      let place = "\(corpus.wordLists[list].source.path):\(corpus.wordLists[list].words[word].line)"
      report.add(
        self, in: row, "\(LintText.quoted(corpus.text(of: name))) is a common word (\(place))",
        fix: "add a flag such as '!evidence', a '# policy common-words=…' line, or a rule in the list")
    }
  }
}
