import TextModel
import Testing

@testable import Loading

@Suite("HTML")
struct HTMLTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var page: String
    var tree: String
    var testDescription: String { page }
    init(_ page: String, _ tree: String) { (self.page, self.tree) = (page, tree) }
  }

  static let cases = [
    Case("<p class='a' data-x=1 onclick='f()'>Iturup</p>", "<p class=\"a\">Iturup</p>"),
    Case("<p>caf&eacute; &#8212; &amp; &hellip;", "<p>caf{é} {—} {&} {…}</p>"),
    Case("<p>Ba&zcaron;ant &period; &ngE;", "<p>Ba{ž}ant {.} {≧̸}</p>"),
    Case("<p>&#150; &#x92; &#59; &#55;", "<p>{–} {’} {;} {7}</p>"),
    Case("<p>&copy2017 AT&T R&D; &nosuch; a&b.c &", "<p>{©}2017 AT&T R&D; &nosuch; a&b.c &</p>"),
    Case("<p>1 < 2 &lt;b> <3 </ > x", "<p>1 < 2 {<}b> <3  x</p>"),
    Case("<p>&#32;&#10;x", "<p>{ }{\n}x</p>"),
    Case("<p>a<!-- no <b> -->b <!-- - --> c<!-->d", "<p>ab  cd</p>"),
    Case("<p>&am<!-- -->p; <<!-- -->b>", "<p>&amp; <b></p>"),
    Case("<script>var a = '<p>no</p>'</script><p>x", "<script></script><p>x</p>"),
    Case("<style>p { }</STYLE ><p>x", "<style></style><p>x</p>"),
    Case(
      "<script type='application/ld+json' async>{\"a\":\"&amp;<p>\"}</script>",
      "<script type=\"application/ld+json\">{\"a\":\"&amp;<p>\"}</script>"),
    Case("<p>a<svg><text>no</text><svg></svg></svg>b", "<p>a<svg></svg>b</p>"),
    Case("<p>a<svg>open b", "<p>a<svg>open b</svg></p>"),
    Case("<p>a<wbr>b<br/>c<source src=x>d", "<p>a<wbr>b<br>c<source>d</p>"),
    Case("<p>a\u{C}b \u{C} c", "<p>a b   c</p>"),
    Case("<p>a\n   \n<p>b", "<p>a\n   \n</p><p>b</p>"),
    Case("<ul>  <li>a  <li>b</ul>", "<ul> <li>a  </li><li>b</li></ul>"),
    Case("<pre>a\n  <b>x</b>\n\n  <i>y</i></pre>", "<pre>a\n  <b>x</b>\n\n  <i>y</i></pre>"),
    Case("<body><p>a</p></body></html>after<p>more", "<p>a</p>after<p>more</p>"),
    Case(
      "<a title='<b> \" >' href=\"x?a=1&copy=2&amp;b\">t</a>", "<a title=\"<b> \" >\" href=\"x?a=1&copy=2&b\">t</a>"),
    Case("<p id='open>text", "<p id=\"'open\">text</p>"),
    Case("<x-card class=a>t</x-card>", "<x-card class=\"a\">t</x-card>"),
    Case("<p>a<![CDATA[ b ]]>c<?php echo ?>d", "<p>acd</p>"),
    Case("<!DOCTYPE html [<!ENTITY a \"b\">]><p>x", "<p>x</p>"),
    Case("<p>x<!-- never closed > y", "<p>x y</p>"),
    Case("<table><tr><td>a<td>b</table>", "<table><tr><td>a</td><td>b</td></tr></table>"),
    Case("</i></div><p>x</p></section>", "<p>x</p>"),
    // Runs of text that the parser sees a letter of.
    Case(
      "<p>Hello there<!-- c -->again &amp;more text &nosuch;some text &ampx;xx<b>in bold</b> x<i>x</i>",
      "<p>Hello thereagain {&}more text &nosuch;some text {&}x;xx<b>in bold</b> x<i>x</i></p>"),
    Case("<p>some text </i> \n<b>xxxx</b>xxxxx <3 xxxx<", "<p>some text  <b>xxxx</b>xxxxx <3 xxxx<</p>"),
    Case(
      "<title>A title &#233; of words</title>text of words", "<title>A title {é} of words</title><p>text of words</p>"),
    // No references: the parser would drop `&#`.
    Case("<p>a&#b &#x;<b>&#</b>&amp&#&#99;&#x &#xg &#;", "<p>a&#b &#x;<b>&#</b>{&}&#{c}&#x &#xg &#;</p>"),
    Case("&#x", "<p>&#x</p>"),
    // Inline elements that the parser sees a letter of.
    Case(
      "<div>The <a href='x?a=1&amp;b'>island</a>, <b></b><I class=q>Iturup</i><img src=m.png alt='a &gt; b'><br>it is</div>",
      "<div>The <a href=\"x?a=1&b\">island</a>, <b></b><i class=\"q\">Iturup</i><img alt=\"a > b\"><br>it is</div>"
    ),
    Case(
      "<p><a>one<a>two</a> <a>three</a><b>x<a>y</a></b>", "<p><a>one</a><a>two</a> <a>three</a><b>x<a>y</a></b></p>"),
    Case("<p>AT&T<b>bold</b> &nbsp<i>no end</i>;", "<p>AT&T<b>bold</b> {\u{A0}}<i>no end</i>;</p>"),
    Case("<p>a<b> </b><i>  </i><u>\n x</u>  <s>y</s>", "<p>a<b> </b><i> </i><u>\n x</u> <s>y</s></p>"),
    Case("<p><b>a &amp; b</b><i>x<u>y</u></i>", "<p><b>a {&} b</b><i>x<u>y</u></i></p>"),
    Case("<p>a<span/>b<label>c</LABEL><em>d</em >", "<p>a<span></span>b<label>c</label><em>d</em></p>"),
    Case("<title>no <b>body</b></title><b>yet</b><p>x", "<title>no <b>body</b></title><b>yet</b><p>x</p>"),
    // No style, whatever libxml2 makes of it.
    Case("<style<>a<br>ä", "<p>a<br>ä</p>"),
    Case("<p>a<b\u{e9}>b</b\u{e9}>c", "<p>abc</p>"),
  ]

  @Test("pages give these trees", arguments: cases)
  func trees(_ page: Case) throws {
    let document = try load(page.page)
    #expect(render(document.content) == page.tree)
    #expect(document.warnings.isEmpty)
    #expect(faults(document.content, sourceCount: page.page.utf8.count).isEmpty)
  }

  @Test("a reference leads to the whole of it", arguments: ["&eacute;", "&#233;", "&#xe9;", "&eacute"])
  func references(_ reference: String) throws {
    let page = "<div data-x=1>\n\n  <p>caf\(reference) x"
    let document = try load(page)
    let pieces = document.content.tree.pieces.filter { !$0.isLiteral }
    #expect(pieces.count == 1)
    let piece = try #require(pieces.first)
    #expect(String(decoding: Array(page.utf8)[Int(piece.start)..<Int(piece.end)], as: UTF8.self) == reference)
  }

  @Test("long text stays exact where the parser hands it over in parts", arguments: [999, 1000, 1001, 2500, 70_000])
  func longText(_ count: Int) throws {
    for unit in ["a", "é", "漢", "𠀀", "ab é"] {
      let text = String(repeating: unit, count: count)
      let document = try load("<p>\(text)&amp;\(text)<b>\(text)")
      #expect(allText(document.content) == text + "&" + text + text)
      #expect(document.warnings.isEmpty)
    }
  }

  @Test("so do inline elements without anything between them", arguments: [999, 1000, 1001, 2500])
  func manyLeaves(_ count: Int) throws {
    for unit in ["<b>x</b>", "<a>long enough</a><i></i>", "<b>x</b> "] {
      let text = String(repeating: unit, count: count)
      let document = try load("<body><div>\(text)</div>")
      #expect(render(document.content) == "<div>\(text)</div>")
      #expect(document.warnings.isEmpty)
    }
  }

  @Test("a reference whose name does not end loses none of it", arguments: [100, 600, 2500])
  func longReference(_ count: Int) throws {
    let text = "2026" + String(repeating: "é", count: count)
    let document = try load("<p>&copy\(text) &nosuch\(text)<b>x</b>")
    #expect(allText(document.content) == "©\(text) &nosuch\(text)x")
    #expect(document.warnings.isEmpty)
  }

  @Test(
    "deep nesting loses no text and takes no time",
    arguments: [
      ("<div>", "</div>", 300, 0), ("<b>", "</b>", 300, 0), ("<div>", "</div>", 100_000, 98_000),
      ("<b>", "</b>", 100_000, 98_000), ("<b>", "</i>", 100_000, 98_000), ("<div><i>", "</i></div>", 50_000, 98_000),
      ("<x-a>", "", 100_000, 98_000),
    ])
  func depth(_ open: String, _ close: String, _ count: Int, _ flattened: Int) throws {
    let page = String(repeating: open + "x", count: count) + "text" + String(repeating: close, count: count) + "end"
    let document = try load(page)
    #expect(allText(document.content) == String(repeating: "x", count: count) + "textend")
    #expect(document.warningCounts[.depthLimit, default: 0] == flattened)
  }

  @Test("nodes beyond the limit are left out with a warning")
  func nodeLimit() throws {
    var limits = LoadLimits()
    limits.nodes = 20
    let document = try load(String(repeating: "<p>x</p>", count: 100), limits: limits)
    #expect(document.content.tree.nodes.count <= 21)
    #expect(document.warningCounts[.nodeLimit, default: 0] > 100)
  }

  @Test("ten thousand attributes and unclosed marks are no burden")
  func attributes() throws {
    let attributes = (0..<100_000).map { "a\($0)=\"\($0)\"" }.joined(separator: " ")
    #expect(try render(load("<p \(attributes) id=z>x").content) == "<p id=\"z\">x</p>")
    let marks = String(repeating: "<!--<svg><a b='&a", count: 20_000)
    #expect(faults(try load(marks).content, sourceCount: marks.utf8.count).isEmpty)
  }

  @Test(
    "marks repeated without end take linear time",
    arguments: [
      "</a", "<?", "<!x", "<!doctype ", "<!doctype [>", "<!--", "<a '", "<svg>", "<script>", "&abcdefghij", "</b>", "<",
      "<p>a</b>", "<textarea>", "<a b=\"",
    ])
  func repeated(_ mark: String) throws {
    let page = String(repeating: mark, count: 200_000)
    #expect(faults(try load("<html>" + page).content, sourceCount: page.utf8.count + 6).isEmpty)
  }

  private static let fragments = [
    "<p>", "</p>", "<div class=a>", "</div>", "<b", ">", "<", "</", "&amp;", "&eacute", "&#", "&#x41;", "&#0;", "<!--",
    "-->", "<script>", "</script>", "<style>", "<svg>", "</svg>", "\"", "'", "=", " id=", "text", "é", "漢字", "\n  ",
    "<table><tr><td>", "</table>", "<br/>", "<title>", "</title>", "<textarea>", "<pre>", "</pre>", "<html lang=ru>",
    "<body>", "</body>", "</html>", "<!DOCTYPE html>", "<![CDATA[", "]]>", "<?", "/>", "<select><option>", "<a href=x>",
    "\u{0}", "\r\n", "\u{FFFE}", "<frameset>", "<noscript>", "<iframe>", "&", ";", "-", "!",
  ]

  @Test("inline elements that hold text alone stand where the parser itself puts them", arguments: UInt64(0)..<300)
  func leaves(_ seed: UInt64) throws {
    var random = SeededNumbers(seed)
    let names = [
      "a", "b", "span", "em", "font", "div", "p", "li", "ul", "td", "tr", "table", "h2", "form", "select", "pre",
    ]
    let words = ["Kunashir", "two words", " ", "x", "日本", ".", "&amp;", "&nbsp;", ";", ""]
    var tags: [String] = []
    for _ in 0..<Int.random(in: 5...80, using: &random) {
      let name = names.randomElement(using: &random) ?? ""
      let word = words.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1: tags.append("<\(name) class=c>")
      case 2: tags.append("</\(name)>")
      case 3: tags.append(word)
      default: tags.append("<\(name)>\(word)§</\(name)>")
      }
    }
    // A comment in it has the parser see the element.
    let page = tags.joined()
    let hidden = try load("<body>" + page.replacing("§", with: ""))
    let shown = try load("<body>" + page.replacing("§", with: "<!-- -->"))
    #expect(render(hidden.content) == render(shown.content), "\(page)")
    #expect(faults(hidden.content, sourceCount: page.utf8.count + 6).isEmpty)
  }

  @Test("soup of tags never breaks the tree or its places", arguments: UInt64(0)..<300)
  func soup(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed)
    var page = ""
    for _ in 0..<Int.random(in: 1...120, using: &numbers) {
      page += Self.fragments.randomElement(using: &numbers) ?? ""
    }
    let bytes = Array(page.utf8)
    guard let document = try? load(bytes) else { return }
    #expect(faults(document.content, sourceCount: bytes.count).isEmpty)
    #expect(document.warningCounts[.inexactSource] == nil)
    var last = 0
    for piece in document.content.tree.pieces {
      #expect(Int(piece.start) >= last)
      last = Int(piece.end)
      if !piece.isLiteral { #expect(document.content.bytes[Int(piece.start)] == UInt8(ascii: "&")) }
    }
  }
}
