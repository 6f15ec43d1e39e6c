internal import TextModel

extension Content {
  /// Traps unless the structure is sound and leads to places in a source of `sourceCount` bytes.
  func check(sourceCount: Int) {
    expect(String(validating: bytes, as: UTF8.self) != nil, "content is UTF-8")
    expect(String(validating: tree.strings, as: UTF8.self) != nil, "strings are UTF-8")
    for (index, node) in tree.nodes.enumerated() {
      expect(index < Int(node.end) && Int(node.end) <= tree.nodes.count, "node \(index) ends behind itself, inside")
      expect(Int(node.parent) < index, "node \(index) comes after its parent")
      expect(
        node.parent < 0 || node.end <= tree.nodes[Int(node.parent)].end, "node \(index) ends within its parent")
      if node.element == .text { for piece in tree.pieces(of: node) { check(piece, sourceCount) } }
    }
  }

  private func check(_ piece: MarkupTree.TextPiece, _ sourceCount: Int) {
    let range = ByteRange(Int(piece.start), Int(piece.end))
    expect(!range.isEmpty, "a piece is not empty")
    expectBorders(range.start, range.end, of: bytes, "a piece")
    if let source = origin.source(of: range) {
      expect(0 <= source.start && source.end <= sourceCount, "piece \(range) leads to \(source) of \(sourceCount)")
    }
  }
}
