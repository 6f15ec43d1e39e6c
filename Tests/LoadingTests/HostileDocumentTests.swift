import TextModel
import Testing

@testable import Loading

/// Documents made to mislead, to read what is not theirs, or to take time and memory.
@Suite("Hostile documents")
struct HostileDocumentTests {
  @Test(
    "numbers that are no character become U+FFFD, those of controls a space",
    arguments: [
      ("<p>a&#0;b", "<p>a{\u{FFFD}}b</p>"), ("<p>a&#xD800;b", "<p>a{\u{FFFD}}b</p>"),
      ("<p>a&#x110000;b", "<p>a{\u{FFFD}}b</p>"), ("<p>a&#99999999999999999999;b", "<p>a{\u{FFFD}}b</p>"),
      ("<p>a&#xFFFF;b", "<p>a{\u{FFFD}}b</p>"), ("<p>a&#1;b", "<p>a{ }b</p>"), ("<p>a&#12;b", "<p>a{ }b</p>"),
      ("<p>&#0;</p>x", "<p>{\u{FFFD}}</p>x"), ("<p>a&#0 b", "<p>a{\u{FFFD}} b</p>"), ("<p>a&#0", "<p>a{\u{FFFD}}</p>"),
      ("<p>&#0;&#1;&#65;", "<p>{\u{FFFD}}{ }{A}</p>"),
    ])
  func badNumbers(_ page: String, _ tree: String) throws {
    let document = try load(page)
    #expect(render(document.content) == tree)
    #expect(faults(document.content, sourceCount: page.utf8.count).isEmpty)
  }

  @Test(
    "a number that is no character leads to the whole of it",
    arguments: ["&#0;", "&#xD800;", "&#000000000000;", "&#1"])
  func badNumberPlace(_ reference: String) throws {
    let page = "<p>Aé\(reference)-<b>x</b> Kunashir"
    let document = try load(page)
    let piece = try #require(document.content.tree.pieces.first { !$0.isLiteral })
    let source = document.content.bytes[Int(piece.start)..<Int(piece.end)]
    #expect(String(decoding: source, as: UTF8.self) == reference)
    #expect(document.source(of: "Kunashir", in: Array(page.utf8)) == "Kunashir")
  }

  @Test("in XML they are an error that is told", arguments: ["&#0;", "&#xD800;", "&#x110000;", "&#1;"])
  func badNumbersInXML(_ reference: String) throws {
    let document = try load("<a><p>Japan \(reference) Russia</p></a>", path: "a.xml")
    #expect(document.warningCounts[.notWellFormed] == 1)
    #expect(document.content.tree.text(below: 0, in: document.content.bytes).contains("Russia"))
  }

  @Test(
    "an entity that is refused costs its expansion once, not at each reference",
    arguments: [
      // Ten levels of ten, and one long one: both more than the limit, named 100,000 times.
      HostileDocumentTests.laughs, "<!DOCTYPE x [<!ENTITY a9 \"" + String(repeating: "x", count: 20_000) + "\">]>",
    ])
  func bombs(_ declarations: String) throws {
    let references = String(repeating: "&a9;", count: 100_000)
    let document = try load(declarations + "<x><p>Japan \(references)</p></x>", path: "a.xml")
    #expect(document.warningCounts == [.entityRefused: 100_000])
    #expect(document.content.tree.text(below: 0, in: document.content.bytes).count < 20)
  }

  @Test(
    "nothing of other files or of the network comes into a document",
    arguments: [
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><p>Japan &x;</p></a>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/\">]><a><p>Japan &x;</p></a>",
      "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a><p>Japan &x;</p></a>",
      "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]><a><p>Japan </p></a>",
      "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><p>Japan </p>"
        + "<xi:include href=\"file:///etc/passwd\" parse=\"text\"/></a>",
    ])
  func foreign(_ xml: String) throws {
    let document = try load(xml, path: "a.xml")
    #expect(document.content.tree.text(below: 0, in: document.content.bytes) == "Japan ")
  }

  @Test(
    "ampersands that begin no reference are text, each with its place",
    arguments: ["&", "&&", "&&&", "& ", "&&&lt;&"])
  func ampersands(_ text: String) throws {
    let xml = "<a><p>x\(text)y é</p></a>"
    let document = try load(xml, path: "a.xml")
    let expected = "x" + text.replacing("&lt;", with: "<") + "y é"
    #expect(document.content.tree.text(below: 0, in: document.content.bytes) == expected)
    #expect(faults(document.content, sourceCount: xml.utf8.count).isEmpty)
    #expect(document.warningCounts[.notWellFormed] == text.replacing("&lt;", with: "").count { $0 == "&" })
  }

