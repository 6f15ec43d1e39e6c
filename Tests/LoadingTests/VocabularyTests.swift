import TextModel
import Testing

@testable import Loading

@Suite("Vocabularies")
struct VocabularyTests {
  @Test("NITF")
  func nitf() throws {
    let document = try load(
      """
      <nitf><head><title>T</title><docdata><date.issue norm="20160415T100400Z"/></docdata></head><body><body.head><hedline>\
      <hl1>Talks on Shikotan</hl1><hl2>No date</hl2></hedline><byline>By <person>Anna Orlova</person></byline>\
      <dateline><location>TOKYO</location></dateline></body.head><body.content><p>First <em>one</em>.</p>\
      <hl2>Later</hl2><p>Second.</p></body.content></body></nitf>
      """, path: "a.xml")
    #expect(
      render(document.content)
        == "<h1>Talks on Shikotan</h1><h2>No date</h2><p>TOKYO</p><p>First <em>one</em>.</p><h2>Later</h2><p>Second.</p>"
    )
    #expect(document.metadata.title == "Talks on Shikotan")
    #expect(document.metadata.authors == ["Anna Orlova"])
    #expect(document.metadata.date == "2016-04-15T10:04:00Z")
  }

  @Test("NewsML-G2")
  func newsML() throws {
    let document = try load(
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en"><itemMeta><versionCreated>2016-04-15T10:04:00Z\
      </versionCreated></itemMeta><contentMeta><creator><name>Anna Orlova</name></creator><headline>Talks</headline>\
      </contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">\
      <head><title>no</title></head><body><p>On Iturup.</p></body></html></inlineXML></contentSet></newsItem>
      """, path: "a.xml")
    #expect(render(document.content) == "<h1>Talks</h1><p>On Iturup.</p>")
    #expect(document.metadata.authors == ["Anna Orlova"])
    #expect(document.metadata.date == "2016-04-15T10:04:00Z")
    #expect(document.metadata.language == "en")
  }

  @Test("TEI")
  func tei() throws {
    let document = try load(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de"><teiHeader><fileDesc><titleStmt><title>Reise</title>\
      <author>G. Forster</author></titleStmt><publicationStmt><publisher>Haude</publisher><date when="1784"/>\
      </publicationStmt></fileDesc></teiHeader><text><body><div><head>Cap. 1</head><p>Nach <placeName>Kunaschir</placeName>\
      <lb/>fuhr</p><quote><p>q</p></quote><list><item>a</item></list><note>N.</note></div></body></text></TEI>
      """, path: "a.xml")
    #expect(
      render(document.content) == """
        <h1>Reise</h1><div><h2>Cap. 1</h2><p>Nach Kunaschir<br>fuhr</p><blockquote><p>q</p></blockquote>\
        <ul><li>a</li></ul><aside>N.</aside></div>
        """)
    #expect(document.metadata.title == "Reise")
    #expect(document.metadata.authors == ["G. Forster"])
    #expect(document.metadata.site == "Haude")
    #expect(document.metadata.date == "1784")
    #expect(document.metadata.language == "de")
  }

  static let jats = """
    <article xml:lang="en"><front><journal-meta><journal-title-group><journal-title>Island Studies</journal-title>\
    </journal-title-group></journal-meta><article-meta><article-id>1</article-id><title-group><article-title>The\
     <italic>Kurils</italic> &#x2014; a dispute</article-title></title-group><contrib-group><contrib contrib-type="author">\
    <name><surname>Lavrov</surname><given-names>Sergey</given-names></name><xref ref-type="aff">1</xref></contrib>\
    <contrib contrib-type="editor"><name><surname>Kishida</surname></name></contrib></contrib-group>\
    <pub-date><year>2016</year></pub-date><pub-date><day>5</day><month>4</month><year>2016</year></pub-date>\
    <abstract><title>Abstract</title><p>On Iturup.</p></abstract></article-meta></front>\
    <body><sec><label>1</label><title>Shikotan</title><p>The island <inline-formula><tex-math>x</tex-math></inline-formula>\
    is R&amp;D.</p><fig><label>Figure 1</label><caption><p>A map</p></caption><graphic/></fig></sec></body>\
    <back><ack><p>Thanks.</p></ack><ref-list><title>References</title><ref><mixed-citation>R</mixed-citation></ref>\
    </ref-list></back></article>
    """

  @Test("JATS")
  func jats() throws {
    let bytes = Array(Self.jats.utf8)
    let document = try load(bytes, path: "a.xml")
    #expect(document.source.format == "jats")
    #expect(
      render(document.content) == """
        <h1>The <i>Kurils</i> {—} a dispute</h1><section><h2>Abstract</h2><p>On Iturup.</p></section>\
        <section><section><h2>Shikotan</h2><p>The island is R{&}D.</p><figure><p>Figure 1</p>\
        <figcaption><p>A map</p></figcaption></figure></section></section><section><section><p>Thanks.</p></section></section>
        """)
    var metadata = Metadata()
    metadata.title = "The Kurils — a dispute"
    metadata.authors = ["Sergey Lavrov"]
    metadata.date = "2016-04-05"
    metadata.language = "en"
    metadata.site = "Island Studies"
    #expect(document.metadata == metadata)
    #expect(document.source(of: "Kurils", in: bytes) == "Kurils")
    #expect(document.source(of: "A map", in: bytes) == "A map")
  }

  @Test("a set of JATS articles is a container")
  func jatsSet() throws {
    let file = try Loader().load(Array("<pmc-articleset>\(Self.jats)\(Self.jats)</pmc-articleset>".utf8), path: "a.xml")
    #expect(file.documents.map(\.id) == ["a.xml#000001", "a.xml#000002"])
    #expect(file.documents.map(\.metadata.site) == ["Island Studies", "Island Studies"])
  }

  @Test(
    "DocBook 4 and 5",
    arguments: [
      """
      <article lang="en"><articleinfo><title>The Kurils</title><author><firstname>Sergey</firstname>\
      <surname>Lavrov</surname></author><date>2016-04-15</date></articleinfo><sect1><title>Shikotan</title>\
      <para>On &#xE9; <emphasis>Iturup</emphasis>.</para><itemizedlist><listitem><simpara>Kunashir</simpara></listitem>\
      </itemizedlist></sect1></article>
      """,
      """
      <article xmlns="http://docbook.org/ns/docbook" version="5.0" xml:lang="en"><info><title>The Kurils</title><author>\
      <personname><firstname>Sergey</firstname><surname>Lavrov</surname></personname></author><pubdate>2016-04-15</pubdate>\
      </info><section><info><title>Shikotan</title><date>2015</date></info><para>On &#xE9; <emphasis>Iturup</emphasis>.\
      </para><itemizedlist><listitem><simpara>Kunashir</simpara></listitem></itemizedlist></section></article>
      """,
    ])
  func docBook(_ text: String) throws {
    let bytes = Array(text.utf8)
    let document = try load(bytes, path: "a.xml")
    #expect(document.source.format == "docbook")
    #expect(
      render(document.content) == """
        <h1>The Kurils</h1><section><h2>Shikotan</h2><p>On {é} <em>Iturup</em>.</p>\
        <ul><li><p>Kunashir</p></li></ul></section>
        """)
    var metadata = Metadata()
    metadata.title = "The Kurils"
    metadata.authors = ["Sergey Lavrov"]
    metadata.date = "2016-04-15"
    metadata.language = "en"
    #expect(document.metadata == metadata)
    #expect(document.source(of: "&#xE9;", in: bytes) == "&#xE9;")
    #expect(document.source(of: "Kunashir", in: bytes) == "Kunashir")
  }

  @Test(
    "roots are told apart by what stands in them",
    arguments: [
      ("<book><chapter><title>T</title><para>a</para></chapter></book>", "docbook"),
      ("<article><title>T</title><para>a</para></article>", "docbook"), ("<article><title>T</title></article>", "xml"),
      ("<article><front><article-meta/></front><body><p>a</p></body></article>", "jats"),
      ("<section><title>T</title><p>a</p></section>", "xml"), ("<book><title>T</title></book>", "xml"),
    ])
  func roots(_ text: String, _ format: String) throws {
    #expect(try load(text, path: "a.xml").source.format == format)
  }

  @Test("Akoma Ntoso")
  func akomaNtoso() throws {
    let bytes = Array(
      """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification>\
      <FRBRWork><FRBRdate date="2016-04-15" name="x"/></FRBRWork><FRBRExpression><FRBRlanguage language="en"/>\
      </FRBRExpression></identification></meta><preface><longTitle><p>An Act on <docTitle>the Kurils</docTitle></p>\
      </longTitle></preface><preamble><p>Whereas</p></preamble><body><chapter><num>Chapter 1</num><heading>Shikotan\
      </heading><article><num>Art. 2</num><paragraph><num>(a)</num><content><p>On <b>Iturup</b>.</p></content>\
      </paragraph></article></chapter></body></act></akomaNtoso>
      """.utf8)
    let document = try load(bytes, path: "a.xml")
    #expect(document.source.format == "akoma-ntoso")
    #expect(
      render(document.content) == """
        <h1>An Act on the Kurils</h1><p>Whereas</p><h2>Chapter 1{ }Shikotan</h2><h2>Art. 2</h2><p>(a)</p>\
        <p>On <b>Iturup</b>.</p>
        """)
    var metadata = Metadata()
    metadata.title = "the Kurils"
    metadata.date = "2016-04-15"
    metadata.language = "en"
    #expect(document.metadata == metadata)
    #expect(document.source(of: "Shikotan", in: bytes) == "Shikotan")
  }

  @Test("parts of parts, as deep as the limit lets them be")
  func deepParts() throws {
    let parts = String(repeating: "<part><num>1</num>", count: 5000)
    let document = try load("<akomaNtoso>\(parts)<p>Iturup</p>", path: "a.xml")
    #expect(render(document.content).contains("Iturup"))
  }

  @Test(
    "sitemaps are refused",
    arguments: [
      "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>http://news.example/1</loc></url></urlset>",
      "<sitemapindex><sitemap><loc>http://news.example/map.xml</loc></sitemap></sitemapindex>",
      "<urlset xmlns='http://www.google.com/schemas/sitemap/0.84'/>",
    ])
  func sitemaps(_ text: String) {
    #expect(throws: Problem(.notText, "a sitemap: it lists addresses and holds no text")) {
      try load(text, path: "sitemap.xml")
    }
  }

  @Test(
    "dates become ISO 8601",
    arguments: [
      ("Fri, 15 Apr 2016 10:04:00 +0900", "2016-04-15T10:04:00+09:00"), ("5 May 99 1:02 GMT", "1999-05-05T01:02:00Z"),
      ("Sun, 4 Dec 2005 16:14:30 EST", "2005-12-04T16:14:30-05:00"), ("20160415", "2016-04-15"),
      ("20160415T100400+0300", "2016-04-15T10:04:00+03:00"), ("2016-04-15T10:04:00Z", "2016-04-15T10:04:00Z"),
      ("2016-04-15 10:04", "2016-04-15T10:04"), ("1784", "1784"), ("soon", nil), ("", nil), ("40 Apr 2016", nil),
      ("15.04.2016", "2016-04-15"), ("5.4.2016", "2016-04-05"), ("15.04.2016 10:04", "2016-04-15T10:04:00"),
      ("15.04.2016, 10:04:30", "2016-04-15T10:04:30"), ("15/04/2016", "2016-04-15"), ("04/15/2016", "2016-04-15"),
      ("15-04-2016", "2016-04-15"), ("05/05/2016", "2016-05-05"), ("04/05/2016", nil), ("4-5-2016", nil),
      ("2016/04/15", "2016-04-15"), ("2016.4.5", "2016-04-05"), ("2016-4-5", "2016-04-05"), ("31.04.2016", nil),
      ("29.02.2016", "2016-02-29"), ("29.02.2015", nil), ("13/13/2016", nil), ("15.04.16", nil), ("15.04/2016", nil),
      ("1.2.3.2016", nil), ("15.04.20160", nil), ("..2016", nil), ("15.04.", nil), ("15.04.2016 25:04", "2016-04-15"),
    ])
  func dates(_ text: String, _ expected: String?) { #expect(FeedDate.iso8601(text) == expected) }
}
