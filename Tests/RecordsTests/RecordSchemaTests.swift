internal import Foundation
internal import Records
internal import TestSupport
internal import TextModel
import Testing

@Suite("Record schema")
struct RecordSchemaTests {
  static func schema() throws -> JSONSchema {
    try JSONSchema(named: "record")
  }

  /// A record in which every fact there is stands.
  static func complete() throws -> Record {
    var record = try RecordCheckTests.sample()
    record.source.member = "000001"
    record.source.charsetConfidence = 900
    record.meta = RecordMetadata(
      title: "t", authors: ["a"], categories: ["c"], date: "2016-04-15", modified: "2016-04-16", language: "en",
      languageConfidence: 1000,
      site: "s",
      url: "https://example.org/")
    record.mentions?[0].rule = "genitive"
    record.entities = [
      RecordEntity(
        id: "shikotan", type: "island", name: "Shikotan", gazetteer: "islands", wikidata: "Q1", geonames: 1,
        country: ["RU"], claimedBy: ["JP"], latitude: 43.8, longitude: 146, population: 2000, from: "1945", to: "1956",
        note: "n", mentions: 1)
    ]
    record.focus = [RecordFocus(entity: "shikotan", weight: 620)]
    return record
  }

  @Test("what is written follows it", arguments: UInt64(0)..<40)
  func written(seed: UInt64) throws {
    let document = RandomDocument.make(seed: seed)
    var line: [UInt8] = []
    RecordWriter().append(
      document, status: document.text.isEmpty ? .empty : .ok, entities: Sample.table, to: &line)
    #expect(try Self.schema().problems(in: line) == [])
  }

  @Test("it knows every key that is written, and no other")
  func keys() throws {
    var line: [UInt8] = []
    try Self.complete().appendLine(to: &line)
    let schema = try Self.schema()
    #expect(try schema.problems(in: line) == [])
    let record = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    #expect(Set(record.keys) == schema.keys(of: nil))
    #expect(Set((record["source"] as? [String: Any] ?? [:]).keys) == schema.keys(of: "source"))
    #expect(Set((record["meta"] as? [String: Any] ?? [:]).keys) == schema.keys(of: "meta"))
    for (list, definition) in [
      ("warnings", "warning"), ("blocks", "block"), ("sentences", "range"), ("mentions", "mention"),
      ("entities", "entity"), ("focus", "focus"),
    ] {
      let written = (record[list] as? [[String: Any]] ?? []).reduce(into: Set<String>()) { $0.formUnion($1.keys) }
      #expect(written == schema.keys(of: definition), "\(list)")
    }
  }

  static let damages = [
    ("onoma/1", "onoma/2"), (#""status":"ok""#, #""status":"fine""#), (#""score":970"#, #""score":1001"#),
    (#""score":970"#, #""score":9.5"#), (#""score":970"#, #""score":null"#), (#""via":"name""#, #""via":"guess""#),
    (#""country":["RU"]"#, #""country":[]"#), (#""country":["RU"]"#, #""country":["ru"]"#),
    (#""latitude":43.8"#, #""latitude":95"#), (#""kind":"title""#, #""kind":"title","x":1"#),
    (#""text":"Shikotan","#, ""),
  ]

  @Test("it refuses what is wrong", arguments: damages)
  func refused(old: String, new: String) throws {
    var bytes: [UInt8] = []
    RecordWriter().append(Sample.document, status: .ok, entities: Sample.table, to: &bytes)
    let line = String(decoding: bytes, as: UTF8.self)
    #expect(line.contains(old))
    #expect(try !Self.schema().problems(in: Array(line.replacing(old, with: new, maxReplacements: 1).utf8)).isEmpty)
  }
}
