internal import Records
import Testing

@Suite("Record reader")
struct RecordReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var line: String
    var error: String
    var testDescription: String { error }
    init(_ line: String, _ error: String) {
      self.line = line
      self.error = error
    }
  }

  static let head =
    #"{"schema":"onoma/1","id":"a","source":{"path":"a","sha256":"","bytes":0,"#
    + #""format":"text","charset":"utf-8","charsetFrom":"bom"},"status":"ok","offsets":"utf8""#

  static let cases = [
    Case("", "column 1: expected an object"),
    Case("[]", "column 1: expected an object"),
    Case("{", "column 2: expected a key"),
    Case("{}", "column 1: the key 'schema' is missing"),
    Case(#"{"schema":"onoma/2"}"#, "column 11: the schema is 'onoma/2', not 'onoma/1'"),
    Case(#"{"schema":"onoma/1","id":1}"#, "column 26: expected a string"),
    Case(#"{"schema":"onoma/1","schema":"onoma/1"}"#, "column 21: the key 'schema' stands here a second time"),
    Case(#"{"schema":"onoma/1" "id":"a"}"#, "column 21: expected ',' or '}'"),
    Case(head, "column \(head.utf8.count + 1): expected ',' or '}'"),
    Case(head + "} x", "column \(head.utf8.count + 3): expected the end of the line"),
    Case(head + ",}", "column \(head.utf8.count + 2): expected a key"),
    Case(head + #","text":"\x"}"#, "column \(head.utf8.count + 10): expected an escape"),
    Case(head + #","text":"\ud800 "}"#, "column \(head.utf8.count + 10): expected a pair of surrogates"),
    Case(head + #","text":"\u12g4"}"#, "column \(head.utf8.count + 10): expected four hexadecimal digits"),
    Case(
      head + ",\"text\":\"a\u{1}\"}",
      "column \(head.utf8.count + 11): expected an escape in place of a control character"),
    Case(head + #","text":"a"#, "column \(head.utf8.count + 11): expected '\"'"),
    Case(head + #","sentences":[{"start":01,"end":2}]}"#, "column \(head.utf8.count + 24): expected a whole number"),
    Case(head + #","sentences":[{"start":1.0,"end":2}]}"#, "column \(head.utf8.count + 24): expected a whole number"),
    Case(
      head + #","sentences":[{"start":99999999999999999999,"end":2}]}"#,
      "column \(head.utf8.count + 24): expected a whole number"),
    Case(head + #","sentences":[{"start":1}]}"#, "column \(head.utf8.count + 15): the key 'end' is missing"),
    Case(
      head + #","x":"# + String(repeating: "[", count: 100), "column \(head.utf8.count + 70): values nested too deeply"),
    Case(head + #","x":tru}"#, "column \(head.utf8.count + 6): expected a value"),
  ]

  @Test("says what is wrong and where", arguments: cases)
  func errors(_ expected: Case) throws {
    let error = try #require(throws: RecordError.self) {
      try RecordReader().record(from: Array(expected.line.utf8), line: 4)
    }
    #expect(error.description == "line 4, " + expected.error)
  }

  @Test("a status it does not know names those there are")
  func choice() throws {
    let line = Self.head.replacing(#""status":"ok""#, with: #""status":"fine""#) + "}"
    let error = try #require(throws: RecordError.self) {
      try RecordReader().record(from: Array(line.utf8), line: 1)
    }
    #expect(error.problem == .expected("one of 'ok', 'empty'"))
  }

  @Test("bytes that are not UTF-8 are refused at their place")
  func invalidUTF8() throws {
    let line = Array((Self.head + ",\"text\":\"é").utf8) + [0xC3] + Array("\"}".utf8)
    let error = try #require(throws: RecordError.self) { try RecordReader().record(from: line, line: 1) }
    #expect(error == RecordError(line: 1, column: Self.head.utf8.count + 12, problem: .invalidUTF8))
  }

  @Test("lets unknown keys, another order, and white space through")
  func tolerance() throws {
    let line =
      #" { "later" : {"a":[1,-2.5e3,true,false,null,"\""]} , "id":"b", "schema":"onoma/1", "#
      + #""source":{"path":"a","sha256":"","bytes":0,"format":"text","charset":"utf-8","charsetFrom":"bom"},"#
      + #""status":"ok","offsets":"utf16","text":"\ud83d\uddfe\/\u00e9\b\f\n\r\t"}"# + "\r\n"
    let record = try RecordReader().record(from: Array(line.utf8), line: 1)
    #expect(record.id == "b")
    #expect(record.text == "🗾/é\u{8}\u{C}\n\r\t")
    #expect(record.offsets == .utf16)
  }

  struct Number: Sendable, CustomTestStringConvertible {
    var value: Double
    var text: String
    var testDescription: String { text }
  }

  static let numbers: [Number] = [
    Number(value: 0, text: "0"), Number(value: -0.0, text: "0"), Number(value: 43, text: "43"),
    Number(value: 43.8, text: "43.8"), Number(value: -146.75, text: "-146.75"), Number(value: 0.1, text: "0.1"),
    Number(value: 0.00001, text: "0.00001"), Number(value: 1.5e-7, text: "0.00000015"),
    Number(value: 100, text: "100"), Number(value: 1e17, text: "100000000000000000"),
    Number(value: 1.25e20, text: "125000000000000000000"), Number(value: 0.1 + 0.2, text: "0.30000000000000004"),
  ]

  @Test("coordinates are the shortest digits, without exponent", arguments: numbers)
  func number(_ number: Number) throws {
    var entity = RecordEntity(id: "a", type: "place", name: "A", mentions: 1)
    entity.latitude = number.value
    let record = Record(
      id: "a",
      source: RecordSource(path: "a", sha256: "", bytes: 0, format: "", charset: "", charsetFrom: ""), status: .ok,
      entities: [entity])
    var line: [UInt8] = []
    record.appendLine(to: &line)
    #expect(String(decoding: line, as: UTF8.self).contains("\"latitude\":\(number.text),"))
    #expect(try RecordReader().record(from: line, line: 1).entities?.first?.latitude == number.value)
  }

  @Test(
    "whole numbers of any size are written in full",
    arguments: [
      0, 7, 10, 99_999_999, 100_000_000, 100_000_007, 12_345_678_901_234_567, -1, -4_000_000_000, Int.max, -Int.max,
    ])
  func integer(value: Int) throws {
    let record = Record(
      id: "a",
      source: RecordSource(path: "a", sha256: "", bytes: value, format: "", charset: "", charsetFrom: ""), status: .ok,
      sentences: [RecordRange(start: value, end: value)])
    var line: [UInt8] = []
    record.appendLine(to: &line)
    #expect(String(decoding: line, as: UTF8.self).contains(#""sentences":[{"start":\#(value),"end":\#(value)}]"#))
    #expect(try RecordReader().record(from: line, line: 1) == record)
  }

  @Test("strings of nothing but escapes find room")
  func escapes() throws {
    let wild = String(repeating: "\u{1}\"\\\u{2028}", count: 50)
    let candidate = RecordCandidate(entity: wild, type: wild, score: -.max)
    let record = Record(
      id: wild,
      source: RecordSource(path: wild, sha256: wild, bytes: 0, format: wild, charset: wild, charsetFrom: wild),
      status: .ok, text: wild,
      mentions: [
        RecordMention(
          start: .max, end: -.max, text: wild, type: wild, entity: wild, candidates: [candidate, candidate],
          gazetteer: wild, alias: wild, via: .unlisted, rule: wild, sentence: -.max,
          source: RecordRange(start: -.max, end: -.max), score: -.max)
      ])
    var line: [UInt8] = []
    record.appendLine(to: &line)
    #expect(try RecordReader().record(from: line, line: 1) == record)
  }

  @Test("problem lines read back")
  func problemLine() throws {
    let problem = ProblemLine(id: "a\"b", status: "too-large", reason: "70 MB;\nthe limit is 64 MB")
    var line: [UInt8] = []
    problem.appendLine(to: &line)
    let text = String(decoding: line, as: UTF8.self)
    #expect(text == #"{"id":"a\"b","status":"too-large","reason":"70 MB;\nthe limit is 64 MB"}"# + "\n")
    #expect(try ProblemLine(from: line, line: 1) == problem)
    #expect(throws: RecordError(line: 2, column: 1, problem: .missingKey("reason"))) {
      try ProblemLine(from: Array(#"{"id":"a","status":"x"}"#.utf8), line: 2)
    }
  }
}
