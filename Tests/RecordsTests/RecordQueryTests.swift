internal import Records
import Testing

@Suite("Queries of records")
struct RecordQueryTests {
  /// Shikotan and Habomai, an undecided Georgia, Lavrov; in 2016.
  private static let record: Record = {
    var record = Record(
      id: "tass/1.html",
      source: RecordSource(path: "", sha256: "", bytes: 0, format: "", charset: "", charsetFrom: ""), status: .ok,
      meta: RecordMetadata(date: "2016-04-15T10:00:00Z"),
      text: "🗾 Shikotan. Nothing here. Georgia stayed. Lavrov left. Habomai.",
      sentences: [
        RecordRange(start: 0, end: 11), RecordRange(start: 12, end: 25), RecordRange(start: 26, end: 41),
        RecordRange(start: 42, end: 54), RecordRange(start: 55, end: 63),
      ])
    record.mentions = [
      RecordMention(start: 2, end: 10, text: "Shikotan", type: "island", entity: "shikotan", via: .name, score: 1000),
      RecordMention(
        start: 26, end: 33, text: "Georgia", type: "country",
        candidates: [
          RecordCandidate(entity: "country-ge", type: "country", score: 300),
          RecordCandidate(entity: "region-georgia-us", type: "region", score: 280),
        ], via: .name, score: 300),
      RecordMention(start: 42, end: 48, text: "Lavrov", type: "person", entity: "lavrov", via: .name, score: 900),
      RecordMention(
        start: 55, end: 62, text: "Habomai", type: "archipelago", entity: "habomai", via: .name, score: 1000),
    ]
    record.entities = [
      RecordEntity(id: "country-ge", type: "country", name: "Georgia", country: ["GE"], mentions: 0),
      RecordEntity(
        id: "habomai", type: "archipelago", name: "Habomai", country: ["RU"], claimedBy: ["JP"], latitude: 43.5,
        longitude: 146.1, mentions: 1),
      RecordEntity(id: "lavrov", type: "person", name: "Sergey Lavrov", country: ["RU"], mentions: 1),
      RecordEntity(
        id: "shikotan", type: "island", name: "Shikotan", country: ["RU"], claimedBy: ["JP"], latitude: 43.8,
        longitude: 146.75, mentions: 1),
    ]
    return record
  }()

  struct Case: Sendable, CustomTestStringConvertible {
    var why: String
    var query: Result<RecordQuery, QueryError>
    var expected: [Int]?
    var testDescription: String { why }

    init(_ why: String, _ expected: [Int]?, _ query: () throws(QueryError) -> RecordQuery) {
      self.why = why
      self.expected = expected
      do throws(QueryError) { self.query = .success(try query()) } catch { self.query = .failure(error) }
    }
  }

  static let cases = [
    Case("everything", [0, 1, 2, 3]) { () throws(QueryError) in RecordQuery() },
    Case("a type", [0]) { () throws(QueryError) in try RecordQuery(types: ["island"]) },
    Case("types by a pattern", [0, 3]) { () throws(QueryError) in try RecordQuery(types: ["island", "archi*"]) },
    Case("a type that nothing has", nil) { () throws(QueryError) in try RecordQuery(types: ["city"]) },
    Case("an entity", [0]) { () throws(QueryError) in try RecordQuery(entities: ["shikotan"]) },
    Case("an entity with its type", [2]) { () throws(QueryError) in try RecordQuery(entities: ["person:lavrov"]) },
    Case("what an undecided one may be", [1]) { () throws(QueryError) in try RecordQuery(entities: ["country-ge"]) },
    Case("who claims it", [0, 3]) { () throws(QueryError) in try RecordQuery(countries: ["jp"]) },
    Case("who administers it, and of a type", [2]) { () throws(QueryError) in
      try RecordQuery(types: ["person"], countries: ["RU"])
    },
    Case("near", [0]) { () throws(QueryError) in try RecordQuery(near: "43.8, 146.7, 20km") },
    Case("nothing is near", nil) { () throws(QueryError) in try RecordQuery(near: "0,0,20km") },
    Case("undecided", [1]) { () throws(QueryError) in try RecordQuery(isUndecided: true) },
    Case("from its year", [0, 1, 2, 3]) { () throws(QueryError) in try RecordQuery(from: "2016") },
    Case("from a later month", nil) { () throws(QueryError) in try RecordQuery(from: "2016-05") },
    Case("up to its month, as a whole", [0, 1, 2, 3]) { () throws(QueryError) in try RecordQuery(to: "2016-04") },
    Case("up to the day before", nil) { () throws(QueryError) in try RecordQuery(to: "2016-04-14") },
    Case("a document", [0, 1, 2, 3]) { () throws(QueryError) in try RecordQuery(documents: ["tass/*"]) },
    Case("another document", nil) { () throws(QueryError) in try RecordQuery(documents: ["ria/*"]) },
  ]

