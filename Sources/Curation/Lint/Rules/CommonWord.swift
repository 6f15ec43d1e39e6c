internal import Gazetteer
internal import TextModel

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
    // Later lists win over earlier ones, as in a run.
    var rules: [UInt64: (rule: WordRule, list: Int, line: Int)] = [:]
    for (index, list) in corpus.wordLists.enumerated() {
      for word in list.words {
        rules[folder.fold(word.name.utf8.span).hash] = (word.rule, index, word.line)
      }
    }
    let own: AliasFlags = [.evidence, .neverAlone, .midsentence, .block]
    for name in corpus.names where name.tokenCount == 1 && corpus.isReported(Int(name.row)) {
      guard let word = rules[name.hash], word.rule == .common, name.flags.isDisjoint(with: own) else { continue }
      let policy = corpus.files[Int(corpus.rows[Int(name.row)].file)].gazetteer.policy
      if policy.commonWords != .keep || policy.evidence != .none { continue }
      let row = corpus.row(Int(name.row))
      if EntityType(row.type).isPartOfName || row.text(.evidence) != nil { continue }
      let place = "\(corpus.wordLists[word.list].source.path):\(word.line)"
      report.add(
        self, in: row, "\(LintText.quoted(corpus.text(of: name))) is a common word (\(place))",
        fix: "add a flag such as '!evidence', a '# policy common-words=…' line, or a rule in the list")
    }
  }
}
