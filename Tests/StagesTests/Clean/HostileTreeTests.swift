internal import Stages
internal import Testing
internal import TextModel

@Suite("Trees that nobody meant")
struct HostileTreeTests {
  @Test(
    "elements in elements, a hundred thousand deep",
    arguments: [Element.div, .h1, .p, .ul, .article, .blockquote, .pre])
  func deep(_ element: Element) throws {
    let text = Array("Kunashir, and much else.".utf8)
    var builder = MarkupTreeBuilder()
    let name = builder.intern("class")
    for _ in 0..<100_000 {
      builder.open(element)
      builder.addAttribute(name: name, value: "a b-c comments".utf8.span)
      builder.appendText(start: 0, end: text.count)
    }
    var source = SourceFacts(path: "deep")
    source.format = "html"
    let document = Document(id: "deep", source: source, content: Content(bytes: text, tree: builder.finish()))
    let all = try CleanStage.cleaned(document, content: "all")
    #expect(all.blocks.count == 100_000)
    let article = try CleanStage.cleaned(document, content: "article")
    #expect(article.blocks.count <= all.blocks.count)
  }

  @Test("JSON-LD that never ends")
  func linkedData() throws {
    for data in ["[", "{\"author\":", "\"\\u", "\"\\ud83d\\u", "}", "{\"a\":\""] {
      let text = Array(String(repeating: data, count: 20_000).utf8)
      var builder = MarkupTreeBuilder()
      let name = builder.intern("type")
      builder.open(.script)
      builder.addAttribute(name: name, value: "application/ld+json".utf8.span)
      builder.appendText(start: 0, end: text.count)
      var source = SourceFacts(path: "data")
      source.format = "html"
      let document = Document(id: "data", source: source, content: Content(bytes: text, tree: builder.finish()))
      #expect(try CleanStage.cleaned(document).text.isEmpty)
    }
  }
}
