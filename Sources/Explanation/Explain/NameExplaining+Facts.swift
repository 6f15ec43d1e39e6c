internal import Gazetteer
internal import Stages
internal import TextModel
internal import Variants

/// Entries, candidates and mentions as readers see them.
extension NameExplaining {
  func lookup(_ lead: MatchTrace.Lead) -> NameExplanation.Lookup {
    var lookup = NameExplanation.Lookup(
      range: lead.range, text: trace.document.slice(lead.range), outcome: "", detail: "",
      entries: lead.entries.map(entry))
    switch lead.outcome {
    case .accepted: (lookup.outcome, lookup.detail) = ("match", "a match")
    case .blocking:
      (lookup.outcome, lookup.detail) = ("blocks", "a blocking alias, which keeps its place free of names")
    case .refused: (lookup.outcome, lookup.detail) = ("refused", refusal(of: lead))
    case .border(let obstacle): (lookup.outcome, lookup.detail) = ("border", obstacle.sentence)
    case .overlapped(let other, let isBlocking):
      lookup.outcome = isBlocking ? "blocked" : "overlapped"
      lookup.detail = overlap(lead.range, other, isBlocking: isBlocking)
    }
    if !lead.isLookedUp { lookup.detail += "; not even looked up, since no name begins with it in lower case" }
    return lookup
  }

  private func entry(_ entry: MatchTrace.Entry) -> NameExplanation.EntryFacts {
    let sense = entry.sense
    let isPhrase = entry.verdict == .blocks && isOfWordList(entry)
    let row = isPhrase ? nil : places.row(of: sense, table)
    var facts = NameExplanation.EntryFacts(
      entity: isPhrase ? nil : table.id(sense.entity), type: isPhrase ? nil : sense.type.rawValue,
      name: isPhrase ? nil : table.name(sense.entity), via: sense.via.rawValue, rule: sense.rule?.name,
      alias: sense.alias, form: entry.form == sense.alias ? nil : entry.form,
      gazetteer: isPhrase ? nil : sense.gazetteer, place: row.map { places.shown($0.position) },
      need: sense.need.title, needFrom: places.needOrigin(of: sense, form: entry.form, table),
      verdict: entry.verdict.title)
    if isPhrase { facts.place = places.words.entry(entry.form, isPlace: true).map { places.shown($0.position) } }
    return facts
  }

  /// Whether a list of words blocks it, not a gazetteer.
  private func isOfWordList(_ entry: MatchTrace.Entry) -> Bool {
    guard places.words.entry(entry.form, isPlace: true)?.rule == .block else { return false }
    let row = places.row(of: entry.sense, table)
    return !(row?.names.contains { $0.text == entry.form && $0.flags.contains(.block) } ?? false)
  }

  /// - Parameter range: where the mention stands: it is no witness for itself.
  func candidates(of weighing: DecisionLog.Weighing, at range: ByteRange) -> [NameExplanation.CandidateFacts] {
    weighing.readings.map { (reading) in
      NameExplanation.CandidateFacts(
        entity: table.id(reading.candidate.entity), type: reading.candidate.type.rawValue,
        need: reading.candidate.need.title, fate: reading.fate.rawValue,
        score: weighing.isScored && reading.fate == .kept ? reading.candidate.score : nil, isNamed: reading.isNamed,
        countryCount: reading.countryCount, regionCount: reading.regionCount,
        witness: reading.witness == range ? nil : reading.witness.map(place),
        weights: reading.weights.map { ($0.name, $0.thousandths) })
    }
  }

  func facts(of mention: Mention, _ decisions: [DecisionLog.Kind]) -> NameExplanation.MentionFacts {
    var facts = NameExplanation.MentionFacts(
      type: mention.type.rawValue, entity: mention.entity.map { entity($0).id },
      name: mention.entity.map { entity($0).name }, via: mention.via.rawValue, rule: mention.rule, alias: mention.alias,
      gazetteer: mention.gazetteer, place: nil, need: "nothing", score: mention.score, runnerUp: nil)
    if let weighing = weighing(in: decisions), mention.via != .surname {
      facts.need = weighing.readings.first?.candidate.need.title ?? facts.need
      if weighing.isScored, weighing.readings.count > 1, weighing.readings[1].fate == .kept {
        let second = weighing.readings[1].candidate
        facts.runnerUp = (table.id(second.entity), second.score)
      }
    }
    facts.place = aliasPlace(of: mention)
    return facts
  }

  /// File and line of the alias that a mention was found by.
  private func aliasPlace(of mention: Mention) -> String? {
    guard let gazetteer = mention.gazetteer, let entity = mention.entity ?? firstCandidate(of: mention) else {
      return nil
    }
    let row = places.row(
      id: table.id(entity), alias: mention.alias, gazetteer: gazetteer, isDemonym: mention.type == .demonym)
    return row.map { places.shown($0.position) }
  }

  private func firstCandidate(of mention: Mention) -> EntityReference? {
    trace.document.candidates[mention.candidates].first?.entity
  }
}

extension MatchTrace.Verdict {
  /// What explanations call it.
  var title: String {
    switch self {
    case .taken: "taken"
    case .blocks: "blocks"
    case .capitals: "capitals"
    case .shadowedWord: "shadowed-word"
    case .partOfName: "name-part"
    case .sameEntity: "same-entity"
    case .variantOfOther: "variant-of-other"
    case .otherLetters: "other-letters"
    }
  }
}

extension BorderObstacle {
  /// Without a stop.
  var sentence: String {
    switch self {
    case .word: "the word goes on beside it"
    case .initials: "they are the initials of a longer name"
    case .syllable: "a syllable goes on beside it"
    case .address: "it is part of an address, a path or an identifier"
    }
  }
}
