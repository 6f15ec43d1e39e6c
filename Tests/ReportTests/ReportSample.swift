import Foundation
import Records
import Testing

@testable import Report

/// Hand-written records, and what stands in the page that is made of them.
enum ReportSample {
  static let source = RecordSource(
    path: "a.html", sha256: String(repeating: "0", count: 64), bytes: 10, format: "html", charset: "utf-8",
    charsetFrom: "meta")

  static let shikotan = RecordEntity(
    id: "shikotan", type: "island", name: "Shikotan", gazetteer: "islands", country: ["RU"], claimedBy: ["JP"],
    latitude: 43.8, longitude: 146.75, mentions: 1)

  /// A text in which places differ in every unit: the emoji is one, two and four.
  static func record(_ id: String, unit: OffsetUnit = .codepoint) -> Record {
    let text = "🏝 Shikotan. Paris Étienne."
    let start: (Int, Int, Int) =
      switch unit {
      case .codepoint: (2, 12, 26)
      case .utf16: (3, 13, 27)
      case .utf8: (5, 15, 30)
      }
    return Record(
      id: id, source: source, status: .ok, meta: RecordMetadata(title: "Title of \(id)", date: "2016-04-15"),
      offsets: unit, text: text, blocks: [RecordBlock(start: 0, end: start.2, kind: .paragraph)],
      sentences: [
        RecordRange(start: 0, end: start.1 - 1), RecordRange(start: start.1, end: start.2),
      ],
      mentions: [
        RecordMention(
          start: start.0, end: start.0 + 8, text: "Shikotan", type: "island", entity: "shikotan", gazetteer: "islands",
          alias: "Shikotan", via: .name, sentence: 0, source: RecordRange(start: 4, end: 12), score: 1000),
        RecordMention(
          start: start.1, end: start.1 + 5, text: "Paris", type: "city",
          candidates: [
            RecordCandidate(entity: "paris", type: "city", score: 400),
            RecordCandidate(entity: "paris-tx", type: "city", score: 390),
          ], via: .name, sentence: 1, score: 400),
      ],
      entities: [shikotan], focus: [])
  }

  /// A report whose data are not packed, so that tests can read them.
  static func builder(_ records: [Record], _ problems: [ProblemLine] = []) -> ReportBuilder {
    var builder = ReportBuilder(title: "sample") { $0 }
    for record in records { builder.add(record) }
    for problem in problems { builder.add(problem) }
    return builder
  }

  /// What stands in the data element with an id.
  static func data(_ id: String, in page: [UInt8]) throws -> String {
    let text = String(decoding: page, as: UTF8.self)
    let head = "<script type=\"text/plain\" id=\"\(id)\">"
    let start = try #require(text.range(of: head)).upperBound
    let end = try #require(text.range(of: "</script>", range: start..<text.endIndex)).lowerBound
    let data = try #require(Data(base64Encoded: String(text[start..<end])))
    return String(decoding: data, as: UTF8.self)
  }
}
