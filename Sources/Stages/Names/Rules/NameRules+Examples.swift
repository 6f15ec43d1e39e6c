internal import TextModel

extension NameRules {
  /// Tries every example of the files.
  /// - Throws: the first that fails.
  package func checkExamples() throws(RulesError) {
    for example in examples {
      let finder = finder(of: example)
      var isPositive = false
      var found: [String] = []
      let name: String
      switch example.rule {
      case .name(let rule):
        name = rules[rule].name
        finder.runs.first { $0.range == example.range }?.evidence.forEach { (index) in
          isPositive = isPositive || index == rule
          found.append(rules[index].name)
        }
      case .place(let rule):
        name = places.rules[rule].name
        finder.places.first { $0.range == example.range }?.evidence.forEach { (index) in
          isPositive = isPositive || index == rule
          found.append(places.rules[index].name)
        }
      }
      if isPositive != example.isPositive {
        throw RulesError(
          example.position, .exampleFails(rule: name, isPositive: example.isPositive, found: found))
      }
    }
  }

  /// What is found in the text of an example.
  private func finder(of example: RuleExample) -> RunFinder {
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
    var memory = NameMemory(self)
    finder.find(in: document, PlaceReading(), &memory)
    return finder
  }
}
