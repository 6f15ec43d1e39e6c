internal import Records
internal import TestSupport
internal import TextModel
import Testing

@Suite("Focus and view in a record")
struct RecordFocusTests {
  static func document(_ focus: [Focus]?, view: String? = nil) -> Document {
    var document = Sample.document
    document.focus = focus
    document.view = view
    return document
  }

  /// The end of the line, from the entities on.
  static func end(of document: Document, _ include: Set<RecordWriter.Part> = Set(RecordWriter.Part.allCases)) -> String
  {
    var bytes: [UInt8] = []
    RecordWriter(include: include).append(document, status: .ok, entities: Sample.table, to: &bytes)
    let line = String(decoding: bytes, as: UTF8.self)
    let start = line.firstRange(of: #""entities":"#)?.lowerBound ?? line.endIndex
    return String(line[start...].dropLast(2))
  }

  @Test("what is in focus is described, though it is not named")
  func described() throws {
    let focus = [Focus(entity: EntityReference(2), weight: 1000), Focus(entity: EntityReference(0), weight: 500)]
    let end = Self.end(of: Self.document(focus))
    #expect(
      end.hasPrefix(
        #""entities":[{"id":"country-ge","type":"country","name":"Georgia","gazetteer":"countries","mentions":0},{"id":"person-lavrov""#
      ))
    #expect(
      end.hasSuffix(
        #""mentions":1}],"focus":[{"entity":"country-ge","weight":1000},{"entity":"shikotan","weight":500}]"#))
    var check = RecordCheck()
    let record = try RecordWriter().makeRecord(Self.document(focus), status: .ok, entities: Sample.table)
    #expect(check.problems(in: record, line: 1).isEmpty)
    var line: [UInt8] = []
    record.appendLine(to: &line)
    #expect(try RecordSchemaTests.schema().problems(in: line) == [])
  }

  @Test("an empty focus stands there, an unknown one does not, and it goes with the entities")
  func presence() {
    #expect(Self.end(of: Self.document([])).hasSuffix(#","focus":[]"#))
    #expect(!Self.end(of: Self.document(nil)).contains("focus"))
    #expect(Self.end(of: Self.document([]), [.text, .mentions]).isEmpty)
  }

  @Test(
    "the country of the view stands first",
    arguments: [
      (nil, #""country":["RU"],"claimedBy":["JP"]"#), ("JP", #""country":["JP","RU"],"claimedBy":["JP"]"#),
      ("RU", #""country":["RU"],"claimedBy":["JP"]"#), ("US", #""country":["RU"],"claimedBy":["JP"]"#),
    ])
  func view(_ view: String?, _ expected: String) {
    #expect(Self.end(of: Self.document(nil, view: view)).contains(expected))
  }
}
