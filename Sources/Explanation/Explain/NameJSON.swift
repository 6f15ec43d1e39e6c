internal import Pipeline
internal import Records
internal import TextModel

/// The JSON form of a ``NameExplanation``, with offsets in the pipeline's unit.
struct NameJSON {
  private let offsets: TextOffsets

  init(_ offsets: TextOffsets) { self.offsets = offsets }

  func object(_ name: NameExplanation) -> JSONValue {
    var json = Members()
    add(name.range, to: &json)
    json.add("text", name.text)
    json.add("words", name.words)
    switch name.outcome {
    case .tagged: json.add("outcome", "tagged")
    case .undecided: json.add("outcome", "undecided")
    case .notTagged(let step):
      json.add("outcome", "not-tagged")
      json.add("stage", step.stage)
      json.add("step", step.rawValue)
    }
    json.add("reason", name.reason)
    if let mention = name.mention { json.add("mention", object(mention)) }
    if let within = name.within { json.add("within", object(within)) }
    json.add("block", name.block?.rawValue)
    json.add("source", range: name.source)
    if !name.tokens.isEmpty { json.add("tokens", .array(name.tokens.map(object))) }
    if !name.steps.isEmpty { json.add("steps", .array(name.steps.map(object))) }
    if !name.lookups.isEmpty { json.add("lookups", .array(name.lookups.map(object))) }
    if !name.candidates.isEmpty { json.add("candidates", .array(name.candidates.map(object))) }
    if !name.nearest.isEmpty { json.add("nearest", .array(name.nearest.map(object))) }
    return json.object
  }

  private func add(_ range: ByteRange, to json: inout Members) {
    json.add("start", offsets.units(atByte: range.start))
    json.add("end", offsets.units(atByte: range.end))
  }

  private func object(_ mention: NameExplanation.MentionFacts) -> JSONValue {
    var json = Members()
    json.add("type", mention.type)
    json.add("entity", mention.entity)
    json.add("name", mention.name)
    json.add("via", mention.via)
    json.add("rule", mention.rule)
    json.add("alias", mention.alias.isEmpty ? nil : mention.alias)
    json.add("gazetteer", mention.gazetteer)
    json.add("place", mention.place)
    json.add("need", mention.need)
    json.add("score", mention.score)
    if let second = mention.runnerUp {
      json.add("runnerUp", .object([("entity", .text(second.entity)), ("score", .integer(second.score))]))
    }
    return json.object
  }

  private func object(_ place: NameExplanation.Place) -> JSONValue {
    var json = Members()
    add(place.range, to: &json)
    json.add("text", place.text)
    json.add("entity", place.entity)
    return json.object
  }

  private func object(_ token: NameExplanation.Token) -> JSONValue {
    var json = Members()
    add(token.range, to: &json)
    json.add("text", token.text)
    json.add("folded", token.folded)
    json.add("gap", token.gap.isEmpty ? nil : token.gap)
    return json.object
  }

  private func object(_ step: NameExplanation.Step) -> JSONValue {
    .object([("stage", .text(step.stage)), ("detail", .text(step.detail))])
  }

  private func object(_ lookup: NameExplanation.Lookup) -> JSONValue {
    var json = Members()
    add(lookup.range, to: &json)
    json.add("text", lookup.text)
    json.add("outcome", lookup.outcome)
    json.add("detail", lookup.detail)
    json.add("entries", .array(lookup.entries.map(object)))
    return json.object
  }

  private func object(_ entry: NameExplanation.EntryFacts) -> JSONValue {
    var json = Members()
    json.add("verdict", entry.verdict)
    json.add("entity", entry.entity)
    json.add("type", entry.type)
    json.add("name", entry.name)
    json.add("via", entry.via)
    json.add("rule", entry.rule)
    json.add("alias", entry.alias)
    json.add("form", entry.form)
    json.add("gazetteer", entry.gazetteer)
    json.add("place", entry.place)
    json.add("need", entry.need)
    json.add("needFrom", entry.needFrom)
    return json.object
  }

  private func object(_ candidate: NameExplanation.CandidateFacts) -> JSONValue {
    var json = Members()
    json.add("entity", candidate.entity)
    json.add("type", candidate.type)
    json.add("fate", candidate.fate)
    json.add("need", candidate.need)
    json.add("score", candidate.score)
    json.add("named", .flag(candidate.isNamed))
    json.add("countryNamed", candidate.countryCount)
    json.add("regionNamed", candidate.regionCount)
    if let witness = candidate.witness { json.add("witness", object(witness)) }
    if !candidate.weights.isEmpty {
      json.add("weights", .object(candidate.weights.map { ($0.kind, .integer($0.thousandths)) }))
    }
    return json.object
  }

  private func object(_ near: NearEntry) -> JSONValue {
    var json = Members()
    json.add("name", near.name)
    json.add("entity", near.entity)
    json.add("type", near.type)
    json.add("place", near.place)
    json.add("distance", near.distance)
    json.add("omission", near.omission)
    return json.object
  }
}
