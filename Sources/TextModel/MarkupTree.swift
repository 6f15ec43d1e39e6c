/// A document's structure as flat arrays in document order: what a parser found, before anything was judged.
///
/// Nodes stand in preorder; a subtree is the nodes from an element up to its `end`, so that skipping one is one
/// assignment and walking needs no stack:
///
///     var index = 0
///     while index < tree.nodes.count {
///       if tree.nodes[index].element == .script { index = tree.nodes[index].end; continue }
///       index += 1
///     }
///
/// Text is not copied: a ``TextPiece`` points into the content's bytes. Only what the bytes do not spell out
/// (character references) is kept aside in ``strings``, as attribute values are.
package struct MarkupTree: Sendable {
  package struct Node: Sendable {
    package var element: Element
    /// Index in ``names``; 0 (the empty name) where ``element`` says all.
    package var name: UInt16
    /// `-1` for a root.
    package var parent: Int32
    /// Index one past the last node of the subtree.
    package var end: Int32
    /// First of the node's pieces (text) or attributes (elements).
    package var first: UInt32
    package var count: UInt32
  }

  /// A run of text: bytes of the content, or what a character reference there stands for.
  package struct TextPiece: Sendable, Hashable {
    /// Where it stands in the content's bytes; a character reference as a whole.
    package var start: UInt32
    package var end: UInt32
    /// Where the characters are in ``strings`` if the content's bytes do not spell them out.
    package var replacement: UInt32
    package var replacementCount: UInt32

    package var isLiteral: Bool { replacementCount == 0 }
  }

  package struct Attribute: Sendable {
    /// Index in ``names``, lower case.
    package var name: UInt16
    /// The decoded value, a range of ``strings``.
    package var start: UInt32
    package var end: UInt32
  }

  package var nodes: [Node] = []
  package var pieces: [TextPiece] = []
  package var attributes: [Attribute] = []
  package var strings: [UInt8] = []
  package var names: [String] = [""]

  package init() {}

  package func pieces(of node: Node) -> ArraySlice<TextPiece> {
    pieces[Int(node.first)..<Int(node.first + node.count)]
  }

  package func attributes(of node: Node) -> ArraySlice<Attribute> {
    attributes[Int(node.first)..<Int(node.first + node.count)]
  }

  /// The node's name as the source has it, in lower case for HTML.
  package func name(of node: Node) -> String { node.name == 0 ? node.element.htmlName : names[Int(node.name)] }

  /// The value of the attribute `name` (lower case), if the node has it and it was kept.
  package func value(of name: String, in node: Node) -> String? {
    guard node.element != .text else { return nil }
    for attribute in attributes(of: node) where names[Int(attribute.name)] == name {
      return String(decoding: strings[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
    }
    return nil
  }

  /// The text below the node at `index`, as it stands: no white space folded. For titles and the like.
  package func text(below index: Int, in bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for node in nodes[index..<Int(nodes[index].end)] where node.element == .text {
      for piece in pieces(of: node) {
        if piece.isLiteral {
          text += bytes[Int(piece.start)..<Int(piece.end)]
        } else {
          text += strings[Int(piece.replacement)..<Int(piece.replacement + piece.replacementCount)]
        }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
