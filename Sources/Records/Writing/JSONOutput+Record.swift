/// The form of a record: the one place that knows the order of keys and what is left out (facts that are absent, and
/// lists of facts that are empty). `Schemas/record.json` states the same for readers.
extension JSONOutput {
  /// A record's line: the facts of `record`, with what `body` writes in place of text, blocks, sentences and mentions.
  mutating func line(of record: Record, body: (inout JSONOutput) -> Void) {
    begin("{")
    field(.schema, record.schema)
    field(.id, record.id)
    key(.source)
    append(record.source)
    field(.status, record.status.rawValue)
    if !record.warnings.isEmpty { list(.warnings, record.warnings) { $0.append($1) } }
    if record.meta != RecordMetadata() {
      key(.meta)
      append(record.meta)
    }
    field(.offsets, record.offsets.rawValue)
    body(&self)
    if let entities = record.entities { list(.entities, entities) { $0.append($1) } }
    if let focus = record.focus { list(.focus, focus) { $0.append($1) } }
    end("}")
    bytes.append(UInt8(ascii: "\n"))
  }

  /// An array under a key.
  package mutating func list<T>(_ name: JSONKey, _ values: [T], _ append: (inout JSONOutput, T) -> Void) {
    key(name)
    begin("[")
    for value in values {
      element()
      append(&self, value)
    }
    end("]")
  }

  private mutating func append(_ source: RecordSource) {
    begin("{")
    field(.path, source.path)
    field(.member, optional: source.member)
    field(.sha256, source.sha256)
    field(.bytes, source.bytes)
    field(.format, source.format)
    field(.charset, source.charset)
    field(.charsetFrom, source.charsetFrom)
    field(.charsetConfidence, optional: source.charsetConfidence)
    end("}")
  }

  private mutating func append(_ warning: RecordWarning) {
    begin("{")
    field(.code, warning.code)
    field(.count, warning.count)
    field(.detail, optional: warning.detail)
    end("}")
  }

  private mutating func append(_ meta: RecordMetadata) {
    begin("{")
    field(.title, optional: meta.title)
    field(.authors, nonEmpty: meta.authors)
    field(.categories, nonEmpty: meta.categories)
    field(.date, optional: meta.date)
    field(.modified, optional: meta.modified)
    field(.language, optional: meta.language)
    field(.languageConfidence, optional: meta.languageConfidence)
    field(.site, optional: meta.site)
    field(.url, optional: meta.url)
    end("}")
  }

  mutating func block(start: Int, end: Int, kind: String) {
    bytes.append(addingCapacity: 96 + jsonRoom(for: kind.utf8.count)) { (output) in
      output.append(UInt8(ascii: "{"))
      output.field(.start, start)
      output.field(.end, end)
      output.field(.kind, kind)
      output.append(UInt8(ascii: "}"))
    }
  }

  mutating func range(start: Int, end: Int) {
    bytes.append(addingCapacity: 96) { $0.range(start: start, end: end) }
  }

  mutating func mention(
    start: Int, end: Int, text: ArraySlice<UInt8>, type: String, entity: String?, candidates: [RecordCandidate],
    gazetteer: String?, alias: String?, via: String, rule: String?, sentence: Int?, source: RecordRange?, score: Int
  ) {
    // Seven strings, six numbers of at most twenty digits, thirteen keys.
    var room = 512 + jsonRoom(for: text.count) + jsonRoom(for: type.utf8.count) + jsonRoom(for: via.utf8.count)
    room += jsonRoom(for: entity?.utf8.count ?? 0) + jsonRoom(for: gazetteer?.utf8.count ?? 0)
    room += jsonRoom(for: alias?.utf8.count ?? 0) + jsonRoom(for: rule?.utf8.count ?? 0)
    for candidate in candidates {
      room += 128 + jsonRoom(for: candidate.entity.utf8.count) + jsonRoom(for: candidate.type.utf8.count)
    }
    bytes.append(addingCapacity: room) { (output) in
      output.append(UInt8(ascii: "{"))
      output.field(.start, start)
      output.field(.end, end)
      output.key(.text)
      output.string(text.span)
      output.field(.type, type)
      output.field(.entity, optional: entity)
      if !candidates.isEmpty { output.candidates(candidates) }
      output.field(.gazetteer, optional: gazetteer)
      output.field(.alias, optional: alias)
      output.field(.via, via)
      output.field(.rule, optional: rule)
      output.field(.sentence, optional: sentence)
      if let source {
        output.key(.source)
        output.range(start: source.start, end: source.end)
      }
      output.field(.score, score)
      output.append(UInt8(ascii: "}"))
    }
  }

  private mutating func append(_ entity: RecordEntity) {
    begin("{")
    field(.id, entity.id)
    field(.type, entity.type)
    field(.name, entity.name)
    field(.gazetteer, optional: entity.gazetteer)
    field(.wikidata, optional: entity.wikidata)
    field(.geonames, optional: entity.geonames)
    field(.country, nonEmpty: entity.country)
    field(.claimedBy, nonEmpty: entity.claimedBy)
    field(.latitude, optional: entity.latitude)
    field(.longitude, optional: entity.longitude)
    field(.population, optional: entity.population)
    field(.from, optional: entity.from)
    field(.to, optional: entity.to)
    field(.note, optional: entity.note)
    field(.mentions, entity.mentions)
    end("}")
  }

  private mutating func append(_ focus: RecordFocus) {
    begin("{")
    field(.entity, focus.entity)
    field(.weight, focus.weight)
    end("}")
  }
}

extension OutputSpan<UInt8> {
  fileprivate mutating func range(start: Int, end: Int) {
    append(UInt8(ascii: "{"))
    field(.start, start)
    field(.end, end)
    append(UInt8(ascii: "}"))
  }

  fileprivate mutating func candidates(_ candidates: [RecordCandidate]) {
    key(.candidates)
    append(UInt8(ascii: "["))
    for index in candidates.indices {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(UInt8(ascii: "{"))
      field(.entity, candidates[index].entity)
      field(.type, candidates[index].type)
      field(.score, candidates[index].score)
      append(UInt8(ascii: "}"))
    }
    append(UInt8(ascii: "]"))
  }
}
