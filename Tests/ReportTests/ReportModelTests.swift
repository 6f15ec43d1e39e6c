import Compare
import Foundation
import Records
import Testing

@testable import Report

@Suite struct ReportModelTests {
  @Test func documentsAndEntitiesAreCounted() throws {
    let builder = ReportSample.builder(
      [ReportSample.record("a"), ReportSample.record("b")],
      [ProblemLine(id: "c", status: "too-large", reason: "64 MB are allowed")])
    #expect(builder.documents.map(\.mentions) == [2, 2])
    #expect(builder.documents.map(\.undecided) == [1, 1])
    #expect(builder.entities.rows.map(\.mentions) == [2])
    #expect(builder.entities.rows[0].sortedForms.map(\.text) == ["Shikotan"])
    #expect(builder.types.names == ["island", "city"])
    #expect(builder.typeCounts == [2, 2])
    #expect(builder.doubtful.map(\.document) == [0, 1])
    #expect(builder.doubtful.map(\.mention) == [1, 1])
    #expect(!builder.isEmpty)
    #expect(ReportSample.builder([]).isEmpty)
  }

  @Test func indexHasColumns() throws {
    let page = ReportSample.builder([ReportSample.record("a")]).page()
    let index = try ReportSample.data("index", in: page)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(index.utf8)) as? [String: Any])
    let documents = try #require(json["documents"] as? [String: Any])
    #expect(documents["id"] as? [String] == ["a"])
    #expect(documents["entities"] as? [[Int]] == [[0, 1]])
    let entities = try #require(json["entities"] as? [String: Any])
    #expect(entities["claimedBy"] as? [String] == ["JP"])
    let facts = try #require((entities["facts"] as? [[String: Int]])?.first)
    #expect(facts == ["latitude": 438_000, "longitude": 1_467_500])
    let doubtful = try #require((json["doubtful"] as? [[Any]])?.first)
    #expect(doubtful.prefix(5).compactMap { $0 as? Int } == [0, 1, 1, -1, 400])
    #expect(doubtful.dropFirst(5).compactMap { $0 as? String } == ["Paris", "paris", "city", "paris-tx", "city"])
  }

  @Test("offsets become UTF-16 code units", arguments: OffsetUnit.allCases)
  func offsets(_ unit: OffsetUnit) throws {
    let page = ReportSample.builder([ReportSample.record("a", unit: unit)]).page()
    let chunk = try ReportSample.data("chunk-0", in: page)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(chunk.utf8)) as? [[String: Any]])
    let row = try #require(json.first)
    #expect(row["b"] as? [Int] == [2, 0, 27])
    #expect(row["s"] as? [Int] == [0, 12, 13, 14])
    #expect(row["m"] as? [Int] == [3, 8, 0, 0, 0, 1000, 4, 12, 0, -1, 13, 5, 1, -1, 0, 400, -1, -1, -1, -1])
    let text = Array(try #require(row["t"] as? String).utf16)
    #expect(String(decoding: text[3..<11], as: UTF16.self) == "Shikotan")
  }

  @Test func recordsWithoutEntitiesAndTextKeepTheirNames() throws {
    var record = ReportSample.record("a")
    (record.text, record.entities, record.blocks, record.sentences) = (nil, nil, nil, nil)
    let builder = ReportSample.builder([record])
    #expect(builder.entities.rows.map(\.entity.name) == ["Shikotan"])
    let chunk = try ReportSample.data("chunk-0", in: builder.page())
    #expect(chunk.contains(#""x":["Shikotan","Paris"]"#))
  }

  @Test func differencesStandApartWithTheirCauses() throws {
    var builder = ReportSample.builder([ReportSample.record("a")])
    builder.compare(with: "monday")
    let side = Difference.Side(text: "Iturup")
    var added = Difference(.mentionAdded, old: nil, new: side)
    added.causes = [Cause(.alias, place: "x.tsv:2", edit: "added")]
    builder.add(
      DocumentDifferences(document: "a", differences: [added, Difference(.score, old: side, new: side)]))
    let page = builder.page()
    let index = try ReportSample.data("index", in: page)
    #expect(index.contains(#""differences":{"other":"monday","leftOut":0,"kinds":[["mention-added",1]]}"#))
    let rows = try ReportSample.data("differences", in: page)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(rows.utf8)) as? [[String: Any]])
    #expect(json.map { $0["kind"] as? String } == ["mention-added"])
    #expect(json.first?["direction"] as? String == "added")
    #expect(json.first?["causes"] as? [String] == ["x.tsv:2 added"])
  }

  @Test func textsAreCutIntoChunks() throws {
    var record = ReportSample.record("long")
    record.text = (record.text ?? "") + String(repeating: " and so on", count: 15_000)
    let records = (0..<5).map { (number) in
      var copy = record
      copy.id = "\(number)"
      return copy
    }
    let builder = ReportSample.builder(records)
    #expect(builder.documents.map(\.chunk) == [0, 0, 1, 1, 2])
    let page = String(decoding: builder.page(), as: UTF8.self)
    #expect(page.contains("id=\"chunk-2\"") && !page.contains("id=\"chunk-3\""))
  }
}
