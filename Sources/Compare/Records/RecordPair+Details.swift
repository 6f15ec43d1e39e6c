internal import Records
internal import TextModel

extension RecordPair {
  /// What the records have differently besides text, sentences and mentions; all quiet.
  func detailDifferences() -> [Difference] {
    var found = blockDifferences()
    func compare(_ kind: DifferenceKind, _ a: [(key: String, value: String)], _ b: [(key: String, value: String)]) {
      let after = Dictionary(b.map { ($0.key, $0.value) }) { "\($0), \($1)" }
      let before = Dictionary(a.map { ($0.key, $0.value) }) { "\($0), \($1)" }
      for key in Set(before.keys).union(after.keys).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        let (left, right) = (before[key], after[key])
        if left.map({ Array($0.utf8) }) == right.map({ Array($0.utf8) }) { continue }
        found.append(
          Difference(
            kind, old: left.map { Difference.Side(text: $0) }, new: right.map { Difference.Side(text: $0) }, key: key))
      }
    }
    // Mostly there is nothing; only then is it spelled out.
    if old.warnings != new.warnings {
      compare(.warnings, old.warnings.map(RecordPair.shown), new.warnings.map(RecordPair.shown))
    }
    if old.meta != new.meta { compare(.meta, RecordPair.facts(old.meta), RecordPair.facts(new.meta)) }
    let (a, b) = differingEntities()
    compare(.entityFacts, a.flatMap(facts), b.flatMap(facts))
    compare(
      .focus, (old.focus ?? []).map { ($0.entity, "\($0.weight)") },
      (new.focus ?? []).map { ($0.entity, "\($0.weight)") })
    if old.source != new.source { compare(.source, RecordPair.facts(old.source), RecordPair.facts(new.source)) }
    compare(.form, RecordPair.form(old), RecordPair.form(new))
    return found
  }

  private func blockDifferences() -> [Difference] {
    guard let olds = old.blocks, let news = new.blocks else { return [] }
    struct Placed: Hashable {
      var range: ByteRange
      var kind: RecordBlock.Kind
    }
    func range(_ block: RecordBlock) -> RecordRange { RecordRange(start: block.start, end: block.end) }
    let before = olds.compactMap { (block) in
      alignment.newRange(of: oldText.byteRange(range(block))).map { Placed(range: $0, kind: block.kind) }
    }
    let after = news.compactMap { (block) -> Placed? in
      let place = newText.byteRange(range(block))
      return alignment.oldRange(of: place) == nil ? nil : Placed(range: place, kind: block.kind)
    }
    if Set(before) == Set(after), before.count == after.count { return [] }
    return [
      Difference(
        .blocks, old: Difference.Side(text: "\(olds.count) blocks"), new: Difference.Side(text: "\(news.count) blocks"))
    ]
  }

  private static func shown(_ warning: RecordWarning) -> (key: String, value: String) {
    (warning.code, "\(warning.count)" + (warning.detail.map { ": \($0)" } ?? ""))
  }

  private static func facts(_ meta: RecordMetadata) -> [(key: String, value: String)] {
    let single = [
      ("title", meta.title), ("date", meta.date), ("modified", meta.modified), ("language", meta.language),
      ("languageConfidence", meta.languageConfidence.map { "\($0)" }), ("site", meta.site), ("url", meta.url),
    ]
    let authors = meta.authors.isEmpty ? nil : meta.authors.joined(separator: "; ")
    let categories = meta.categories.isEmpty ? nil : meta.categories.joined(separator: "; ")
    return (single + [("authors", authors), ("categories", categories)]).compactMap { (key, value) in
      value.map { (key, $0) }
    }
  }

  private static func facts(_ source: RecordSource) -> [(key: String, value: String)] {
    var optional = source.member.map { [(key: "member", value: $0)] } ?? []
    if let confidence = source.charsetConfidence { optional.append((key: "charsetConfidence", value: "\(confidence)")) }
    return optional + [
      ("path", source.path), ("sha256", source.sha256), ("bytes", "\(source.bytes)"), ("format", source.format),
      ("charset", source.charset), ("charsetFrom", source.charsetFrom),
    ]
  }

  private static func form(_ record: Record) -> [(key: String, value: String)] {
    let parts: [(String, Bool)] = [
      ("text", record.text != nil), ("blocks", record.blocks != nil), ("sentences", record.sentences != nil),
      ("mentions", record.mentions != nil), ("entities", record.entities != nil), ("focus", record.focus != nil),
    ]
    return [("schema", record.schema), ("offsets", record.offsets.rawValue)]
      + parts.compactMap { $1 ? ($0, "present") : nil }
  }

  /// The entities that both records have and tell other facts of. Which entities there are follows from the mentions; where
  /// there are none, those that one record has too.
  private func differingEntities() -> (old: [RecordEntity], new: [RecordEntity]) {
    var (a, b) = (old.entities ?? [], new.entities ?? [])
    let isAll = old.mentions == nil || new.mentions == nil
    if !isAll {
      for index in a.indices { a[index].mentions = 0 }
      for index in b.indices { b[index].mentions = 0 }
    }
    if a == b { return ([], []) }
    let there = Dictionary(b.map { ($0.id, $0) }) { first, _ in first }
    let before = Dictionary(a.map { ($0.id, $0) }) { first, _ in first }
    return (
      a.filter { (entity) in there[entity.id].map { $0 != entity } ?? isAll },
      b.filter { (entity) in before[entity.id].map { $0 != entity } ?? isAll }
    )
  }

  private func facts(_ entity: RecordEntity) -> [(key: String, value: String)] {
    let facts: [(String, String?)] = [
      ("type", entity.type), ("name", entity.name), ("gazetteer", entity.gazetteer), ("wikidata", entity.wikidata),
      ("geonames", entity.geonames.map { "\($0)" }), ("country", entity.country.joined(separator: ", ")),
      ("claimedBy", entity.claimedBy.joined(separator: ", ")), ("latitude", entity.latitude.map { "\($0)" }),
      ("longitude", entity.longitude.map { "\($0)" }), ("population", entity.population.map { "\($0)" }),
      ("from", entity.from), ("to", entity.to), ("note", entity.note),
      ("mentions", entity.mentions == 0 ? nil : "\(entity.mentions)"),
    ]
    return facts.compactMap { (fact, value) in
      guard let value, !value.isEmpty else { return nil }
      return ("\(entity.id).\(fact)", value)
    }
  }
}
