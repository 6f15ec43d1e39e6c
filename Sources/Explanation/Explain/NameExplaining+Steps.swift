internal import Gazetteer
internal import Stages
internal import TextModel

/// The way of a name through the pipeline, a line for each thing that a stage did.
extension NameExplaining {
  func steps(
    _ range: ByteRange, _ explanation: NameExplanation, _ decisions: [DecisionLog.Kind]
  ) -> [NameExplanation.Step] {
    var steps: [NameExplanation.Step] = []
    func add(_ stage: String, _ detail: String) { steps.append(NameExplanation.Step(stage: stage, detail: detail)) }
    if let block = explanation.block {
      let source = explanation.source.map { "; bytes \($0.start)–\($0.end) of the source" } ?? ""
      add("clean", "kept as \(block.rawValue)\(source)")
    }
    if let index = trace.document.sentences.firstIndex(where: { $0.contains(range) }) {
      add("sentences", "in sentence \(index)")
    }
    if trace.match != nil { add("match", matched(range)) }
    if let evidence = evidence(at: range) { add("names", sentence(evidence)) }
    for decision in decisions {
      // A family name within the full name is no name of its own.
      if case .noSurname = decision, explanation.within != nil { continue }
      // What was said of it as a place says all.
      if case .weighed(let weighing) = decision, weighing.isOnlyOfPlaces, wasJudged(decisions) { continue }
      add("resolve", step(decision))
    }
    addCommands(range, to: &steps)
    return steps
  }

  private func wasJudged(_ decisions: [DecisionLog.Kind]) -> Bool {
    decisions.contains { if case .judged = $0 { true } else { false } }
  }

  private func matched(_ range: ByteRange) -> String {
    guard let lead = lead(at: range) else {
      let inner = leads.filter { $0.range.overlaps(range) }
      return inner.isEmpty ? "nothing with this name" : "nothing with exactly these words"
    }
    guard lead.outcome == .accepted else { return lookup(lead).detail }
    let count = lead.entries.count { $0.verdict == .taken }
    return count == 1 ? "a match with one reading" : "a match with \(count) readings"
  }

  private func step(_ decision: DecisionLog.Kind) -> String {
    switch decision {
    case .judged(let judgement): (judgement.isPlace ? "a place: " : "no place: ") + sentence(judgement)
    case .surname(let owner): "a family name, after \(quoted(owner))"
    case .noSurname(.tooEarly): "a family name, but no full name stands before it"
    case .noSurname(.blocked): "a family name, but a blocking alias keeps its place free"
    case .noSurname(.taken(let other)): "also a family name, but \(quoted(other)) is decided"
    case .company(.beside(let other)): "never alone, and directly beside \(quoted(other))"
    case .company(.none): "no mention: never alone, and nothing stands directly beside it"
    case .weighed(let weighing): weighed(weighing)
    }
  }

  private func weighed(_ weighing: DecisionLog.Weighing) -> String {
    let kept = weighing.readings.filter { $0.fate == .kept }
    if kept.isEmpty { return "no mention: no reading has what it needs" }
    if kept.count == 1 {
      return weighing.readings.count == 1
        ? support(for: kept[0]) : "of \(weighing.readings.count) readings one is left: \(support(for: kept[0]))"
    }
    guard let lead = weighing.lead else { return "\(kept.count) readings, all of one place: decided" }
    return "\(kept.count) readings by score, the best \(lead) ahead: "
      + (weighing.isClear ? "decided" : "undecided, \(weighing.margin) are asked")
  }

  /// Outside commands, as far as they changed whether it is a mention.
  private func addCommands(_ range: ByteRange, to steps: inout [NameExplanation.Step]) {
    var isMention = false
    for snapshot in trace.snapshots {
      let isNow = snapshot.mentions.contains(range)
      if isNow != isMention, !["match", "names", "resolve"].contains(snapshot.stage) {
        steps.append(
          NameExplanation.Step(
            stage: snapshot.stage, detail: isNow ? "an outside command added it" : "an outside command took it out"))
      }
      isMention = isNow
    }
  }
}

extension DecisionLog.Weighing {
  /// Whether one reading at most is left, and all are places.
  fileprivate var isOnlyOfPlaces: Bool {
    !isScored && readings.allSatisfy { $0.candidate.type.isPlace }
  }
}
