extension Record {
  /// Appends the record as one line of `annotations.jsonl`, with its end.
  ///
  /// This is the one place that knows the order of keys and what is left out: facts that are absent, and lists of
  /// facts that are empty. `Schemas/record.json` states the same for readers.
  public func appendLine(to output: inout [UInt8]) {
    var json = JSONOutput(bytes: [])
    swap(&json.bytes, &output)
    json.append(self)
    json.bytes.append(UInt8(ascii: "\n"))
    swap(&json.bytes, &output)
  }
}

extension JSONOutput {
  fileprivate mutating func append(_ record: Record) {
    begin("{")
    field("schema", record.schema)
    field("id", record.id)
    key("source")
    append(record.source)
    field("status", record.status.rawValue)
    if !record.warnings.isEmpty { list("warnings", record.warnings) { $0.append($1) } }
    if record.meta != RecordMetadata() {
      key("meta")
      append(record.meta)
    }
    field("offsets", record.offsets.rawValue)
    if let value = record.text {
      key("text")
      text(value)
    }
    if let blocks = record.blocks { list("blocks", blocks) { $0.append($1) } }
    if let sentences = record.sentences { list("sentences", sentences) { $0.append($1) } }
    if let mentions = record.mentions { list("mentions", mentions) { $0.append($1) } }
    if let entities = record.entities { list("entities", entities) { $0.append($1) } }
    if let focus = record.focus { list("focus", focus) { $0.append($1) } }
    end("}")
  }

  private mutating func list<T>(_ name: String, _ values: [T], _ append: (inout JSONOutput, T) -> Void) {
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
    field("path", source.path)
    field("member", optional: source.member)
    field("sha256", source.sha256)
    field("bytes", source.bytes)
    field("format", source.format)
    field("charset", source.charset)
    field("charsetFrom", source.charsetFrom)
    end("}")
  }

  private mutating func append(_ warning: RecordWarning) {
    begin("{")
    field("code", warning.code)
    field("count", warning.count)
    field("detail", optional: warning.detail)
    end("}")
  }

  private mutating func append(_ meta: RecordMetadata) {
    begin("{")
    field("title", optional: meta.title)
    field("authors", nonEmpty: meta.authors)
    field("date", optional: meta.date)
    field("language", optional: meta.language)
    field("site", optional: meta.site)
    field("url", optional: meta.url)
    end("}")
  }

  private mutating func append(_ block: RecordBlock) {
    begin("{")
    field("start", block.start)
    field("end", block.end)
    field("kind", block.kind.rawValue)
    end("}")
  }

  private mutating func append(_ range: RecordRange) {
    begin("{")
    field("start", range.start)
    field("end", range.end)
    end("}")
  }

  private mutating func append(_ mention: RecordMention) {
    begin("{")
    field("start", mention.start)
    field("end", mention.end)
    field("text", mention.text)
    field("type", mention.type)
    field("entity", optional: mention.entity)
    if !mention.candidates.isEmpty { list("candidates", mention.candidates) { $0.append($1) } }
    field("gazetteer", optional: mention.gazetteer)
    field("alias", optional: mention.alias)
    field("via", mention.via.rawValue)
    field("rule", optional: mention.rule)
    field("sentence", optional: mention.sentence)
    if let source = mention.source {
      key("source")
      append(source)
    }
    field("score", mention.score)
    end("}")
  }

  private mutating func append(_ candidate: RecordCandidate) {
    begin("{")
    field("entity", candidate.entity)
    field("type", candidate.type)
    field("score", candidate.score)
    end("}")
  }

  private mutating func append(_ entity: RecordEntity) {
    begin("{")
    field("id", entity.id)
    field("type", entity.type)
    field("name", entity.name)
    field("gazetteer", optional: entity.gazetteer)
    field("wikidata", optional: entity.wikidata)
    field("geonames", optional: entity.geonames)
    field("country", nonEmpty: entity.country)
    field("claimedBy", nonEmpty: entity.claimedBy)
    field("latitude", optional: entity.latitude)
    field("longitude", optional: entity.longitude)
    field("population", optional: entity.population)
    field("from", optional: entity.from)
    field("to", optional: entity.to)
    field("note", optional: entity.note)
    field("mentions", entity.mentions)
    end("}")
  }

  private mutating func append(_ focus: RecordFocus) {
    begin("{")
    field("entity", focus.entity)
    field("weight", focus.weight)
    end("}")
  }
}
