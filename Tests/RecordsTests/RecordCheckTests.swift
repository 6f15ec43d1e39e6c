internal import Records
internal import TextModel
import Testing

@Suite("Record check")
struct RecordCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: CheckFinding.Kind
    var change: @Sendable (inout Record) -> Void
    var what: String
    var testDescription: String { "\(kind.rawValue): \(what)" }
    init(_ kind: CheckFinding.Kind, _ what: String, _ change: @escaping @Sendable (inout Record) -> Void) {
      self.kind = kind
      self.what = what
      self.change = change
    }
  }

  static let cases: [Case] = [
    Case(.schema, "another name") { $0.schema = "onoma/2" },
    Case(.value, "digest") { $0.source.sha256 = "AB" },
    Case(.value, "size") { $0.source.bytes = -1 },
    Case(.value, "charset evidence") { $0.source.charsetFrom = "guess" },
    Case(.value, "empty id") { $0.id = "" },
    Case(.value, "warning of none") { $0.warnings[0].count = 0 },
    Case(.value, "warning twice") { $0.warnings.append($0.warnings[0]) },
    Case(.value, "latitude") { $0.entities?[1].latitude = 91 },
    Case(.value, "longitude") { $0.entities?[1].longitude = -181 },
    Case(.value, "half a place") { $0.entities?[1].longitude = nil },
    Case(.value, "population") { $0.entities?[1].population = -1 },
    Case(.value, "country code") { $0.entities?[1].country = ["ru"] },
    Case(.status, "empty with text") { $0.status = .empty },
    Case(.offset, "outside") { $0.sentences?[1].end = 64 },
    Case(.offset, "negative") { $0.mentions?[0].start = -1 },
    Case(.offset, "empty") { $0.mentions?[0].end = 5 },
    Case(.offset, "inside a character") { $0.mentions?[0].start = 2 },
    Case(.blocks, "start of the text") { $0.blocks?[0].start = 4 },
    Case(.blocks, "gap") { $0.blocks?[0].end = 18 },
    Case(.blocks, "no empty line") { $0.text = $0.text?.replacing("\n\n", with: "\n ") },
    Case(.blocks, "end of the text") { $0.blocks?[1].end = 62 },
    Case(.blocks, "none") { $0.blocks = [] },
    Case(.sentences, "overlap") { $0.sentences?.append(RecordRange(start: 51, end: 63)) },
    Case(.sentences, "between blocks") { $0.sentences?[0].end = 20 },
    Case(.sentences, "across blocks") { $0.sentences = [RecordRange(start: 0, end: 63)] },
    Case(.mentionText, "other letters") { $0.mentions?[0].text = "Shikotam" },
    Case(.mentionText, "other normal form") { (record) in
      record.mentions?[0] = RecordMention(
        start: 15, end: 18, text: "é", type: "island", entity: "shikotan", via: .name, sentence: 0, score: 0)
    },
    Case(.mentionOrder, "start") { $0.mentions?.swapAt(0, 1) },
    Case(.mentionOrder, "type") { (record) in
      guard var twin = record.mentions?[0] else { return }
      twin.type = "country"
      record.mentions?.insert(twin, at: 1)
    },
    Case(.mentionSentence, "none named") { $0.mentions?[0].sentence = nil },
    Case(.mentionSentence, "another") { $0.mentions?[0].sentence = 1 },
    Case(.mentionSentence, "no such") { $0.mentions?[0].sentence = 2 },
    Case(.candidates, "beside an entity") { (record) in
      let candidates = record.mentions?[2].candidates ?? []
      record.mentions?[0].candidates = candidates
    },
    Case(.candidates, "neither") { $0.mentions?[2].candidates = [] },
    Case(.candidates, "order") { $0.mentions?[2].candidates.reverse() },
    Case(.candidates, "type") { $0.mentions?[2].type = "city" },
    Case(.unknownEntity, "of a mention") { $0.mentions?[0].entity = "iturup" },
    Case(.unknownEntity, "of the focus") { $0.focus = [RecordFocus(entity: "iturup", weight: 1)] },
    Case(.entityOrder, "order") { $0.entities?.reverse() },
    Case(.entityOrder, "twice") { (record) in
      guard let entity = record.entities?[1] else { return }
      record.entities?.append(entity)
    },
    Case(.entityCount, "too many") { $0.entities?[0].mentions = 2 },
    Case(.entityCount, "none") { (record) in
      record.entities?.append(RecordEntity(id: "z", type: "place", name: "Z", mentions: 1))
    },
    Case(.entityCount, "neither mentioned nor in focus") { (record) in
      record.entities?.append(RecordEntity(id: "z", type: "place", name: "Z", mentions: 0))
    },
    Case(.focus, "order") {
      $0.focus = [RecordFocus(entity: "person-lavrov", weight: 1), RecordFocus(entity: "shikotan", weight: 2)]
    },
    Case(.focus, "twice") {
      $0.focus = [RecordFocus(entity: "shikotan", weight: 2), RecordFocus(entity: "shikotan", weight: 1)]
    },
    Case(.score, "mention") { $0.mentions?[0].score = 1001 },
    Case(.score, "candidate") { $0.mentions?[2].candidates[0].score = 1001 },
    Case(.score, "focus") { $0.focus = [RecordFocus(entity: "shikotan", weight: -1)] },
    Case(.sourceRange, "outside") { $0.mentions?[0].source = RecordRange(start: 190, end: 201) },
  ]

  static func sample() throws -> Record {
    try RecordWriter(offsets: .utf8).makeRecord(Sample.document, status: .ok, entities: Sample.table)
  }

  @Test("finds a corrupted record", arguments: cases)
  func corrupted(_ expected: Case) throws {
    var record = try Self.sample()
    var before = RecordCheck()
    #expect(before.problems(in: record, line: 1).isEmpty)
    expected.change(&record)
    var check = RecordCheck()
    let findings = check.problems(in: record, line: 3)
    #expect(findings.contains { $0.kind == expected.kind }, "\(findings)")
    #expect(findings.allSatisfy { $0.line == 3 && $0.id == record.id })
  }

  struct LineCase: Sendable, CustomTestStringConvertible {
    var kind: CheckFinding.Kind
    var old: String
    var new: String
    var testDescription: String { kind.rawValue }
  }

  static let lines = [
    LineCase(kind: .syntax, old: "{\"schema\"", new: "[\"schema\""),
    LineCase(kind: .schema, old: "onoma/1", new: "onoma/9"),
    LineCase(kind: .missingKey, old: #""offsets":"codepoint","#, new: ""),
    LineCase(kind: .unknownKey, old: #""status":"ok","#, new: #""status":"ok","mood":[],"#),
    LineCase(kind: .keyOrder, old: #"{"start":0,"end":15}"#, new: #"{"end":15,"start":0}"#),
  ]

  @Test("finds a corrupted line", arguments: lines)
  func corruptedLine(_ expected: LineCase) {
    var bytes: [UInt8] = []
    RecordWriter().append(Sample.document, status: .ok, entities: Sample.table, to: &bytes)
    let line = String(decoding: bytes, as: UTF8.self).replacing(expected.old, with: expected.new, maxReplacements: 1)
    var check = RecordCheck()
    #expect(check.line(Array(line.utf8), number: 2).findings.map(\.kind) == [expected.kind])
  }

  @Test("every kind of finding has a case")
  func complete() {
    let tested = Set(Self.cases.map(\.kind) + Self.lines.map(\.kind))
    let elsewhere: Set<CheckFinding.Kind> = [.repeatedID, .recordOrder, .sourceMissing, .sourceSize, .sourceText]
    #expect(tested.union(elsewhere) == Set(CheckFinding.Kind.allCases))
  }

  struct OrderCase: Sendable, CustomTestStringConvertible {
    var records: [(path: String, member: String?)]
    var kinds: [CheckFinding.Kind]
    var testDescription: String { records.map { $0.path + "#" + ($0.member ?? "") }.joined(separator: " ") }
  }

  static let orders = [
    OrderCase(records: [("B", nil), ("a", nil), ("é", nil)], kinds: []),
    OrderCase(records: [("b", nil), ("a", nil)], kinds: [.recordOrder]),
    OrderCase(records: [("a%23b", nil), ("a$b", nil)], kinds: []),
    OrderCase(records: [("a", "000009"), ("a", "000010")], kinds: []),
    OrderCase(records: [("a", "000010"), ("a", "000009")], kinds: [.recordOrder]),
    OrderCase(records: [("a", "z.html"), ("a", "b.html")], kinds: []),
    OrderCase(records: [("a", nil), ("a", nil)], kinds: [.repeatedID, .recordOrder]),
    OrderCase(records: [("e\u{301}", nil), ("é", nil)], kinds: []),
  ]

  @Test("records stand in the order of their paths, ids once", arguments: orders)
  func order(_ expected: OrderCase) throws {
    var check = RecordCheck()
    var kinds: [CheckFinding.Kind] = []
    for (index, place) in expected.records.enumerated() {
      var record = try Self.sample()
      record.id = place.path + (place.member.map { "#" + $0 } ?? "")
      record.source.path = place.path
      record.source.member = place.member
      kinds += check.problems(in: record, line: index + 1).map(\.kind)
    }
    #expect(kinds == expected.kinds)
  }

  @Test("a record without text is checked as far as can be")
  func withoutText() throws {
    let writer = RecordWriter(offsets: .utf8, include: [.sentences, .mentions])
    var record = try writer.makeRecord(Sample.document, status: .ok, entities: Sample.table)
    var check = RecordCheck()
    #expect(check.problems(in: record, line: 1).isEmpty)
    record.id = "b"
    record.source.path = "b"
    record.mentions?[0].end = 1
    #expect(check.problems(in: record, line: 2).map(\.kind) == [.offset])
  }
}
