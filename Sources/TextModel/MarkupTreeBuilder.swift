/// Builds a ``MarkupTree`` from a parser's events, in document order.
///
///     var builder = MarkupTreeBuilder()
///     builder.open(.p)
///     builder.appendText(start: 3, end: 8)
///     builder.close()
///     let tree = builder.finish()
package struct MarkupTreeBuilder: Sendable {
  private var tree = MarkupTree()
  private var openNodes: [Int32] = []
  private var nameIndex: [String: UInt16] = ["": 0]
  /// Whether the newest node is a text node that further text may join.
  private var isTextOpen = false

  package init() {}

  /// How many elements are open.
  package var depth: Int { openNodes.count }
  package var nodeCount: Int { tree.nodes.count }

  /// The index of `name`; names beyond 65,535 share the empty name.
  package mutating func intern(_ name: String) -> UInt16 {
    if let known = nameIndex[name] { return known }
    guard tree.names.count < Int(UInt16.max) else { return 0 }
    let index = UInt16(tree.names.count)
    tree.names.append(name)
    nameIndex[name] = index
    return index
  }

  /// Opens an element; `name` is given where `element` does not say all.
  package mutating func open(_ element: Element, name: UInt16 = 0) {
    isTextOpen = false
    let index = Int32(tree.nodes.count)
    tree.nodes.append(
      MarkupTree.Node(
        element: element, name: name, parent: openNodes.last ?? -1, end: index + 1,
        first: UInt32(tree.attributes.count), count: 0))
    openNodes.append(index)
  }

  /// Adds an attribute to the element opened last.
  /// - Precondition: nothing was added since it was opened.
  package mutating func addAttribute(name: UInt16, value: Span<UInt8>) {
    guard let index = openNodes.last else { return }
    precondition(Int(index) == tree.nodes.count - 1, "attributes come before content")
    let start = UInt32(tree.strings.count)
    tree.strings.append(value)
    tree.attributes.append(MarkupTree.Attribute(name: name, start: start, end: UInt32(tree.strings.count)))
    tree.nodes[Int(index)].count += 1
  }

  /// Adds text that stands in the content's bytes as it is.
  package mutating func appendText(start: Int, end: Int) {
    guard start < end else { return }
    if isTextOpen {
      let last = tree.pieces.count - 1
      if tree.pieces[last].isLiteral, Int(tree.pieces[last].end) == start {
        tree.pieces[last].end = UInt32(end)
        return
      }
    }
    append(MarkupTree.TextPiece(start: UInt32(start), end: UInt32(end), replacement: 0, replacementCount: 0))
  }

  /// Adds characters that the content's bytes from `start` to `end` stand for as a whole.
  package mutating func appendText(_ characters: Span<UInt8>, start: Int, end: Int) {
    guard !characters.isEmpty else { return }
    let replacement = UInt32(tree.strings.count)
    tree.strings.append(characters)
    append(
      MarkupTree.TextPiece(
        start: UInt32(start), end: UInt32(end), replacement: replacement,
        replacementCount: UInt32(characters.count)))
  }

  /// Closes the element opened last; does nothing if none is open.
  package mutating func close() {
    isTextOpen = false
    guard let index = openNodes.popLast() else { return }
    tree.nodes[Int(index)].end = Int32(tree.nodes.count)
  }

  /// Closes what is open and gives the tree.
  package consuming func finish() -> MarkupTree {
    while depth > 0 { close() }
    return tree
  }

  /// Adds a piece to the text node in hand, or one that begins with it.
  private mutating func append(_ piece: MarkupTree.TextPiece) {
    let index = tree.nodes.count
    if isTextOpen {
      tree.nodes[index - 1].count += 1
    } else {
      tree.nodes.append(
        MarkupTree.Node(
          element: .text, name: 0, parent: openNodes.last ?? -1, end: Int32(index + 1),
          first: UInt32(tree.pieces.count), count: 1))
      isTextOpen = true
    }
    tree.pieces.append(piece)
  }
}