  @Test(
    "Markdown of nothing but marks takes linear time",
    arguments: ["*", "`", "~", "[", "![", "**a ", "[[[[[[[[[]", "_a", "a[", "<a"])
  func marks(_ mark: String) throws {
    let text = "a " + String(repeating: mark, count: 400_000)
    let document = try load(text, path: "a.md")
    #expect(faults(document.content, sourceCount: text.utf8.count).isEmpty)
  }

  @Test("a run of marks ends in one that is none too long")
  func runs() throws {
    let document = try load("a ****b*** c", path: "a.md")
    #expect(render(document.content) == "<p>a *b c</p>")
  }

  @Test(
    "a few megabytes of anything take linear time",
    arguments: [
      ("<div>", "", 400_000), ("<b>", "Japan", 100_000), ("<!--", "Japan", 400_000), ("<x \"", "", 400_000),
      ("<a b='\"", "", 200_000), ("<script>", "", 200_000), ("<svg>", "", 200_000), ("<!doctype html [", "", 100_000),
      ("</i>", "x", 400_000), ("&#0;", "", 400_000), ("<option>x", "", 200_000),
    ] as [(String, String, Int)])
  func markup(_ unit: String, _ end: String, _ count: Int) throws {
    let page = "<p>" + String(repeating: unit, count: count) + end
    let document = try load(page)
    #expect(faults(document.content, sourceCount: page.utf8.count).isEmpty)
  }

  @Test("of very many different names the further ones are left out, not their text", arguments: ["a.xml", "a.html"])
  func names(_ path: String) throws {
    let elements = (0..<10_100).map { "<x\($0) y=\"1\">t</x\($0)>" }.joined()
    let document = try load("<body><b>Japan</b>\(elements)<p>Russia</p></body>", path: path)
    #expect(document.warningCounts.keys.contains(.nodeLimit))
    let text = document.content.tree.text(below: 0, in: document.content.bytes)
    #expect(text == "Japan" + String(repeating: "t", count: 10_100) + "Russia")
  }

  @Test("attributes of very many different names are left out")
  func attributeNames() throws {
    let elements = (0..<200).map { row in
      "<x \((0..<60).map { "y\(row * 60 + $0) = '1'" }.joined(separator: " "))>t</x>"
    }
    let document = try load("<a>\(elements.joined())</a>", path: "a.xml")
    // Two names of elements are among the ten thousand.
    #expect(document.warningCounts == [.nodeLimit: 2002])
    let text = document.content.tree.text(below: 0, in: document.content.bytes)
    #expect(text == String(repeating: "t", count: 200))
  }

  @Test(
    "attributes beyond the limit are left out and counted; the element stays what it is",
    arguments: [
      ("a.xml", "<a><b u='1' v='2' w='3' x='>'/>t</a>", "<p>t</p>", 2),
      ("a.xml", "<a><b u='1' v='2' w='3' x='>'>t</b><c/>u</a>", "<p>tu</p>", 2),
      ("a.xml", "<a><b u='1' v='2' />t</a>", "<p>t</p>", 0),
      ("a.html", "<p id=1 class=2 lang=3 onclick=4 dir=5>t</p>", "<p id=\"1\" class=\"2\">t</p>", 2),
      ("a.html", "<p id=1 onclick=4 class=2>t</p>", "<p id=\"1\" class=\"2\">t</p>", 0),
    ])
  func attributeLimit(_ path: String, _ markup: String, _ expected: String, _ lost: Int) throws {
    var limits = LoadLimits()
    limits.attributes = 2
    let document = try load(markup, path: path, limits: limits)
    #expect(render(document.content).split(separator: "\n").joined() == expected)
    #expect(
      document.warnings.all
        == (lost == 0 ? [] : [Warning(.attributeLimit, count: lost, detail: "beyond 2 of an element")]))
  }

  static let laughs: String = {
    var declarations = "<!ENTITY a0 \"ha ha ha ha ha ha ha ha ha ha\">"
    for level in 1...9 {
      declarations += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
    }
    return "<!DOCTYPE x [\(declarations)]>"
  }()
}
