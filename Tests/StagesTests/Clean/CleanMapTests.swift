internal import Stages
internal import TestSupport
internal import Testing
internal import TextModel

@Suite("The map of cleaned text")
struct CleanMapTests {
  private static let parts = [
    "word", " ", "  ", "\n ", "&amp;", "&nbsp;", "&shy;", "&#x6B6F;", "é", "島", "\u{A0}", "\u{3000}", "\u{200B}",
    "\u{AD}",
    "😀", "<b>", "</b>", "<p>", "</p>", "<div>", "</div>", "<br>", "<pre>", "</pre>", "<li>", "</li>", "<h1>", "</h1>",
    "<script>x</script>", "<!-- x -->", "<td>", "</td>", "a", "b", ".", ",",
  ]

  @Test("leads every character back to where it stands", arguments: UInt64(0)..<300)
  func leadsBack(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var markup = ""
    for _ in 0..<Int.random(in: 1...50, using: &generator) {
      markup += Self.parts.randomElement(using: &generator) ?? ""
    }
    let document = try CleanStage.cleaned(TreeText(markup).document(), content: "all")
    let source = Array(markup.utf8)
    var last = -2
    for block in document.blocks {
      #expect(block.range.start == last + 2 || last == -2 && block.range.start == 0)
      #expect(!block.range.isEmpty)
      last = block.range.end
      try check(block, document, source)
    }
    #expect(document.text.count == max(0, last))
  }

  private func check(_ block: Block, _ document: Document, _ source: [UInt8]) throws {
    var at = block.range.start
    while at < block.range.end {
      let scalar = decodeScalar(in: document.text.span, at: at)
      let range = ByteRange(at, at + scalar.length)
      at += scalar.length
      if scalar.value == 0x0A { continue }
      let origin = try #require(document.sourceMap.source(of: range), "\(document.slice(range)) has a source")
      let spelled = String(decoding: source[origin.indices], as: UTF8.self)
      let tree = TreeText(spelled)
      let text = tree.content.tree.nodes.indices.filter { tree.content.tree.nodes[$0].parent < 0 }
        .map { tree.content.tree.text(below: $0, in: tree.content.bytes) }.joined()
      if scalar.value == 0x20 {
        #expect(
          text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint })
      } else {
        #expect(Array(text.utf8) == Array(document.text[range.indices]))
      }
    }
    #expect(block.kind == .code || !document.slice(block.range).contains("  "))
  }

  @Test("a name across tags and a map below")
  func throughLayers() throws {
    var document = TreeText("<p>Shi<b>ko</b>tan &amp; x</p>").document()
    var decoding = MapLayer()
    decoding.append(outputCount: 30, from: 100, outputUnit: 1, inputUnit: 1)
    document.content.origin = SourceMap(decoding)
    let cleaned = try CleanStage.cleaned(document)
    #expect(cleaned.slice(ByteRange(0, 8)) == "Shikotan")
    #expect(cleaned.sourceMap.source(of: ByteRange(0, 8)) == ByteRange(103, 118))
    #expect(cleaned.sourceMap.source(of: ByteRange(9, 10)) == ByteRange(119, 124))
    #expect(cleaned.content.bytes.isEmpty && cleaned.content.tree.nodes.isEmpty)
  }

  @Test("what joins blocks has no source")
  func separators() throws {
    let document = try CleanStage.cleaned(TreeText("<p>a</p><p>b</p>").document())
    #expect(document.text == Array("a\n\nb".utf8))
    #expect(document.sourceMap.source(of: ByteRange(1, 3)) == nil)
    #expect(document.sourceMap.source(of: ByteRange(0, 4)) == ByteRange(3, 12))
  }
}
