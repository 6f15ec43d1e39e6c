import TextModel
import Testing

@testable import Loading

@Suite("Feeds")
struct FeedTests {
  static let rss = """
    <?xml version="1.0"?>
    <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Kuril News</title><language>en</language>
    <item><title>Shikotan &amp;amp; Habomai</title><link>http://news.example/1</link><description>short</description>
    <c:encoded><![CDATA[<p>On &eacute; <b>Iturup</b></p>]]></c:encoded><dc:creator>Anna Orlova</dc:creator>
    <pubDate>Fri, 15 Apr 2016 10:04:00 +0900</pubDate></item>
    <item><title>Talks</title><description>&lt;p&gt;Etorofu &amp;lt; Kunashir&lt;/p&gt;</description></item>
    </channel></rss>
    """

  @Test("an RSS feed is a container of its items, and a document itself")
  func rss() throws {
    let bytes = Array(Self.rss.utf8)
    let file = try Loader().load(bytes, path: "feeds/a.xml")
    #expect(file.isContainer)
    #expect(file.documents.map(\.id) == ["feeds/a.xml", "feeds/a.xml#000001", "feeds/a.xml#000002"])
    let first = file.documents[1]
    #expect(first.source.member == "000001")
    #expect(first.source.format == "rss")
    #expect(first.source.byteCount == bytes.count)
    #expect(
      render(first.content)
        == "<h1>Shikotan {&} Habomai</h1>\n<div>short</div>\n<div><p>On {é} <b>Iturup</b></p></div>\n")
    var metadata = Metadata()
    metadata.title = "Shikotan & Habomai"
    metadata.authors = ["Anna Orlova"]
    metadata.date = "2016-04-15T10:04:00+09:00"
    metadata.language = "en"
    metadata.site = "Kuril News"
    metadata.url = "http://news.example/1"
    #expect(first.metadata == metadata)
    #expect(render(file.documents[2].content) == "<h1>Talks</h1>\n<div><p>Etorofu {<} Kunashir</p></div>\n")
  }

  @Test("the text of an item leads to the feed's bytes")
  func rssPlaces() throws {
    let bytes = Array(Self.rss.utf8)
    let documents = try Loader().load(bytes, path: "a.xml").documents
    #expect(documents[0].source(of: "Kuril News", in: bytes) == "Kuril News")
    #expect(documents[1].source(of: "&eacute;", in: bytes) == "&eacute;")
    #expect(documents[1].source(of: "&amp;", in: bytes) == "&amp;amp;")
    #expect(documents[2].source(of: "&lt; Kunashir", in: bytes) == "&amp;lt; Kunashir")
    #expect(documents[2].source(of: "<h1>", in: bytes) == nil)
  }

  @Test("places hold through a legacy charset too")
  func legacyFeed() throws {
    let head = Array("<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>".utf8)
    let name: [UInt8] = [0xD8, 0xE8, 0xEA, 0xEE, 0xF2, 0xE0, 0xED]
    let bytes = head + name + Array("</title></item></channel></rss>".utf8)
    let document = try load(bytes, path: "a.rss")
    let start = try #require(document.content.bytes.firstIndex(of: 0xD0))
    #expect(document.metadata.title == "Шикотан")
    #expect(
      document.content.origin.source(of: ByteRange(start, start + 14)) == ByteRange(head.count, head.count + 7))
  }

  @Test("RSS 1.0 keeps its items beside the channel")
  func rdf() throws {
    let file = try Loader().load(
      Array(
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Site</title></channel><item><title>One</title>
        <description>Text</description><dc:date>2016-04-15</dc:date></item></rdf:RDF>
        """.utf8), path: "a.rdf")
    #expect(file.isContainer)
    #expect(file.documents.map(\.metadata.date) == [nil, "2016-04-15"])
    #expect(file.documents.map(\.metadata.site) == ["Site", "Site"])
  }

  @Test("Atom entries keep text, HTML and XHTML apart")
  func atom() throws {
    let file = try Loader().load(
      Array(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><title>F</title><author><name>N</name></author>
        <entry><title>A &lt; B</title><content type="html">&lt;p&gt;x&lt;/p&gt;</content>
        <link rel="self" href="http://s/"/><link href="http://a/"/><published>2016-04-15T00:00:00Z</published></entry>
        <entry><title type="html">&lt;i&gt;C&lt;/i&gt;</title>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>y &amp; z</p></div></content></entry></feed>
        """.utf8), path: "a.atom")
    #expect(
      file.documents.map { render($0.content) } == [
        "<h1>F</h1>\n",
        "<h1>A {<} B</h1>\n<div><p>x</p></div>\n", "<h1><i>C</i></h1>\n<div><div><p>y {&} z</p></div></div>\n",
      ])
    #expect(file.documents[1].metadata.url == "http://a/")
    #expect(file.documents[1].metadata.date == "2016-04-15T00:00:00Z")
    #expect(file.documents.map(\.metadata.authors) == [["N"], ["N"], ["N"]])
    #expect(file.documents.map(\.metadata.language) == ["ru", "ru", "ru"])
  }

  @Test("items beyond the limit are counted")
  func memberLimit() throws {
    var limits = LoadLimits()
    limits.members = 1
    let file = try Loader(limits: limits).load(Array(Self.rss.utf8), path: "a.xml")
    #expect(file.documents.map(\.id) == ["a.xml", "a.xml#000001"])
    #expect(file.documents.map(\.warnings.isEmpty) == [false, true])
    #expect(file.warnings.all == [Warning(.memberLimit, detail: "beyond 1 members")])
  }

  @Test("a feed that breaks off before its first item is still read")
  func brokenFeed() throws {
    let document = try load("<rss><channel><title>Kuril News</title><description>All of Iturup", path: "a.rss")
    #expect(document.source.format == "rss")
    #expect(render(document.content) == "<h1>Kuril News</h1>\n<div>All of Iturup</div>\n")
    #expect(document.warningCounts == [.notWellFormed: 1])
  }

  @Test("what the channel says is a document: title, description, rights", arguments: [0, 1])
  func channel(_ items: Int) throws {
    let item = "<item><title>Talks</title></item>"
    let file = try Loader().load(
      Array(
        """
        <rss version="2.0"><channel><title>Kuril News</title><link>http://news.example/</link><image><title>Logo</title>
        </image><description>All of &lt;b&gt;Iturup&lt;/b&gt;</description><copyright>© Orlova</copyright>
        <managingEditor>a@news.example (Anna Orlova)</managingEditor><language>en</language>
        <pubDate>Fri, 15 Apr 2016 10:04:00 GMT</pubDate><lastBuildDate>Sat, 16 Apr 2016 00:00:00 GMT</lastBuildDate>
        \(String(repeating: item, count: items))</channel></rss>
        """.utf8), path: "a.rss")
    #expect(file.documents.map(\.id) == Array(["a.rss", "a.rss#000001"].prefix(1 + items)))
    let channel = file.documents[0]
    #expect(
      render(channel.content) == "<h1>Kuril News</h1>\n<div>All of <b>Iturup</b></div>\n<p>© Orlova</p>\n")
    var metadata = Metadata()
    metadata.title = "Kuril News"
    metadata.authors = ["Anna Orlova"]
    metadata.date = "2016-04-15T10:04:00Z"
    metadata.modified = "2016-04-16T00:00:00Z"
    metadata.language = "en"
    metadata.site = "Kuril News"
    metadata.url = "http://news.example/"
    #expect(channel.metadata == metadata)
    #expect(channel.source.member == nil)
    #expect(channel.source.format == "rss")
  }

  @Test("so is what an Atom feed says")
  func atomHead() throws {
    let file = try Loader().load(
      Array(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><subtitle type="html">On &lt;i&gt;Iturup&lt;/i&gt;</subtitle>
        <rights>© Orlova</rights><updated>2016-04-15T00:00:00Z</updated><entry><title>A</title></entry></feed>
        """.utf8), path: "a.atom")
    #expect(
      file.documents.map { render($0.content) } == [
        "<h1>F</h1>\n<div>On <i>Iturup</i></div>\n<p>© Orlova</p>\n", "<h1>A</h1>\n",
      ])
    #expect(file.documents[0].metadata.modified == "2016-04-15T00:00:00Z")
  }

  @Test("a feed that says nothing of itself is none, and one of nothing is read by its structure")
  func silent() throws {
    let file = try Loader().load(
      Array("<rss><channel><item><title>A</title></item></channel></rss>".utf8), path: "a.rss")
    #expect(file.documents.map(\.id) == ["a.rss#000001"])
    #expect(render(try load("<rss><channel><docs>d</docs></channel></rss>", path: "a.rss").content) == "<p>d</p>")
  }

  @Test("what concerns a file is said once, of its first document")
  func firstWarning() throws {
    let bytes = Array("<rss><channel><title>a".utf8) + [0xFF] + Array("</title><item><title>b</title></item>".utf8)
    let documents = try Loader().load(bytes, path: "a.rss").documents
    #expect(documents.map(\.id) == ["a.rss", "a.rss#000001"])
    #expect(documents[0].warningCounts[.notWellFormed] == 1)
    #expect(documents[1].warnings.isEmpty)
  }

  private static let long = "Talks on Shikotan and the rocks of Habomai went on until the night, said Orlova."

  @Test(
    "a summary stands beside the content unless one of them repeats the other",
    arguments: [
      ("New: no date.", "<p>\(long)</p>", "<div>New: no date.</div>\n<div><p>\(long)</p></div>\n"),
      ("Talks on Shikotan and the rocks […]", "<p>\(long)</p>", "<div><p>\(long)</p></div>\n"),
      ("<b>Talks</b> on Shikotan and the ro...", "<p>\(long)</p>", "<div><p>\(long)</p></div>\n"),
      ("<p>\(long)</p>", "<p>Talks on Shikotan and the rocks</p>", "<div><p>\(long)</p></div>\n"),
      ("\(long)", "\(long)", "<div>\(long)</div>\n"),
      ("?", "<p>\(long)</p>", "<div><p>\(long)</p></div>\n"),
      ("北方領土", "<p>色丹島、北方領土。</p>", "<div><p>色丹島、北方領土。</p></div>\n"),
      ("北方領土問題", "<p>色丹島、北方領土。</p>", "<div>北方領土問題</div>\n<div><p>色丹島、北方領土。</p></div>\n"),
      // Cut off within a tag, it would take the content with it.
      (
        "No date. <a href=\"http", "<p>\(long)</p>",
        "<div><p>\(long)</p></div>\n<div>No date. "
      ),
      ("No date. <!-- more", "<p>\(long)</p>", "<div><p>\(long)</p></div>\n<div>No date. "),
    ])
  func summary(_ summary: String, _ content: String, _ expected: String) throws {
    func escaped(_ text: String) -> String {
      text.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    }
    let rss = """
      <rss xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><item><description>\(escaped(summary))</description>
      <c:encoded>\(escaped(content))</c:encoded></item></channel></rss>
      """
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="html">\(escaped(content))</content>
      <summary type="html">\(escaped(summary))</summary></entry></feed>
      """
    for xml in [rss, atom] {
      let document = try #require(try Loader().load(Array(xml.utf8), path: "a.xml").documents.last)
      let text = render(document.content).replacing("{<}", with: "<")
      #expect(text.hasPrefix(expected), "\(text)")
    }
  }

  @Test("content that is no text is none")
  func data() throws {
    let document = try load(
      """
      <entry xmlns="http://www.w3.org/2005/Atom"><title>A</title><summary>b</summary><content type="image/png">iVBO</content>
      </entry>
      """, path: "a.atom")
    #expect(render(document.content) == "<h1>A</h1>\n<div>b</div>\n")
  }

  @Test(
    "addresses are no names of people, where there is a name",
    arguments: [
      ("orlova@news.example (Anna Orlova)", "Anna Orlova"), ("Anna Orlova &lt;a@news.example&gt;", "Anna Orlova"),
      ("a@news.example", "a@news.example"), ("Anna Orlova (Tokyo)", "Anna Orlova (Tokyo)"),
    ])
  func author(_ written: String, _ name: String) throws {
    let document = try load(
      "<rss><channel><item><title>A</title><author>\(written)</author><author>\(written)</author></item></channel></rss>",
      path: "a.rss")
    #expect(document.metadata.authors == [name])
  }

  @Test("what an item is filed under is metadata, not text")
  func categories() throws {
    let rss = """
      <rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>a</title><category>News</category><item><title>b</title>
      <category domain="http://x/">Kuril  Islands</category><dc:subject>Talks</dc:subject><category>Talks</category><category/>
      </item></channel></rss>
      """
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><category term="News"/><entry><title>b</title>
      <category term="k" label="Kuril  Islands"/><category term="Talks" label=""/><category term="Talks"/></entry></feed>
      """
    for xml in [rss, atom] {
      let documents = try Loader().load(Array(xml.utf8), path: "a.xml").documents
      #expect(documents.map(\.metadata.categories) == [["News"], ["Kuril Islands", "Talks"]])
      #expect(documents.map { render($0.content) } == ["<h1>a</h1>\n", "<h1>b</h1>\n"])
    }
  }

  @Test("a text repeats another by nine of ten of its runs of letters")
  func letterRuns() {
    let text = String(repeating: "On Iturup a ship, ", count: 20) + "and no more."
    #expect(LetterRuns.text(text, repeats: "Iturup: a ship — and no more"))
    #expect(!LetterRuns.text(text, repeats: "Iturup: a boat — and no more"))
    #expect(LetterRuns.text("", repeats: "…"))
    #expect(!LetterRuns.text("", repeats: "a"))
    #expect(!LetterRuns.text("abc", repeats: "ab d"))
    let long = String(repeating: "a", count: 100_001)
    #expect(!LetterRuns.text(long, repeats: long))
  }
}
