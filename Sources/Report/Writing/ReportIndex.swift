internal import Compare
internal import Records

/// Writes what the page knows before it unpacks a text, as one object of JSON with a column for each fact.
enum ReportIndex {
  static func json(of report: ReportBuilder) -> [UInt8] {
    var json = JSONOutput()
    json.begin("{")
    json.field(JSONKey("title"), report.title)
    json.column("types", report.types.names) { $0.string($1) }
    json.column("typeCounts", report.typeCounts) { $0.integer($1) }
    json.column("vias", RecordMention.Via.allCases) { $0.string($1.rawValue) }
    json.column("viaCounts", report.viaCounts) { $0.integer($1) }
    json.column("kinds", RecordBlock.Kind.allCases) { $0.string($1.rawValue) }
    json.object("documents") { $0.documents(report.documents) }
    json.object("entities") { $0.entities(report.entities.rows) }
    json.column("problems", report.problems) { $0.strings([$1.id, $1.status, $1.reason]) }
    json.column("doubtful", report.doubtful) { $0.doubtful($1) }
    json.column("use", report.use) { $0.use($1) }
    if let differences = report.differences { json.object("differences") { $0.differences(differences) } }
    json.end("}")
    return json.bytes
  }
}

extension JSONOutput {
  /// A member that is an array.
  mutating func column<Values: Sequence>(
    _ name: String, _ values: Values, _ write: (inout JSONOutput, Values.Element) -> Void
  ) {
    key(JSONKey(name))
    begin("[")
    for value in values {
      element()
      write(&self, value)
    }
    end("]")
  }

  /// A member that is an object.
  fileprivate mutating func object(_ name: String, _ body: (inout JSONOutput) -> Void) {
    key(JSONKey(name))
    begin("{")
    body(&self)
    end("}")
  }

  fileprivate mutating func documents(_ rows: [DocumentSummary]) {
    column("id", rows) { $0.string($1.id) }
    column("title", rows) { $0.string($1.meta.title ?? "") }
    column("date", rows) { $0.string($1.meta.date ?? $1.meta.modified ?? "") }
    column("language", rows) { $0.string($1.meta.language ?? "") }
    column("site", rows) { $0.string($1.meta.site ?? "") }
    column("url", rows) { $0.string($1.meta.url ?? "") }
    column("authors", rows) { $0.string($1.meta.authors.joined(separator: ", ")) }
    column("source", rows) { $0.string("\($1.source.format), \($1.source.charset), \($1.source.bytes) bytes") }
    column("empty", rows) { $0.integer($1.status == .empty ? 1 : 0) }
    column("mentions", rows) { $0.integer($1.mentions) }
    column("undecided", rows) { $0.integer($1.undecided) }
    column("chunk", rows) { $0.integer($1.chunk) }
    column("entities", rows) { (json, row) in
      json.begin("[")
      for (entity, mentions) in row.entities { json.numbers(entity, mentions) }
      json.end("]")
    }
    column("focus", rows) { (json, row) in
      json.begin("[")
      for (entity, weight) in row.focus { json.numbers(entity, weight) }
      json.end("]")
    }
    column("warnings", rows) { (json, row) in
      json.begin("[")
      for warning in row.warnings {
        json.element()
        json.strings([warning.code, "\(warning.count)", warning.detail ?? ""])
      }
      json.end("]")
    }
  }

  fileprivate mutating func entities(_ rows: [EntityTable.Row]) {
    column("id", rows) { $0.string($1.entity.id) }
    column("name", rows) { $0.string($1.entity.name) }
    column("type", rows) { $0.string($1.entity.type) }
    column("gazetteer", rows) { $0.string($1.entity.gazetteer ?? "") }
    column("country", rows) { $0.string($1.entity.country.joined(separator: ",")) }
    column("claimedBy", rows) { $0.string($1.entity.claimedBy.joined(separator: ",")) }
    column("mentions", rows) { $0.integer($1.mentions) }
    column("forms", rows) { (json, row) in
      json.begin("[")
      for form in row.sortedForms {
        json.element()
        json.string(form.text)
        json.numbers(form.count)
      }
      json.end("]")
    }
    column("facts", rows) { $0.facts($1.entity) }
  }

  /// Coordinates are in ten-thousandths of a degree. An entity of which nothing more is known has 0.
  private mutating func facts(_ entity: RecordEntity) {
    let start = bytes.count
    begin("{")
    if let latitude = entity.latitude, let longitude = entity.longitude, latitude.isFinite, longitude.isFinite {
      field(JSONKey("latitude"), Int((latitude * 10_000).rounded()))
      field(JSONKey("longitude"), Int((longitude * 10_000).rounded()))
    }
    field(JSONKey("population"), optional: entity.population)
    field(JSONKey("from"), optional: entity.from)
    field(JSONKey("to"), optional: entity.to)
    field(JSONKey("wikidata"), optional: entity.wikidata)
    field(JSONKey("geonames"), optional: entity.geonames)
    field(JSONKey("note"), optional: entity.note)
    end("}")
    guard bytes.count == start + 2 else { return }
    bytes.removeLast(2)
    integer(0)
  }

  fileprivate mutating func doubtful(_ row: DoubtfulMention) {
    begin("[")
    numbers(row.document, row.mention, row.type, row.entity ?? -1, row.score)
    element()
    string(row.text)
    for candidate in row.candidates {
      element()
      string(candidate.entity)
      element()
      string(candidate.type)
      numbers(candidate.score)
    }
    end("]")
  }

  fileprivate mutating func differences(_ writer: DifferenceWriter) {
    field(JSONKey("other"), writer.other)
    field(JSONKey("leftOut"), writer.leftOut)
    column("kinds", zip(DifferenceKind.allCases, writer.counts).filter { $0.1 > 0 }) { (json, row) in
      json.begin("[")
      json.element()
      json.string(row.0.rawValue)
      json.numbers(row.1)
      json.end("]")
    }
  }

  fileprivate mutating func use(_ row: GazetteerUse) {
    begin("[")
    element()
    string(row.file)
    numbers(row.entities, row.entitiesHit, row.names, row.namesHit)
    end("]")
  }
}
