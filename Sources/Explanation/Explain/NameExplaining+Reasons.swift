internal import Gazetteer
internal import Stages
internal import TextModel

/// What decided, in words: facts of the log and the trace, one sentence each, without a stop.
extension NameExplaining {
  // MARK: Why it is a mention

  func reason(for mention: Mention, _ decisions: [DecisionLog.Kind]) -> String {
    if mention.via == .surname {
      for case .surname(let owner) in decisions { return "a family name, after \(quoted(owner))" }
    }
    if mention.via == .unlisted {
      return "in no list; " + (evidence(at: mention.range).map(sentence) ?? "found by rules")
    }
    if mention.via == .pattern {
      return "in no list; " + (placeEvidence(at: mention.range).map(sentence) ?? "found by rules")
    }
    if mention.via == .command { return "an outside command added it" }
    guard let weighing = weighing(in: decisions) else { return "found; no 'resolve' stage decides" }
    let kept = weighing.readings.filter { $0.fate == .kept }
    guard kept.count > 1 else {
      guard let only = kept.first else {
        // The names stage took it for somebody whom the gazetteer has.
        return evidence(at: mention.range).map { "no reading by itself, but a name by rules: " + sentence($0) }
          ?? "an outside command changed it"
      }
      let count = weighing.readings.count
      if only.candidate.need == .nothing {
        return count == 1
          ? "the one reading, which needs nothing more" : "of \(count) readings the one that needs nothing more"
      }
      let words = count == 1 ? "the one reading: " : "of \(count) readings one is left: "
      return words + (judgement(in: decisions).map(sentence) ?? support(for: only))
    }
    let names =
      "\(table.id(kept[0].candidate.entity)) \(kept[0].candidate.score), "
      + "\(table.id(kept[1].candidate.entity)) \(kept[1].candidate.score)"
    guard let lead = weighing.lead else { return "the best of \(kept.count) readings, which are one place (\(names))" }
    return mention.entity == nil
      ? "the best of \(kept.count) readings is \(lead) ahead, \(weighing.margin) are asked (\(names))"
      : "the best of \(kept.count) readings, \(lead) ahead (\(names))"
  }

  /// Why it is a place, if that was asked.
  private func judgement(in decisions: [DecisionLog.Kind]) -> DecisionLog.Judgement? {
    for case .judged(let judgement) in decisions where judgement.isPlace { return judgement }
    return nil
  }

  // MARK: Why it is none

  func fallen(
    _ range: ByteRange, _ decisions: [DecisionLog.Kind], _ near: [NearEntry]
  ) -> (step: FallenOut, reason: String) {
    if let last = trace.snapshots.lastIndex(where: { $0.mentions.contains(range) }) {
      return last + 1 < trace.snapshots.count
        ? removed(range, by: trace.snapshots[last + 1].stage, decisions) : (.limit, "it is no mention at the end")
    }
    if let outer = covering(range), lead(at: range) == nil {
      return (.overlap, "part of \(quoted(outer.range)), which is the mention here")
    }
    for case .noSurname(let refusal) in decisions where covering(range) == nil {
      switch refusal {
      case .tooEarly: return (.surname, "a family name counts only after the full name, and none stands before it")
      case .blocked: return (.blocked, "a family name, but a blocking alias keeps its place free")
      case .taken(let other): return (.overlap, "a family name, but \(quoted(other)) has its place")
      }
    }
    if let lead = lead(at: range) { return fallen(lead) }
    if let blocking = trace.document.blocked.first(where: { $0.overlaps(range) }) {
      return (.blocked, overlap(range, blocking, isBlocking: true))
    }
    if let left = near.first(where: { $0.omission != nil }) {
      return (.commonWord, "'\(left.name)' at \(left.place) is not looked up: \(left.omission ?? "")")
    }
    let inner = leads.filter { range.contains($0.range) && $0.range != range }
    if let evidence = evidence(at: range) { return (.noEntry, "no entry has this name; " + sentence(evidence)) }
    return (
      .noEntry,
      trace.match == nil
        ? "the pipeline has no 'match' stage"
        : inner.isEmpty ? "no entry has this name" : "no entry has this name, only parts of it"
    )
  }

  private func fallen(_ lead: MatchTrace.Lead) -> (step: FallenOut, reason: String) {
    switch lead.outcome {
    case .accepted: (.limit, "beyond the limit of mentions or readings of a document")
    case .blocking: (.blocked, "a blocking alias, never a mention")
    case .border(let obstacle): (.border, obstacle.sentence)
    case .overlapped(let other, let isBlocking):
      (isBlocking ? .blocked : .overlap, overlap(lead.range, other, isBlocking: isBlocking))
    case .refused:
      (lead.entries.allSatisfy { $0.verdict == .partOfName } ? .namePart : .capitals, refusal(of: lead))
    }
  }

