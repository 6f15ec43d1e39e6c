import TextModel
import Testing

@testable import Loading

/// XML of no known vocabulary, with selectors that say what is what.
@Suite("Selected XML")
struct SelectedXMLTests {
  private static let stories = """
    <export xmlns:x="http://news.example/x" lang="en"><made>2020-01-01</made><desk>Island Desk</desk>
    <story id="1"><x:slug>talks</x:slug><who>Anna Orlova</who><who>Toru Hanai</who><when at="20160415T100400Z">Friday</when>
    <words><head>Talks on &#x53;hikotan</head><para>On <place>Iturup</place>, no <note>sic</note>date.</para>
    <list><li>One</li><li>Two</li></list></words><more href="http://news.example/1">more</more></story>
    <story id="2" lang="ru"><words><para>Второй</para></words><when at="no date">?</when></story></export>
    """

  private static func load(_ change: (inout XMLSelectors) throws -> Void) throws -> [Document] {
    var selectors = XMLSelectors()
    try change(&selectors)
    return try Loader(xml: selectors).load(Array(stories.utf8), path: "a.xml").documents
  }

  private static func selectors(_ written: String...) throws -> [Selector] {
    try written.map { try Selector($0, for: .xml) }
  }

  private static func rendered(_ document: Document) -> String {
    render(document.content).split(separator: "\n").joined()
  }

  @Test("a document for each element, and what stands around them holds for all")
  func documents() throws {
    let documents = try Self.load { selectors in
      selectors.document = try Self.selectors("story")
      selectors.blocks = try Self.selectors("//words")
      selectors.leaveOut = try Self.selectors("note")
      selectors.title = try Self.selectors("//nothing", "words > head", "//x:slug")
      selectors.author = try Self.selectors("who")
      selectors.date = try Self.selectors("//when/@at", "made")
      selectors.language = try Self.selectors("story::attr(lang)")
      selectors.site = try Self.selectors("//desk")
      selectors.url = try Self.selectors("more::attr(href)")
    }
    #expect(documents.map(\.id) == ["a.xml#000001", "a.xml#000002"])
    #expect(documents.map(\.source.member) == ["000001", "000002"])
    #expect(
      documents.map(Self.rendered) == [
        "<h1>Talks on {S}hikotan</h1><p>On Iturup, no date.</p><p>One</p><p>Two</p>", "<p>Второй</p>",
      ])
    var first = Metadata()
    first.title = "Talks on Shikotan"
    first.authors = ["Anna Orlova", "Toru Hanai"]
    first.date = "2016-04-15T10:04:00Z"
    first.language = "en"
    first.site = "Island Desk"
    first.url = "http://news.example/1"
    #expect(documents[0].metadata == first)
    var second = Metadata()
    second.language = "ru"
    second.site = "Island Desk"
    #expect(documents[1].metadata == second)
    let bytes = Array(Self.stories.utf8)
    for document in documents { #expect(faults(document.content, sourceCount: bytes.count).isEmpty) }
    #expect(documents[0].source(of: "Talks on &#x53;", in: bytes) == "Talks on &#x53;")
  }

  @Test(
    "blocks are read by their structure, each once and in order",
    arguments: [
      (["//para"], "<p>On Iturup, no sicdate.</p><p>Второй</p>"),
      (["place", "list"], "<p>Iturup</p><p>One</p><p>Two</p>"),
      (["place", "para"], "<p>On Iturup, no sicdate.</p><p>Второй</p>"),
      (["list li:last-child"], "<p>Two</p>"), (["x|slug"], "<p>talks</p>"), (["x\\:slug"], "<p>talks</p>"),
      (["story[id='2'] words"], "<p>Второй</p>"), (["head"], "<h1>Talks on {S}hikotan</h1>"), (["body"], ""),
    ])
  func blocks(_ blocks: [String], _ expected: String) throws {
    let documents = try Self.load { $0.blocks = try blocks.map { try Selector($0, for: .xml) } }
    #expect(documents.map(\.id) == ["a.xml"])
    #expect(documents.map(Self.rendered) == [expected])
  }

  @Test("without blocks, all is text that is nothing else")
  func rest() throws {
    let document = try #require(
      try Self.load { selectors in
        selectors.author = try Self.selectors("who")
        selectors.date = try Self.selectors("//story[2]/when/@at", "made")
        selectors.leaveOut = try Self.selectors("story[id='2']", "x|slug", "more", "list", "when")
      }.first)
    #expect(
      Self.rendered(document)
        == "<p>Island Desk</p><h1>Talks on {S}hikotan</h1><p>On Iturup, no sicdate.</p>")
    #expect(document.metadata.title == "Talks on Shikotan")
    #expect(document.metadata.date == "2020-01-01")
  }

  @Test("the headline stands first and once")
  func headline() throws {
    let document = try #require(
      try Self.load { selectors in
        selectors.blocks = try Self.selectors("story[id='1'] para")
        selectors.title = try Self.selectors("//nothing", "para place")
      }.first)
    #expect(Self.rendered(document) == "<h1>Iturup</h1><p>On , no sicdate.</p>")
  }

  @Test("of several selectors the first that finds something counts, of one the first place")
  func order() throws {
    for (written, title) in [(["//desk", "x|slug"], "Island Desk"), (["desk, x|slug, made"], "2020-01-01")] {
      let document = try #require(
        try Self.load { selectors in
          selectors.blocks = try Self.selectors("place")
          selectors.title = try written.map { try Selector($0, for: .xml) }
        }.first)
      #expect(document.metadata.title == title)
      #expect(Self.rendered(document) == "<h1>\(title)</h1><p>Iturup</p>")
    }
  }

  @Test("a file without such documents is one")
  func single() throws {
    let documents = try Self.load { selectors in
      selectors.document = try Self.selectors("article")
      selectors.blocks = try Self.selectors("desk")
    }
    #expect(documents.map(\.id) == ["a.xml"])
    #expect(documents.map(Self.rendered) == ["<p>Island Desk</p>"])
  }

  @Test("known vocabularies are read as ever")
  func known() throws {
    var selectors = XMLSelectors()
    selectors.blocks = try Self.selectors("title")
    let file = try Loader(xml: selectors).load(
      Array("<rss><channel><item><title>A</title><description>b</description></item></channel></rss>".utf8),
      path: "a.rss")
    #expect(file.documents.map { render($0.content) } == ["<h1>A</h1>\n<div>b</div>\n"])
  }

  @Test("documents beyond the limit are counted")
  func limit() throws {
    var selectors = XMLSelectors()
    selectors.document = try Self.selectors("story")
    var limits = LoadLimits()
    limits.members = 1
    let file = try Loader(limits: limits, xml: selectors).load(Array(Self.stories.utf8), path: "a.xml")
    #expect(file.documents.map { $0.warnings.all } == [[Warning(.memberLimit, detail: "beyond 1 members")]])
  }

  @Test("many documents and values take linear time", arguments: ["<d><a>x</a></d>", "<a>x</a>", "<d/>", "<d><a>"])
  func many(_ mark: String) throws {
    var selectors = XMLSelectors()
    selectors.document = try Self.selectors("d")
    selectors.blocks = try Self.selectors("a")
    selectors.author = try Self.selectors("a")
    let xml = "<r>" + String(repeating: mark, count: 100_000)
    var file = try Loader(xml: selectors).load(Array(xml.utf8), path: "a.xml")
    var count = 0
    while file.next() != nil { count += 1 }
    #expect(count > 0)
  }
}
