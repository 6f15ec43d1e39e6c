import TextModel
import Testing

@testable import Loading

@Suite("XML")
struct XMLTests {
  @Test(
    "unknown vocabularies are read by structure",
    arguments: [
      ("<a><b>Iturup</b><c><d>x <i>y</i> z</d></c></a>", "<p>Iturup</p><p>x y z</p>"),
      ("<a><title>T</title><title>U</title><p>x</p></a>", "<h1>T</h1><h2>U</h2><p>x</p>"),
      ("<a>only &#233; &lt; &amp;</a>", "<p>only {é} {<} {&}</p>"),
      ("<a><p><![CDATA[x <b> & y]]></p><!-- c --><?pi?></a>", "<p>x <b> & y</p>"),
      ("<a><p>one<!-- c -->two</p></a>", "<p>onetwo</p>"),
    ])
  func generic(_ xml: String, _ tree: String) throws {
    let document = try load(xml, path: "a.xml")
    #expect(document.source.format == "xml")
    #expect(render(document.content).split(separator: "\n").joined() == tree)
    #expect(document.warnings.isEmpty)
  }

  @Test("text leads to its place, whatever is cut before it", arguments: [1, 299, 300, 301, 5000])
  func places(_ count: Int) throws {
    for unit in ["a", "é", "漢", "a &amp; "] {
      let text = String(repeating: unit, count: count)
      let xml = "<?xml version='1.0'?><!DOCTYPE a><!-- é --><a><b>\(text)</b><c><![CDATA[\(text)]]></c></a>"
      let document = try load(xml, path: "a.xml")
      #expect(document.warnings.isEmpty)
      #expect(faults(document.content, sourceCount: xml.utf8.count).isEmpty)
      let plain = text.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&")
      #expect(allText(document.content) == plain + text)
    }
  }

  @Test("entities of the document are plain text, once")
  func entities() throws {
    let document = try load(
      "<!DOCTYPE a [<!ENTITY who \"Lavrov &amp; &#75;ishida\"><!ENTITY all \"&who;!\">]><a><b>&all; &eacute;</b></a>",
      path: "a.xml")
    #expect(render(document.content) == "<p>{Lavrov & Kishida!} {é}</p>")
    #expect(document.warnings.isEmpty)
  }

  @Test(
    "entities that reach outside or explode are refused",
    arguments: [
      "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "<!ENTITY x PUBLIC \"a\" \"http://127.0.0.1/\">",
      "<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;", "<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">",
      "<!ENTITY x \"<b/>\">",
      bomb,
    ])
  func refused(_ declarations: String) throws {
    let document = try load("<!DOCTYPE a [\(declarations)]><a><b>one &x; two</b></a>", path: "a.xml")
    #expect(allText(document.content) == "one  two")
    #expect(document.warnings.all == [Warning(.entityRefused, detail: "&x;")])
  }

  private static let bomb: String = {
    var declarations = "<!ENTITY e0 \"lolololol\">"
    for level in 1...9 {
      declarations += "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
    }
    return declarations + "<!ENTITY x \"&e9;\">"
  }()

  @Test("many references to a long entity stay within the limit")
  func quadratic() throws {
    let long = String(repeating: "a", count: 5000)
    let document = try load(
      "<!DOCTYPE a [<!ENTITY x \"\(long)\">]><a><b>\(String(repeating: "&x;", count: 1000))</b></a>", path: "a.xml")
    #expect(allText(document.content).utf8.count <= LoadLimits().expansions)
    #expect(document.warningCounts == [.entityRefused: 998])
  }

  @Test("references to an entity of which nothing comes are counted too")
  func nothing() throws {
    let empty = String(repeating: "&e;", count: 1000)
    let document = try load(
      "<!DOCTYPE a [<!ENTITY e \"\"><!ENTITY x \"\(empty)\">]><a>b\(String(repeating: "&x;", count: 100))c</a>",
      path: "a.xml")
    #expect(allText(document.content) == "bc")
    // Each looks at 2001 pieces, so four are within 10,000.
    #expect(document.warningCounts == [.entityRefused: 96])
  }

