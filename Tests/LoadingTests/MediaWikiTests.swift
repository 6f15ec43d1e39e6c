import TextModel
import Testing

@testable import Loading

@Suite("MediaWiki")
struct MediaWikiTests {
  static func export(_ text: String) -> String {
    """
    <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="ru"><siteinfo><sitename>Kuril Wiki</sitename>
    <namespaces><namespace key="6">Файл</namespace></namespaces></siteinfo>
    <page><title>Talk:Shikotan</title><ns>1</ns><revision><text>no</text></revision></page>
    <page><title>Etorofu</title><ns>0</ns><redirect title="Iturup"/><revision><text>no</text></revision></page>
    <page><title>Shikotan &amp; Habomai</title><ns>0</ns><revision><timestamp>2015-01-01T00:00:00Z</timestamp>
    <text>old</text></revision><revision><timestamp>2016-04-15T10:04:00Z</timestamp><text>\(text)</text></revision></page>
    </mediawiki>
    """
  }

  @Test("an article is a document, its text that of the last revision")
  func articles() throws {
    let bytes = Array(Self.export("'''Shikotan''' is [[Iturup|near &quot;Iturup&quot;]] &amp;amp; dry.").utf8)
    let file = try Loader().load(bytes, path: "a.xml")
    #expect(file.isContainer)
    #expect(file.documents.map(\.id) == ["a.xml#000001"])
    let document = file.documents[0]
    #expect(document.source.format == "mediawiki")
    #expect(
      render(document.content) == "<h1>Shikotan {&} Habomai</h1>\n<p>Shikotan is near \"Iturup\" {&} dry.</p>\n")
    var metadata = Metadata()
    metadata.title = "Shikotan & Habomai"
    metadata.date = "2016-04-15T10:04:00Z"
    metadata.language = "ru"
    metadata.site = "Kuril Wiki"
    #expect(document.metadata == metadata)
    #expect(document.source(of: "near \"Iturup\"", in: bytes) == "near &quot;Iturup&quot;")
    #expect(document.source(of: " is near", in: bytes) == " is [[Iturup|near")
    #expect(document.source(of: "Habomai", in: bytes) == "Habomai")
    #expect(document.source(of: "&amp; dry", in: bytes) == "&amp;amp; dry")
    #expect(document.source(of: "<p>", in: bytes) == nil)
  }

  @Test(
    "wikitext becomes text",
    arguments: [
      ("a\nb\n\nc", "<p>a\nb</p>\n<p>c</p>"), ("== Talks ==\nLavrov", "<h2> Talks </h2>\n<p>Lavrov</p>"),
      ("{{Box|a={{b}}\n|c}}Iturup{{cite}}", "<p>Iturup</p>"), ("{|\n| a\n{|\n|}\n|}\nb", "<p>b</p>"),
      ("a&lt;!-- no --&gt;b&lt;ref name=x/&gt;c&lt;ref&gt;no&lt;/ref&gt;.", "<p>abc.</p>"),
      ("[[Файл:a.jpg|thumb|By [[Iturup]]]]a[[Category:Islands]][[de:Iturup]]", "<p>a</p>"),
      (
        "[[:Category:Islands]] [[Iturup]]s [http://a.example/ the site] [http://b.example/]",
        "<p>Category:Islands Iturups the site </p>"
      ), ("''a'' '''b''' '''''c''''' d's", "<p>a b c d's</p>"),
      ("* Iturup\n* Kunashir\n: so", "<ul><li>Iturup</li><li>Kunashir</li></ul>\n<p>so</p>"),
      ("a __NOTOC__{{open [[b [http://c d", "<p>a open [[b [http://c d</p>"), ("----\n{{a", "<p>a</p>"),
    ])
  func wikitext(_ text: String, _ expected: String) throws {
    let document = try load(Self.export(text), path: "a.xml")
    #expect(render(document.content) == "<h1>Shikotan {&} Habomai</h1>\n\(expected)\n")
  }

  /// A search to the end of the text from each place would take 5 × 10^11 steps: this test would not come to its end.
  @Test(
    "what is opened a million times and never closed costs one walk, and is text or nothing",
    arguments: [
      ("{{", ""), ("[[", "[["), ("{|\n", "{|"), ("[http://", "[http://"), ("&lt;ref ", ""), ("&lt;ref&gt;", ""),
      ("&lt;!--", ""), ("''''", "''''"),
    ])
  func neverClosed(_ opening: String, _ kept: String) throws {
    let count = 1_000_000
    let document = try load(Self.export(String(repeating: opening, count: count)), path: "a.xml")
    var expected = Array(("Shikotan & Habomai" + String(repeating: kept, count: count)).utf8)
    // Five apostrophes of a run are markup.
    if kept == "''''" { expected.removeLast(5) }
    let isAsExpected = allText(document.content).utf8.filter { $0 != 0x0A } == expected
    #expect(isAsExpected)
  }
}
