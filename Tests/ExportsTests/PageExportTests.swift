internal import Exports
internal import Records
internal import Testing

@Suite("Pages with their names marked")
struct PageExportTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var title: String
    var page: String
    /// Each stands in the page once; its `source` range is where.
    var names: [String]
    var expected: String
    var leftOut: [LeftOut: Int] = [:]
    var testDescription: String { title }
  }

  static let cases = [
    Case(
      title: "tags within a name", page: "<p>In Shi<b>ko</b>tan &amp; <i>Os</i>lo</p>",
      names: ["Shi<b>ko</b>tan", "Os</i>lo"],
      expected: "<p>In (0Shi)<b>(0ko)</b>(0tan) &amp; <i>(1Os)</i>(1lo)</p>"),
    Case(
      title: "names within and over others", page: "<p>Bank of Japan City Hall</p>",
      names: ["Bank of Japan", "Japan", "Japan City", "City Hall"],
      expected: "<p>(0Bank of )(0(2(1Japan))) (2(3City))(3 Hall)</p>"),
    Case(
      title: "where marks cannot stand",
      page:
        "<title>Oslo</title><img alt=\"Rome > '\" title='Bonn'><script>\"Paris</p>\"</SCRIPT ><!-- Minsk --><p>Kyiv",
      names: ["Oslo", "Rome", "Bonn", "Paris", "Minsk", "Kyiv"],
      expected:
        "<title>Oslo</title><img alt=\"Rome > '\" title='Bonn'><script>\"Paris</p>\"</SCRIPT ><!-- Minsk --><p>(5Kyiv)",
      leftOut: [.unmarkable: 5]),
    Case(
      title: "what only looks like markup", page: "a < b <3 </> <p class=x'>Oslo</p><!doctype \">Rome",
      names: ["Oslo", "Rome"], expected: "a < b <3 </> <p class=x'>(0Oslo)</p><!doctype \">(1Rome)"),
    Case(title: "no page at all", page: "", names: [], expected: ""),
    Case(
      title: "white space is not marked", page: "<p>San <b> </b>Jose", names: ["San <b> </b>Jose"],
      expected: "<p>(0San )<b> </b>(0Jose)"),
  ]

  @Test("what is marked", arguments: cases)
  func marks(_ example: Case) throws {
    let page = Array(example.page.utf8)
    let record = try record(example.names, page)
    var exporter = try #require(ExportFormats.named("html")).makeExporter()
    var output = ExportOutput()
    exporter.add(try ExportDocument(record, needs: [.mentions], source: page), to: &output)
    var text = String(decoding: output.files[0].bytes, as: UTF8.self)
    for number in example.names.indices {
      text = replace(
        "<mark data-mention=\"\(number)\" data-type=\"city\" title=\"city, undecided\">", "(\(number)", in: text)
    }
    text = replace("</mark>", ")", in: text)
    #expect(text == example.expected)
    #expect(output.leftOut == example.leftOut)
    // Without marks it is the page.
    #expect(output.mentions == example.names.count - (example.leftOut[.unmarkable] ?? 0))
  }

  @Test("bytes of other charsets stay, marks are ASCII, and what is no page is counted")
  func charsets() throws {
    let page: [UInt8] = Array("<p>".utf8) + [0xCC, 0xE8, 0xED, 0xF1, 0xEA] + Array("</p>".utf8)
    var record = try record([], page)
    record.source.charset = "windows-1251"
    record.mentions = [
      RecordMention(
        start: 0, end: 5, text: "Минск", type: "city", entity: "минск \"<", via: .name,
        source: RecordRange(start: 3, end: 8), score: 1)
    ]
    record.text = nil
    func export(_ record: Record) throws -> ExportOutput {
      var exporter = try #require(ExportFormats.named("html")).makeExporter()
      var output = ExportOutput()
      exporter.add(try ExportDocument(record, needs: [.mentions], source: page), to: &output)
      return output
    }
    let mark =
      "<mark data-mention=\"0\" data-type=\"city\" data-entity=\"&#1084;&#1080;&#1085;&#1089;&#1082; &#34;&#60;\" "
    let marked = try export(record).files[0].bytes
    #expect(marked.starts(with: Array("<p>".utf8) + Array(mark.utf8)))
    #expect(marked.suffix(16) == page[3..<8] + Array("</mark></p>".utf8))
    record.source.charset = "utf-16le"
    #expect(try export(record).leftOut == [.notPage: 1])
    record.source.charset = "utf-8"
    record.source.format = "text"
    #expect(try export(record).files.isEmpty)
  }

  private func record(_ names: [String], _ page: [UInt8]) throws -> Record {
    var mentions: [RecordMention] = []
    for name in names {
      let wanted = Array(name.utf8)
      let start = try #require(page.indices.first { page[$0...].starts(with: wanted) })
      mentions.append(
        RecordMention(
          start: 0, end: 4, text: "Oslo", type: "city", via: .name,
          source: RecordRange(start: start, end: start + wanted.count), score: 1))
    }
    var record = Samples.record("a", "Oslo", [])
    record.mentions = mentions
    return record
  }

  private func replace(_ old: String, _ new: String, in text: String) -> String {
    text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
