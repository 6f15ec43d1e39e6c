import Digest
import Foundation
import Records
import Testing

@testable import Report

@Suite struct ReportPageTests {
  static let hostile = [
    "</script><script>alert(1)</script>", #""quotes" 'and' \ slashes"#, "line\u{2028}and\u{2029}ends", "القدس",
    "👩‍👩‍👧", "<!--", "]]>", "\u{202E}reversed", "\u{0}null",
  ]

  @Test("foreign text stays out of the markup", arguments: hostile)
  func hostileText(_ text: String) throws {
    var record = ReportSample.record(text)
    record.meta.title = text
    record.text = text
    record.blocks = nil
    record.sentences = nil
    record.entities = [RecordEntity(id: text, type: text, name: text, note: text, mentions: 1)]
    record.mentions = [
      RecordMention(start: 0, end: 1, text: text, type: text, entity: text, alias: text, via: .alias, score: 1)
    ]
    var builder = ReportBuilder(title: text) { $0 }
    builder.add(record)
    builder.add(ProblemLine(id: text, status: text, reason: text))
    let page = builder.page()
    let html = String(decoding: page, as: UTF8.self)
    let plain = String(decoding: ReportSample.builder([ReportSample.record("a")]).page(), as: UTF8.self)
    for tag in ["<script", "</script>", "<!--", "<title>"] {
      #expect(html.components(separatedBy: tag).count == plain.components(separatedBy: tag).count)
    }
    let index = try ReportSample.data("index", in: page)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(index.utf8)) as? [String: Any])
    let entities = try #require(json["entities"] as? [String: Any])
    #expect(entities["name"] as? [String] == [text])
    #expect(json["title"] as? String == text)
  }

  @Test func policyHasTheDigestsOfStyleAndScript() throws {
    let html = String(decoding: ReportSample.builder([ReportSample.record("a")]).page(), as: UTF8.self)
    for (open, close) in [("<style>", "</style>"), ("<script>", "</script>")] {
      let start = try #require(html.range(of: open)).upperBound
      let end = try #require(html.range(of: close, range: start..<html.endIndex)).lowerBound
      let digest = SHA256Digest(of: Array(html[start..<end].utf8))
      #expect(html.contains("'sha256-\(Data(digest.bytes).base64EncodedString())'"))
    }
    #expect(html.contains("default-src 'none'"))
    for outside in ["unsafe-inline", "unsafe-eval", "innerHTML", "<link", " src=\"", "fetch(", " style=\""] {
      #expect(!html.contains(outside), "\(outside)")
    }
  }

  @Test func sameRecordsGiveTheSameBytes() {
    let records = ["a", "b", "c"].map { ReportSample.record($0) }
    #expect(ReportSample.builder(records).page() == ReportSample.builder(records).page())
  }

  @Test("Base64 is that of RFC 4648", arguments: 0..<20)
  func base64(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 89 + 7) }
    #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
  }

  @Test("every file of the page is part of it")
  func files() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Report/Page/Files")
    let parts = [PageParts.style, PageParts.body, PageParts.outlines, PageParts.script]
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count > 10)
    for name in names {
      let text = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
      #expect(parts.contains { $0.contains(text.trimmingCharacters(in: .newlines)) }, "\(name)")
      // It would end the script or style that it stands in.
      #expect(!text.contains("</script") && !text.contains("</style"), "\(name)")
    }
  }
}
