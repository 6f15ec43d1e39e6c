import TextModel
import Testing

@testable import Loading

@Suite("Plain text and Markdown")
struct TextAndMarkdownTests {
  @Test(
    "blank lines part paragraphs",
    arguments: [
      ("one\ntwo\n\n  \n three \n", "<p>one\ntwo</p><p>three</p>"), ("", ""), ("\n\n", ""), ("a", "<p>a</p>"),
      ("a <b> &amp; c", "<p>a <b> &amp; c</p>"), ("é\r\n\r\nü", "<p>é</p><p>ü</p>"),
    ])
  func paragraphs(_ text: String, _ tree: String) throws {
    let document = try load(text, path: "a.txt")
    #expect(render(document.content) == tree)
    #expect(document.source.format == "text")
  }

  @Test(
    "Markdown",
    arguments: [
      ("# Islands *of* dispute #\ntext", "<h1>Islands of dispute</h1><p>text</p>"),
      ("Title\n===\n\nSub\n---\nx", "<h1>Title</h1><h2>Sub</h2><p>x</p>"),
      ("Some **bold**, _it_, `co*d*e` and [a link](http://x/a_b \"t\").", "<p>Some bold, it, co*d*e and a link.</p>"),
      ("2 * 3 * 4 and snake_case_name \\*x\\* &amp; ![i](u)y", "<p>2 * 3 * 4 and snake_case_name *x* {&} y</p>"),
      ("- one\n- two\n  more\n1. three", "<li>one</li><li>two\nmore</li><li>three</li>"),
      ("> quote\n> more\n\nx", "<blockquote><p>quote\nmore</p></blockquote><p>x</p>"),
      ("Ticks ``that` end ``` nowhere.", "<p>Ticks ``that` end ``` nowhere.</p>"),
      ("```swift\nlet *x*\n```\ny", "<pre>let *x*\n</pre><p>y</p>"),
      ("    code\n\ny", "<pre>    code\n\n</pre><p>y</p>"),
      ("a <b>c</b> <http://x.org> d\n\n[1]: http://x.org", "<p>a c http://x.org d</p>"),
      ("a\n\n***\n\nb", "<p>a</p><p>b</p>"), ("in\n1956 the\n1956. Treaty", "<p>in\n1956 the\n1956. Treaty</p>"),
      ("[text][ref] [alone] [x](", "<p>text [alone] [x](</p>"),
    ])
  func markdown(_ text: String, _ tree: String) throws {
    let document = try load(text, path: "a.md")
    #expect(render(document.content) == tree)
    #expect(document.source.format == "markdown")
    #expect(faults(document.content, sourceCount: text.utf8.count).isEmpty)
  }

  @Test("front matter is metadata")
  func frontMatter() throws {
    let document = try load("---\ntitle: \"Iturup\"\ndate: 2016-04-15\nlang: en\n---\nText", path: "a.md")
    #expect(render(document.content) == "<p>Text</p>")
    #expect(document.metadata.title == "Iturup")
    #expect(document.metadata.date == "2016-04-15")
    #expect(document.metadata.language == "en")
  }

  @Test(
    "marks without partners take linear time", arguments: ["*", "_a", "`", "[", "[a](", "<a ", "\\", "&", "![", "> "])
  func marks(_ mark: String) throws {
    let text = String(repeating: mark, count: 100_000)
    let document = try load(text, path: "a.md")
    #expect(faults(document.content, sourceCount: text.utf8.count).isEmpty)
  }

  @Test("random Markdown keeps its places", arguments: UInt64(0)..<100)
  func random(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed)
    let parts = [
      "*", "**", "_", "`", "```\n", "[", "](", ")", "!", "<", ">", "\n", "\n\n", "# ", "- ", "> ", "é", "a b", "    ",
      "\\", "&lt;", "===",
    ]
    let text = (0..<100).map { _ in parts.randomElement(using: &numbers) ?? "" }.joined()
    let document = try load("x" + text, path: "a.md")
    #expect(faults(document.content, sourceCount: text.utf8.count + 1).isEmpty)
  }
}
