/// The keys of one kind of object, declared in the order in which they stand.
protocol RecordKey: RawRepresentable<Int>, CaseIterable, Sendable {
  /// Worked out once for each kind.
  static var layout: KeyLayout { get }
}

/// The names of an object's keys, in order, and which of them it must have.
struct KeyLayout: Sendable {
  var names: [[UInt8]]
  /// A bit for each key.
  var required: UInt32

  init<Key: RecordKey>(_: Key.Type, required: [Key]) {
    names = Key.allCases.map { Array("\($0)".utf8) }
    self.required = required.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }
}

enum LineKey: Int, RecordKey {
  case schema, id, source, status, warnings, meta, offsets, text, blocks, sentences, mentions, entities, focus
  static let layout = KeyLayout(LineKey.self, required: [.schema, .id, .source, .status, .offsets])
}

enum SourceKey: Int, RecordKey {
  case path, member, sha256, bytes, format, charset, charsetFrom, charsetConfidence
  static let layout = KeyLayout(
    SourceKey.self, required: [.path, .sha256, .bytes, .format, .charset, .charsetFrom])
}

enum WarningKey: Int, RecordKey {
  case code, count, detail
  static let layout = KeyLayout(WarningKey.self, required: [.code, .count])
}

enum MetadataKey: Int, RecordKey {
  case title, authors, categories, date, modified, language, languageConfidence, site, url
  static let layout = KeyLayout(MetadataKey.self, required: [])
}

enum BlockKey: Int, RecordKey {
  case start, end, kind
  static let layout = KeyLayout(BlockKey.self, required: [.start, .end, .kind])
}

enum RangeKey: Int, RecordKey {
  case start, end
  static let layout = KeyLayout(RangeKey.self, required: [.start, .end])
}

enum MentionKey: Int, RecordKey {
  case start, end, text, type, entity, candidates, gazetteer, alias, via, rule, sentence, source, score
  static let layout = KeyLayout(MentionKey.self, required: [.start, .end, .text, .type, .via, .score])
}

enum CandidateKey: Int, RecordKey {
  case entity, type, score
  static let layout = KeyLayout(CandidateKey.self, required: [.entity, .type, .score])
}

enum EntityKey: Int, RecordKey {
  case id, type, name, gazetteer, wikidata, geonames, country, claimedBy, latitude, longitude, population, from, to
  case note, mentions
  static let layout = KeyLayout(EntityKey.self, required: [.id, .type, .name, .mentions])
}

enum FocusKey: Int, RecordKey {
  case entity, weight
  static let layout = KeyLayout(FocusKey.self, required: [.entity, .weight])
}

enum ProblemKey: Int, RecordKey {
  case id, status, reason
  static let layout = KeyLayout(ProblemKey.self, required: [.id, .status, .reason])
}
