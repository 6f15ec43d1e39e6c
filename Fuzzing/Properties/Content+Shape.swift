internal import TextModel

extension Content {
  /// The tree as text, wherever it stands in the source: `<p class="a">text</p>`.
  var shape: String {
    var shape: [UInt8] = []
    var open: [(end: Int, name: String)] = []
    func close(before index: Int) {
      while let last = open.last, last.end <= index {
        shape += Array("</\(last.name)>".utf8)
        open.removeLast()
      }
    }
    for (index, node) in tree.nodes.enumerated() {
      close(before: index)
      if node.element == .text {
        for piece in tree.pieces(of: node) { shape += characters(of: piece) }
        continue
      }
      let name = tree.name(of: node)
      shape += Array("<\(name)".utf8)
      for attribute in tree.attributes(of: node) {
        shape += Array(" \(tree.names[Int(attribute.name)])=\"".utf8)
        shape += tree.strings[Int(attribute.start)..<Int(attribute.end)] + [UInt8(ascii: "\"")]
      }
      shape.append(UInt8(ascii: ">"))
      open.append((Int(node.end), name))
    }
    close(before: .max)
    return String(decoding: shape, as: UTF8.self)
  }

  private func characters(of piece: MarkupTree.TextPiece) -> ArraySlice<UInt8> {
    if piece.isLiteral { return bytes[Int(piece.start)..<Int(piece.end)] }
    let start = Int(piece.replacement)
    return tree.strings[start..<start + Int(piece.replacementCount)]
  }
}
