internal import TextModel

/// Walks the kept part of a tree and writes its blocks.
struct BlockWalk {
  private struct Open {
    var end: Int
    var kind: Block.Kind
    var isPreformatted: Bool
    var isOwnTextKept: Bool
  }

  private var writer: BlockWriter
  private let selection: Selection
  private let traits = ElementTraits.table

  private init(_ content: Content, _ selection: Selection, blockLimit: Int) {
    writer = BlockWriter(content, blockLimit: blockLimit)
    self.selection = selection
  }

  /// The text of what `selection` keeps: the headline first, then the rest in document order.
  static func write(_ content: Content, _ selection: Selection, blockLimit: Int) -> BlockWriter {
    var walk = BlockWalk(content, selection, blockLimit: blockLimit)
    if let headline = selection.headline {
      walk.write(headline, of: content.tree, as: .title)
    }
    for root in selection.roots { walk.write(root, of: content.tree, as: nil) }
    return walk.writer
  }

  private mutating func write(_ root: Int, of tree: MarkupTree, as fixedKind: Block.Kind?) {
    var open: [Open] = []
    var kind = fixedKind ?? .paragraph
    var isOwnTextKept = true
    var index = root
    let end = Int(tree.nodes[root].end)
    while index < end {
      while let last = open.last, last.end <= index {
        open.removeLast()
        leave(last, fixedKind, &kind, &isOwnTextKept)
      }
      let node = tree.nodes[index]
      if selection.isSkipped(index) || fixedKind == nil && selection.headline == index {
        index = Int(node.end)
        continue
      }
      if node.isText {
        if isOwnTextKept {
          writer.kind = kind
          for piece in Int(node.first)..<Int(node.first + node.count) { writer.append(tree.pieces[piece]) }
        }
      } else if traits[Int(node.element.rawValue)].contains(.lineBreak) {
        if fixedKind == nil { writer.breakLine() } else { writer.breakTitle() }
      } else if traits[Int(node.element.rawValue)].contains(.block), fixedKind == nil {
        writer.endBlock()
        open.append(
          Open(
            end: Int(node.end), kind: kind, isPreformatted: writer.isPreformatted, isOwnTextKept: isOwnTextKept))
        kind = Block.Kind.within(node.element, outer: kind)
        if traits[Int(node.element.rawValue)].contains(.preformatted) { writer.isPreformatted = true }
        isOwnTextKept = !selection.isOwnTextDropped(index)
      }
      index += 1
    }
    writer.endBlock()
    writer.isPreformatted = false
  }

  private mutating func leave(
    _ last: Open, _ fixedKind: Block.Kind?, _ kind: inout Block.Kind, _ isOwnTextKept: inout Bool
  ) {
    writer.endBlock()
    kind = last.kind
    writer.isPreformatted = last.isPreformatted
    isOwnTextKept = last.isOwnTextKept
  }
}
