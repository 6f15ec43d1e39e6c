/// Reads lines of `annotations.jsonl`.
///
/// JSON and the kinds of values are checked strictly. Keys that this version does not know, and keys in another order,
/// are let through, so that records of later versions can be read; `onoma check` reports them.
public struct RecordReader: Sendable {
  /// A reader; it keeps nothing between lines.
  public init() {}

  /// The record that a line holds. An end of line at its end is no error.
  /// - Parameter number: The line's number from 1, for errors.
  public func record(from line: [UInt8], line number: Int) throws(RecordError) -> Record {
    var irregularities: [RecordError] = []
    return try record(from: line, line: number, irregularities: &irregularities)
  }

  /// As ``record(from:line:)``; `irregularities` gets what it lets through.
  package func record(
    from line: [UInt8], line number: Int, irregularities: inout [RecordError]
  ) throws(RecordError) -> Record {
    var json = JSONCursor(line, line: number)
    let record = try json.record()
    try json.expectEnd()
    irregularities += json.irregularities
    return record
  }
}

extension JSONCursor {
  fileprivate mutating func record() throws(RecordError) -> Record {
    var fields = try object(LineKey.self)
    var record = Record(
      schema: "", id: "",
      source: RecordSource(path: "", sha256: "", bytes: 0, format: "", charset: "", charsetFrom: ""), status: .ok)
    while let key = try next(&fields) {
      switch key {
      case .schema:
        _ = peek()
        let start = index
        record.schema = try string()
        if record.schema != Record.schemaName { throw error(.otherSchema(record.schema), at: start) }
      case .id: record.id = try string()
      case .source: record.source = try source()
      case .status: record.status = try choice(RecordStatus.self)
      case .warnings: record.warnings = try array { (json) throws(RecordError) in try json.warning() }
      case .meta: record.meta = try metadata()
      case .offsets: record.offsets = try choice(OffsetUnit.self)
      case .text: record.text = try string()
      case .blocks: record.blocks = try array { (json) throws(RecordError) in try json.block() }
      case .sentences: record.sentences = try array { (json) throws(RecordError) in try json.range() }
      case .mentions: record.mentions = try array { (json) throws(RecordError) in try json.mention() }
      case .entities: record.entities = try array { (json) throws(RecordError) in try json.entity() }
      case .focus: record.focus = try array { (json) throws(RecordError) in try json.focus() }
      }
    }
    return record
  }

  private mutating func strings() throws(RecordError) -> [String] {
    try array { (json) throws(RecordError) in try json.string() }
  }

  private mutating func source() throws(RecordError) -> RecordSource {
    var fields = try object(SourceKey.self)
    var source = RecordSource(path: "", sha256: "", bytes: 0, format: "", charset: "", charsetFrom: "")
    while let key = try next(&fields) {
      switch key {
      case .path: source.path = try string()
      case .member: source.member = try string()
      case .sha256: source.sha256 = try string()
      case .bytes: source.bytes = try integer()
      case .format: source.format = try string()
      case .charset: source.charset = try string()
      case .charsetFrom: source.charsetFrom = try string()
      case .charsetConfidence: source.charsetConfidence = try integer()
      }
    }
    return source
  }

  private mutating func warning() throws(RecordError) -> RecordWarning {
    var fields = try object(WarningKey.self)
    var warning = RecordWarning(code: "", count: 0)
    while let key = try next(&fields) {
      switch key {
      case .code: warning.code = try string()
      case .count: warning.count = try integer()
      case .detail: warning.detail = try string()
      }
    }
    return warning
  }

  private mutating func metadata() throws(RecordError) -> RecordMetadata {
    var fields = try object(MetadataKey.self)
    var metadata = RecordMetadata()
    while let key = try next(&fields) {
      switch key {
      case .title: metadata.title = try string()
      case .authors: metadata.authors = try strings()
      case .categories: metadata.categories = try strings()
      case .date: metadata.date = try string()
      case .modified: metadata.modified = try string()
      case .language: metadata.language = try string()
      case .languageConfidence: metadata.languageConfidence = try integer()
      case .site: metadata.site = try string()
      case .url: metadata.url = try string()
      }
    }
    return metadata
  }

  private mutating func block() throws(RecordError) -> RecordBlock {
    var fields = try object(BlockKey.self)
    var block = RecordBlock(start: 0, end: 0, kind: .paragraph)
    while let key = try next(&fields) {
      switch key {
      case .start: block.start = try integer()
      case .end: block.end = try integer()
      case .kind: block.kind = try choice(RecordBlock.Kind.self)
      }
    }
    return block
  }

  /// `{"start":…,"end":…}`.
  mutating func range() throws(RecordError) -> RecordRange {
    var fields = try object(RangeKey.self)
    var range = RecordRange(start: 0, end: 0)
    while let key = try next(&fields) {
      switch key {
      case .start: range.start = try integer()
      case .end: range.end = try integer()
      }
    }
    return range
  }

  private mutating func mention() throws(RecordError) -> RecordMention {
    var fields = try object(MentionKey.self)
    var mention = RecordMention(start: 0, end: 0, text: "", type: "", via: .name, score: 0)
    while let key = try next(&fields) {
      switch key {
      case .start: mention.start = try integer()
      case .end: mention.end = try integer()
      case .text: mention.text = try string()
      case .type: mention.type = try string()
      case .entity: mention.entity = try string()
      case .candidates: mention.candidates = try array { (json) throws(RecordError) in try json.candidate() }
      case .gazetteer: mention.gazetteer = try string()
      case .alias: mention.alias = try string()
      case .via: mention.via = try choice(RecordMention.Via.self)
      case .rule: mention.rule = try string()
      case .sentence: mention.sentence = try integer()
      case .source: mention.source = try range()
      case .score: mention.score = try integer()
      }
    }
    return mention
  }

  private mutating func candidate() throws(RecordError) -> RecordCandidate {
    var fields = try object(CandidateKey.self)
    var candidate = RecordCandidate(entity: "", type: "", score: 0)
    while let key = try next(&fields) {
      switch key {
      case .entity: candidate.entity = try string()
      case .type: candidate.type = try string()
      case .score: candidate.score = try integer()
      }
    }
    return candidate
  }

  private mutating func entity() throws(RecordError) -> RecordEntity {
    var fields = try object(EntityKey.self)
    var entity = RecordEntity(id: "", type: "", name: "", mentions: 0)
    while let key = try next(&fields) {
      switch key {
      case .id: entity.id = try string()
      case .type: entity.type = try string()
      case .name: entity.name = try string()
      case .gazetteer: entity.gazetteer = try string()
      case .wikidata: entity.wikidata = try string()
      case .geonames: entity.geonames = try integer()
      case .country: entity.country = try strings()
      case .claimedBy: entity.claimedBy = try strings()
      case .latitude: entity.latitude = try number()
      case .longitude: entity.longitude = try number()
      case .population: entity.population = try integer()
      case .from: entity.from = try string()
      case .to: entity.to = try string()
      case .note: entity.note = try string()
      case .mentions: entity.mentions = try integer()
      }
    }
    return entity
  }

  private mutating func focus() throws(RecordError) -> RecordFocus {
    var fields = try object(FocusKey.self)
    var focus = RecordFocus(entity: "", weight: 0)
    while let key = try next(&fields) {
      switch key {
      case .entity: focus.entity = try string()
      case .weight: focus.weight = try integer()
      }
    }
    return focus
  }
}
