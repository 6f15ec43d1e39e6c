internal import TextModel

extension NameRules {
  /// Tries every example of the files.
  /// - Throws: the first that fails.
  package func checkExamples() throws(RulesError) {
    for example in examples {
      let found = holding(in: example)
      let holds = found?.contains(example.rule) ?? false
      if holds != example.isPositive {
        var names: [String] = []
        found?.forEach { names.append(rules[$0].name) }
        throw RulesError(
          example.position,
          .exampleFails(rule: rules[example.rule].name, isPositive: example.isPositive, found: names))
      }
    }
  }

  /// The rules that hold for the marked name; `nil` if it is no run.
  private func holding(in example: RuleExample) -> BitSet256? {
    var document = Document(id: "", source: SourceFacts(path: ""), content: Content())
    document.text = example.text
    document.blocks = [Block(range: ByteRange(0, example.text.count), kind: .paragraph)]
    for (range, type) in example.mentions {
      let isDoubtful = type == RuleExample.doubtful
      let first = document.candidates.count
      if isDoubtful {
        document.candidates.append(
          Candidate(
            entity: EntityReference(0), type: .city, via: .name, alias: "", gazetteer: nil, need: .neighbour))
      }
      document.mentions.append(
        Mention(
          range: range, type: isDoubtful ? .city : type, candidates: first..<document.candidates.count, via: .name,
          alias: "", gazetteer: nil, score: 0))
    }
    var finder = RunFinder(self)
    finder.find(in: document, PlaceReading())
    return finder.runs.first { $0.range == example.range }?.evidence
  }
}