  @Test("broken XML keeps what can be read, and says where it breaks")
  func broken() throws {
    let document = try load("<a>\n<b>Iturup</b>\n<b>Kunashir", path: "a.xml")
    #expect(
      render(document.content) == "\n<p>Iturup</p>\n<p>Kunashir</p>" || allText(document.content).contains("Kunashir"))
    #expect(document.warnings.all.first?.code == .notWellFormed)
    #expect(document.warnings.all.first?.detail?.hasPrefix("line 3: ") == true)
  }

  @Test("a CDATA section that breaks off keeps its text", arguments: ["", "]", "]]"])
  func openSection(_ end: String) throws {
    let xml = "<a><b>Iturup</b><c><![CDATA[Kunashir é <i>& \(end)"
    let document = try load(xml, path: "a.xml")
    #expect(render(document.content) == "<p>Iturup</p><p>Kunashir é <i>& \(end)</p>")
    #expect(document.source(of: "Kunashir é <i>&", in: Array(xml.utf8)) == "Kunashir é <i>&")
    #expect(document.warningCounts == [.notWellFormed: 1])
  }

  @Test("stray ampersands are text")
  func ampersands() throws {
    let document = try load("<a><b>R & D, AT&T</b></a>", path: "a.xml")
    #expect(render(document.content) == "<p>R & D, AT&T</p>")
    #expect(document.warningCounts == [.notWellFormed: 2])
  }

  @Test(
    "what is put in for a reference in an attribute leads to the reference, where the parser sees no attribute",
    arguments: ["<a><b\">x &09\"</b></a>", "<a>\n<b\">&e;\u{e9}</b> \"Tokyo</a>", "<a><b c! d=\"&e;&e;&\">x</b></a>"])
  func references(_ xml: String) throws {
    let declared = "<!DOCTYPE a [<!ENTITY e \"of islands the \u{5cf6} names\">]>" + xml
    let document = try load(declared, path: "a.xml")
    #expect(faults(document.content, sourceCount: declared.utf8.count).isEmpty)
    for piece in document.content.tree.pieces where !piece.isLiteral {
      let source = String(decoding: document.content.bytes[Int(piece.start)..<Int(piece.end)], as: UTF8.self)
      #expect(["&", "&e;"].contains(source))
    }
  }

  @Test("nothing readable is malformed", arguments: ["<?xml version='1.0'?>", "<?xml version='1.0'?><>", "<?xml?> x"])
  func malformed(_ xml: String) {
    #expect { try load(xml, path: "a.xml") } throws: { ($0 as? Problem)?.status == .malformed }
  }

  @Test("broken XHTML is read as HTML")
  func brokenXHTML() throws {
    let document = try load(
      "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>a<p>b", path: "a.xhtml")
    #expect(document.source.format == "html")
    #expect(render(document.content) == "<p>a</p><p>b</p>")
  }

  @Test("deep nesting loses no text", arguments: [300, 100_000])
  func depth(_ count: Int) throws {
    let xml = String(repeating: "<a b='&amp;'>x", count: count) + String(repeating: "</a>", count: count)
    let document = try load("<r>\(xml)</r>", path: "a.xml")
    #expect(allText(document.content) == String(repeating: "x", count: count))
    #expect(document.warningCounts[.depthLimit, default: 0] == max(0, count + 1 - 2000))
  }

  @Test(
    "marks repeated without end take linear time",
    arguments: [
      "<a>", "<a/>", "<b>x</b>", "<!doctype [ >", "<!--", "<a b='", "<![CDATA[", "&x;", "&", "<item>", "<b c='1'/>",
      "</b>",
      "<?x ",
    ])
  func repeated(_ mark: String) throws {
    let xml = "<?xml version='1.0'?><rss>" + String(repeating: mark, count: 100_000)
    for document in try Loader().load(Array(xml.utf8), path: "a.xml").documents {
      #expect(faults(document.content, sourceCount: xml.utf8.count).isEmpty)
    }
  }

  private static let fragments = [
    "<a>", "</a>", "<b c='d'>", "</b>", "<b/>", "<", ">", "&amp;", "&", "&x;", "&eacute;", "<![CDATA[", "]]>", "<!--",
    "-->",
    "<?p?>", "text", "é", "漢", "\n", "\"", "'", "=", "<!DOCTYPE a [", "<!ENTITY x 'y'>", "]>", "<a:b>", "xmlns='u'",
    "<item>",
    "</item>", "<title>", "</title>", "<description>", "&lt;p&gt;", "\u{0}",
  ]

  @Test("soup of tags never breaks the tree or its places", arguments: UInt64(0)..<200)
  func soup(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed)
    var xml = seed % 2 == 0 ? "<rss><channel><item>" : "<?xml version='1.0'?><a>"
    for _ in 0..<Int.random(in: 1...80, using: &numbers) { xml += Self.fragments.randomElement(using: &numbers) ?? "" }
    let bytes = Array(xml.utf8)
    guard let file = try? Loader().load(bytes, path: "a.xml") else { return }
    for document in file.documents {
      #expect(faults(document.content, sourceCount: bytes.count).isEmpty)
      #expect(document.warningCounts[.inexactSource] == nil)
    }
  }
}