  @Test("what is picked", arguments: cases)
  func picked(_ test: Case) throws { #expect(try test.query.get().mentions(of: Self.record) == test.expected) }

  @Test("a document without a date is in no time")
  func dateless() throws {
    var record = Self.record
    record.meta.date = nil
    #expect(try RecordQuery(from: "1900").mentions(of: record) == nil)
    #expect(RecordQuery().mentions(of: record) != nil)
  }

  @Test("a selection has the mentions asked for, and their entities")
  func selection() throws {
    let islands = try #require(try RecordQuery(types: ["island"]).selection(of: Self.record))
    #expect(islands.mentions?.map(\.text) == ["Shikotan"])
    #expect(islands.entities?.map(\.id) == ["shikotan"])
    #expect(islands.text == Self.record.text)
    let doubtful = try #require(try RecordQuery(isUndecided: true).selection(of: Self.record))
    #expect(doubtful.entities?.map(\.id) == ["country-ge"])
    #expect(try RecordQuery(types: ["city"]).selection(of: Self.record) == nil)
    #expect(RecordQuery().selection(of: Self.record) == Self.record)
  }

  @Test(
    "values that are none are refused, with what is expected",
    arguments: [
      ("'--near 44,145': expected LATITUDE,LONGITUDE,DISTANCEkm, such as 44.1,145.9,200km", "near", "44,145"),
      ("'--near 144,145,5km': expected LATITUDE,LONGITUDE,DISTANCEkm, such as 44.1,145.9,200km", "near", "144,145,5km"),
      ("'--from 2016-13': expected a year, month or day, such as 2016, 2016-04 or 2016-04-15", "from", "2016-13"),
      ("'--to April': expected a year, month or day, such as 2016, 2016-04 or 2016-04-15", "to", "April"),
      ("'--country Japan': expected a country's code of two letters, such as JP", "country", "Japan"),
    ])
  func refusals(message: String, option: String, value: String) {
    let error = #expect(throws: QueryError.self) {
      try RecordQuery(
        countries: option == "country" ? [value] : [], near: option == "near" ? value : nil,
        from: option == "from" ? value : nil, to: option == "to" ? value : nil)
    }
    #expect(error?.description == message)
  }

  @Test("an end before the beginning is refused")
  func turned() {
    let error = #expect(throws: QueryError.self) { try RecordQuery(from: "2017", to: "2016-12") }
    #expect(error?.description == "'--to 2016-12': expected a date that is not before that of --from, 2017")
  }

  @Test(
    "excerpts: the sentences of some mentions, and those around them",
    arguments: [
      ([0], 0, "🗾 Shikotan.", ["Shikotan"]), ([1], 0, "… Georgia stayed.", ["Georgia"]),
      ([2], 1, "… Georgia stayed. Lavrov left. Habomai.", ["Georgia", "Lavrov", "Habomai"]),
      ([0, 3], 0, "🗾 Shikotan.\n… Habomai.", ["Shikotan", "Habomai"]),
      (
        [0], 9, "🗾 Shikotan. Nothing here. Georgia stayed. Lavrov left. Habomai.",
        ["Shikotan", "Georgia", "Lavrov", "Habomai"]
      ),
    ])
  func excerpts(chosen: [Int], context: Int, text: String, names: [String]) throws {
    let excerpt = Self.record.excerpt(around: chosen, context: context)
    #expect(excerpt.text == text)
    let bytes = Array(text.utf8)
    let slices = (excerpt.mentions ?? []).map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    #expect(slices == names)
    #expect(excerpt.mentions?.map(\.text) == names)
  }

  @Test("excerpts without sentences, and of records without text")
  func bare() {
    var record = Self.record
    record.sentences = nil
    #expect(record.excerpt(around: [0], context: 0).text == record.text)
    record.text = nil
    #expect(record.excerpt(around: [0], context: 0) == record)
  }
}
