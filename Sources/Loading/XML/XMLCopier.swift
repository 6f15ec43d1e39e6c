internal import TextModel

/// Copies parts of a raw document into a tree whose elements mean something.
struct XMLCopier {
  /// What becomes of an element.
  enum Role: Hashable {
    case element(Element)
    /// Its content stands where it stood.
    case transparent
    /// It and all it holds is left out.
    case dropped
  }

  private let raw: RawXML
  private var builder = MarkupTreeBuilder()

  /// Begins a tree with `html` and `body`.
  init(_ raw: RawXML) {
    self.raw = raw
    builder.open(.html)
    builder.open(.body)
  }

  /// Copies what the element at `index` holds, as an element of its own if `element` is given.
  mutating func copy(_ index: Int, as element: Element? = nil, role: (Int) -> Role) {
    if let element { builder.open(element) }
    let end = Int(raw.tree.nodes[index].end)
    var openEnds: [Int] = []
    var current = index + 1
    while current < end {
      while let last = openEnds.last, last <= current {
        builder.close()
        openEnds.removeLast()
      }
      let node = raw.tree.nodes[current]
      guard node.element != .text else {
        for piece in raw.tree.pieces(of: node) { append(piece) }
        current += 1
        continue
      }
      switch role(current) {
      case .dropped: current = Int(node.end)
      case .transparent: current += 1
      case .element(let element):
        builder.open(element, name: element == .other ? builder.intern(raw.name(current)) : 0)
        openEnds.append(Int(node.end))
        current += 1
      }
    }
    for _ in openEnds { builder.close() }
    if element != nil { builder.close() }
  }

  /// Copies what several elements hold as one, with spaces between that stand for the tags there.
  mutating func copy(_ indices: [Int], as element: Element, role: (Int) -> Role) {
    builder.open(element)
    var lastEnd: Int?
    for index in indices {
      let pieces = raw.tree.nodes[index..<Int(raw.tree.nodes[index].end)].filter { $0.element == .text }
        .flatMap { raw.tree.pieces(of: $0) }
      guard let first = pieces.first, let last = pieces.last else { continue }
      if let lastEnd { builder.appendText([0x20].span, start: lastEnd, end: Int(first.start)) }
      copy(index, role: role)
      lastEnd = Int(last.end)
    }
    builder.close()
  }

  private mutating func append(_ piece: MarkupTree.TextPiece) {
    if piece.isLiteral {
      builder.appendText(start: Int(piece.start), end: Int(piece.end))
    } else {
      let characters = raw.tree.strings[Int(piece.replacement)..<Int(piece.replacement + piece.replacementCount)]
      builder.appendText(characters.span, start: Int(piece.start), end: Int(piece.end))
    }
  }

  consuming func finish() -> Content { Content(bytes: raw.bytes, tree: builder.finish(), origin: raw.origin) }
}
