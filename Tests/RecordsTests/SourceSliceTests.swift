internal import Records
internal import TextModel
import TestSupport
import Testing

@Suite("Source slices")
struct SourceSliceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var format: String
    var raw: String
    var text: String
    var matches = true
    var testDescription: String { "\(format): \(raw)" }
  }

  static let cases: [Case] = [
    Case(format: "text", raw: "Shikotan", text: "Shikotan"),
    Case(format: "text", raw: "Shikotan", text: "Shikotam", matches: false),
    Case(format: "text", raw: "Sergey \r\n\t Lavrov", text: "Sergey Lavrov"),
    Case(format: "text", raw: "Sergey\u{A0}\u{3000}Lavrov", text: "Sergey\nLavrov"),
    Case(format: "text", raw: "Shi\u{AD}ko\u{200B}tan\u{FEFF}\u{2060}", text: "Shikotan"),
    Case(format: "text", raw: "A<b>B", text: "A<b>B"),
    Case(format: "text", raw: "A&amp;B", text: "A&B", matches: false),
    Case(format: "html", raw: "<b>Shi</b>ko<i class='a>b'>tan", text: "Shikotan"),
    Case(format: "html", raw: "Sergey<br/>Lavrov", text: "Sergey Lavrov"),
    Case(format: "html", raw: "Sergey<!-- > <b> -->Lavrov", text: "SergeyLavrov"),
    Case(format: "html", raw: "Shi<script>x('<b>')</script>ko<STYLE>y</STYLE>tan", text: "Shikotan"),
    Case(format: "html", raw: "Shikotan<sup>[1]</sup> Island", text: "Shikotan Island"),
    Case(format: "html", raw: "H<sub>2</sub>O", text: "H2O"),
    Case(format: "html", raw: "<ruby>歯<rt>は</rt>舞<rt>ぼまい</rt></ruby>", text: "歯舞"),
    Case(format: "html", raw: "Caf&eacute;s", text: "Cafés"),
    Case(format: "html", raw: "Caf&eacutes &AMP; Co", text: "Cafés & Co"),
    Case(format: "html", raw: "&SHcy;&#1080;&#x43A;отан", text: "Шикотан"),
    Case(format: "html", raw: "O&#146;Neill&nbsp;&rsquo;", text: "O’Neill ’"),
    Case(format: "html", raw: "A &unknown; & &#; B", text: "A &unknown; & &#; B"),
    Case(format: "html", raw: "&#0;&#xD800;&#99999999999;", text: "\u{FFFD}\u{FFFD}\u{FFFD}"),
    Case(format: "html", raw: "1 < 2 <3", text: "1 < 2 <3"),
    Case(format: "html", raw: "A<!DOCTYPE x><?php y ?>B", text: "AB"),
    Case(format: "html", raw: "Ser<!doctypegey", text: "Sergey"),
    Case(format: "html", raw: "Ser<!DOCTYPE htmlgey", text: "Ser htmlgey"),
    Case(format: "html", raw: "Ser<!gey<?p", text: "Sergeyp"),
    Case(format: "html", raw: "A<!-->B<!--->C<!-- x --!>D<!--->-->E", text: "ABCD-->E"),
    Case(format: "html", raw: "A<!--B>C<!--D", text: "ACD"),
    Case(format: "html", raw: "A</é>B</3 x>C</>D</éE", text: "ABCDéE"),
    Case(format: "html", raw: "A<é>B<_c>", text: "A<é>B<_c>"),
    Case(format: "xml", raw: "A<é>B</é><_c/>", text: "AB"),
    Case(format: "html", raw: "Shi<head>ko<script>x</script>tan<HEAD>", text: "Shikotan"),
    Case(format: "html", raw: "A<b", text: "A"),
    Case(format: "html", raw: "Zak&lstrok;ad &Scaron;koda &zcaron;", text: "Zakład Škoda ž"),
    Case(format: "xml", raw: "Shi<![CDATA[ko<]]>tan", text: "Shiko<tan"),
    Case(format: "xml", raw: "<n:b>Habomai</n:b>&#x20;Islands", text: "Habomai Islands"),
    Case(format: "xml", raw: "A<lb/>B", text: "A B"),
    Case(format: "rss", raw: "&lt;b&gt;Shikotan&lt;/b&gt;&amp;nbsp;Island", text: "Shikotan Island"),
    Case(format: "rss", raw: "<![CDATA[<b>Caf&eacute;</b>]]>", text: "Café"),
    Case(format: "atom", raw: "AT&amp;T", text: "AT&T"),
    Case(format: "markdown", raw: "**Sergey** _Lavrov_", text: "Sergey Lavrov"),
    Case(format: "markdown", raw: "[Shikotan](https://example.org/a_(b) Island", text: "Shikotan Island"),
    Case(format: "markdown", raw: "Sergey\n> Lavrov", text: "Sergey Lavrov"),
    Case(format: "markdown", raw: "snake\\_case", text: "snake_case"),
    Case(format: "markdown", raw: "Caf&eacute; <b>Habomai</b>", text: "Café Habomai"),
    Case(format: "markdown", raw: "Shikotan", text: "Iturup", matches: false),
  ]

  @Test("read as a reader of the document sees them", arguments: cases)
  func slice(_ slice: Case) {
    let matches = SourceSlice.matches(
      text: slice.text, raw: Array(slice.raw.utf8), charset: "utf-8", format: slice.format
    ) { (bytes, _) in bytes }
    #expect(matches == slice.matches)
  }

  @Test("are decoded by the caller; escape sequences before the slice are tried")
  func charsets() {
    // "Ш" is D8 in windows-1251.
    #expect(
      SourceSlice.matches(text: "Ш", raw: [0xD8], charset: "windows-1251", format: "text") { (bytes, charset) in
        charset == "windows-1251" && bytes == [0xD8] ? Array("Ш".utf8) : nil
      })
    #expect(
      SourceSlice.matches(text: "歯", raw: [0x3B, 0x75], charset: "iso-2022-jp", format: "text") { (bytes, _) in
        bytes == [0x1B, 0x24, 0x42, 0x3B, 0x75] ? Array("歯".utf8) : bytes
      })
    #expect(
      SourceSlice.matches(text: "쿠", raw: [0x44, 0x6D], charset: "iso-2022-kr", format: "text") { (bytes, _) in
        bytes == [0x0E, 0x44, 0x6D] ? Array("쿠".utf8) : bytes
      })
    #expect(
      SourceSlice.matches(text: "歯", raw: [0x3B, 0x75], charset: "iso-2022-kr", format: "text") { (bytes, _) in
        bytes == [0x1B, 0x24, 0x42, 0x3B, 0x75] ? Array("歯".utf8) : bytes
      })
    #expect(!SourceSlice.matches(text: "A", raw: [0x41], charset: "x", format: "text") { (_, _) in nil })
  }

  @Test("any bytes are read in time", arguments: UInt64(0)..<100)
  func hostile(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "<", ">", "/", "sup", "script", "&", "#x", ";", "!--", "-->", "<![CDATA[", "\"", "=", "é", "[", "](", "0",
    ]
    var raw: [UInt8] = []
    for _ in 0..<2000 { raw += Array((pieces.randomElement(using: &random) ?? "").utf8) }
    raw.append(0xE2)
    for format in ["html", "rss", "markdown", "text"] {
      let isLoneText = SourceSlice.matches(text: "no such text", raw: raw, charset: "utf-8", format: format) {
        (bytes, _) in bytes
      }
      // An entity that only the declarations of a feed explain may stand for anything.
      #expect(!isLoneText || format == "rss")
    }
  }

  @Test(
    "marks that nothing ends take linear time", arguments: ["<!", "<!--", "<?", "<!doctype ", "<!-- >", "</", "<head>"])
  func unended(mark: String) {
    let raw = Array(("Sergey" + String(repeating: mark, count: 200_000) + "Lavrov").utf8)
    let matches = SourceSlice.matches(text: "Sergey Lavro", raw: raw, charset: "utf-8", format: "html") { (bytes, _) in
      bytes
    }
    #expect(!matches)
  }

  @Test("a source is compared with its record")
  func source() throws {
    let source = Array("<p>Shi<b>kotan</b>, Shikotan".utf8)
    var record = Record(
      id: "a",
      source: RecordSource(
        path: "a", sha256: Sample.digest, bytes: source.count, format: "html", charset: "utf-8", charsetFrom: "meta"),
      status: .ok, text: "Shikotan, Shikotan",
      mentions: [
        RecordMention(
          start: 0, end: 8, text: "Shikotan", type: "island", entity: "shikotan", via: .name,
          source: RecordRange(start: 3, end: 14), score: 1),
        RecordMention(
          start: 10, end: 18, text: "Shikotan", type: "island", entity: "shikotan", via: .name,
          source: RecordRange(start: 20, end: 28), score: 1),
      ])
    let decode: SourceSlice.Decode = { (bytes, _) in bytes }
    #expect(SourceCheck.problems(in: record, source: source, line: 1, decode: decode).isEmpty)
    record.mentions?[1].source = RecordRange(start: 19, end: 27)
    let moved = SourceCheck.problems(in: record, source: source, line: 1, decode: decode)
    #expect(moved.map(\.description) == ["line 1: a: source-text: 'Shikotan': 19..<27 is ' Shikota'"])
    record.mentions?[1].source = RecordRange(start: 19, end: 29)
    record.source.bytes = 5
    let short = SourceCheck.problems(in: record, source: source, line: 1, decode: decode)
    #expect(short.map(\.kind) == [.sourceSize, .sourceRange])
  }
}
