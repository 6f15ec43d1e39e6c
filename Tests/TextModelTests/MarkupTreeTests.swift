import TextModel
import Testing

@Suite("Markup tree")
struct MarkupTreeTests {
  @Test("subtrees, names, attributes and text are where they were put")
  func build() {
    let bytes = Array("<p id=a>caf&eacute; <b>x</b></p>".utf8)
    var builder = MarkupTreeBuilder()
    builder.open(.p)
    builder.addAttribute(name: builder.intern("id"), value: "a".utf8.span)
    builder.appendText(start: 8, end: 10)
    builder.appendText(start: 10, end: 11)
    builder.appendText(Array("é".utf8).span, start: 11, end: 19)
    builder.appendText(start: 19, end: 20)
    builder.open(.other, name: builder.intern("strange"))
    builder.appendText(start: 23, end: 24)
    builder.close()
    builder.close()
    builder.close()
    let tree = builder.finish()
    #expect(tree.nodes.map(\.element) == [.p, .text, .other, .text])
    #expect(tree.nodes.map(\.end) == [4, 2, 4, 4])
    #expect(tree.nodes.map(\.parent) == [-1, 0, 0, 2])
    #expect(tree.pieces(of: tree.nodes[1]).count == 3)
    #expect(tree.value(of: "id", in: tree.nodes[0]) == "a")
    #expect(tree.value(of: "class", in: tree.nodes[0]) == nil)
    #expect(tree.name(of: tree.nodes[0]) == "p")
    #expect(tree.name(of: tree.nodes[2]) == "strange")
    #expect(tree.text(below: 0, in: bytes) == "café x")
  }
}