  private func removed(
    _ range: ByteRange, by stage: String, _ decisions: [DecisionLog.Kind]
  ) -> (step: FallenOut, reason: String) {
    if stage == "names", let other = trace.document.mentions.first(where: { $0.range.overlaps(range) }) {
      let step = other.via == .pattern ? FallenOut.overlap : .personName
      return (step, "\(quoted(other.range)), in no list, has its place")
    }
    guard stage == "resolve" else { return (.command, "the stage '\(stage)' took it out") }
    for decision in decisions.reversed() {
      switch decision {
      case .judged(let judgement) where !judgement.isPlace:
        return (fallen(judgement), "no place here: " + sentence(judgement))
      case .company(.none): return (.neverAlone, "it needs a neighbour, and no other mention stands directly beside it")
      // As a place it was judged before.
      case .weighed(let weighing)
      where weighing.readings.contains(where: { !$0.candidate.type.isPlace })
        && weighing.readings.allSatisfy({ $0.fate != .kept }):
        return (.evidence, unmet(weighing))
      default: continue
      }
    }
    let other = covering(range) ?? trace.document.mentions.first { $0.range.overlaps(range) }.map { place($0.range) }
    return (.overlap, other.map { "\(quoted($0.range)) has its place" } ?? "the stage 'resolve' took it out")
  }

  // MARK: Sentences

  /// The sum and its parts, the weightiest first.
  func sentence(_ judgement: DecisionLog.Judgement) -> String {
    let parts = judgement.parts.sorted { abs($0.thousandths) > abs($1.thousandths) }.map { (name, thousandths) in
      "\(name) \(thousandths > 0 ? "+" : "")\(thousandths)"
    }
    return "the evidence comes to \(judgement.sum) (\(parts.joined(separator: ", ")))"
  }

  /// What weighs most against it.
  private func fallen(_ judgement: DecisionLog.Judgement) -> FallenOut {
    let worst = judgement.parts.min { $0.thousandths < $1.thousandths }?.name ?? ""
    let person: [PlaceMentionEvidence] = [.givenNameBefore, .titleBefore, .familyNameAfter, .personElsewhere, .surname]
    if person.contains(where: { $0.name == worst }) { return .personName }
    return worst == PlaceMentionEvidence.neverAlone.name ? .neverAlone : .evidence
  }

  /// Why no entry of a lead fits.
  func refusal(of lead: MatchTrace.Lead) -> String {
    let verdicts = Set(lead.entries.map(\.verdict))
    if verdicts == [.partOfName] { return "only a given name, family name or title, which is no mention" }
    if verdicts.contains(.shadowedWord) { return "a short word in capitals beside others in capitals" }
    let forms = lead.entries.filter { $0.verdict == .capitals }.map { "'\($0.form)'" }
    let named = forms.first.map { (first) in forms.count > 1 ? "\(first) and others" : first } ?? "the name"
    return "not written as the name asks: \(named)"
  }

  func overlap(_ range: ByteRange, _ other: ByteRange, isBlocking: Bool) -> String {
    let name = quoted(other)
    if isBlocking { return "the blocking alias \(name) keeps the place free" }
    if other.contains(range) { return other == range ? "found already" : "the longer \(name) has its place" }
    return other.start < range.start ? "\(name), which begins earlier, has its place" : "\(name) has its place"
  }

  /// What readings lack.
  private func unmet(_ weighing: DecisionLog.Weighing) -> String {
    guard let first = weighing.readings.first else { return "no reading is left" }
    let many = weighing.readings.count > 1 ? "none of \(weighing.readings.count) readings has what it needs: " : ""
    let entity = first.candidate.entity
    if first.candidate.need == .entity {
      return many + "here only a capital at the start of a sentence or in a title speaks for a name, and "
        + "\(table.id(entity)) is mentioned nowhere else"
    }
    let countries = table.countryAndClaimants(entity)
    let claimed = countries.count > table.country(entity).count ? " or a claimant" : ""
    let region = table.region(entity).map { ", its region (\($0))" } ?? ""
    return many + "it needs evidence, and neither \(table.id(entity)) itself\(region) nor its country"
      + "\(claimed)\(countries.isEmpty ? "" : " (\(countries.joined(separator: ", ")))") is mentioned"
  }

  /// What speaks for a reading.
  func support(for reading: DecisionLog.Reading) -> String {
    let id = table.id(reading.candidate.entity)
    switch reading.candidate.need {
    case .nothing: return "\(id) needs nothing more"
    case .neighbour: return "\(id) needs a neighbour"
    case .place: return "\(id) needs a place and a comma before it"
    case .evidence, .entity:
      let what =
        reading.isNamed ? "it is" : reading.regionCount > 0 ? "its region is" : "its country is"
      let place = reading.witness.map { ", as \(quoted($0))" } ?? ""
      return
        "\(id) needs \(reading.candidate.need == .entity ? "to be mentioned otherwise" : "evidence"), and \(what) mentioned\(place)"
    }
  }

  /// The text of a range in quotation marks.
  func quoted(_ range: ByteRange) -> String { "'\(trace.document.slice(range))'" }
}
