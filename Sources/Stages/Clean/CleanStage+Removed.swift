package import TextModel

/// What cleaning takes away: the choice is made once more, and read from the other side.
extension CleanStage {
  /// The parts with text that ``annotate(_:)`` leaves out of `document`, which it has not seen yet, in document order.
  /// - Complexity: as cleaning.
  package func removedParts(of document: Document) -> [RemovedPart] {
    let content = document.content
    let keys = AttributeKey.keys(of: content.tree)
    let page = CleanStage.isPage(document) ? PageMetadata.read(content, keys: keys) : nil
    let beside: RemovalReason = page != nil && selector != nil ? .unselected : .outside
    var walk = RemovalWalk(content, select(content, keys, page), beside: beside)
    return walk.parts()
  }
}

/// Goes through the nodes that ``BlockWalk`` does not write.
private struct RemovalWalk {
  private let content: Content
  private let selection: Selection
  private let traits = ElementTraits.table
  private let beside: RemovalReason
  private var found: [RemovedPart] = []
  /// For each node, whether it or a node around it is written.
  private var isWithinRoot: [Bool]

  /// - Parameter beside: why what stands beside the roots is left out.
  init(_ content: Content, _ selection: Selection, beside: RemovalReason) {
    self.beside = beside
    self.content = content
    self.selection = selection
    isWithinRoot = [Bool](repeating: false, count: content.tree.nodes.count)
    for root in selection.roots {
      for index in root..<Int(content.tree.nodes[root].end) { isWithinRoot[index] = true }
    }
  }

  mutating func parts() -> [RemovedPart] {
    let nodes = content.tree.nodes
    var index = 0
    while index < nodes.count {
      let end = Int(nodes[index].end)
      if let reason = selection.reason(index) {
        // The parts of a head are told apart: its title, its metadata.
        if nodes[index].element == .head { addChildren(of: index, reason) } else { add(index, reason) }
        index = end
      } else if index == selection.headline {
        index = end
      } else if !isWithinRoot[index], isWhole(index) {
        add(index, beside)
        index = end
      } else {
        if nodes[index].isText, isWithinRoot[index], isDropped(index) { add(index, .scrap) }
        index += 1
      }
    }
    return found
  }

  private mutating func addChildren(of node: Int, _ reason: RemovalReason) {
    var child = node + 1
    while child < Int(content.tree.nodes[node].end) {
      add(child, reason)
      child = Int(content.tree.nodes[child].end)
    }
  }

  /// Whether nothing in a subtree is written, or left out for a reason of its own.
  private func isWhole(_ node: Int) -> Bool {
    for index in node..<Int(content.tree.nodes[node].end)
    where isWithinRoot[index] || index == selection.headline || selection.isSkipped(index) { return false }
    return true
  }

  /// Whether the block that a text stands in loses its own text.
  private func isDropped(_ text: Int) -> Bool {
    var node = Int(content.tree.nodes[text].parent)
    while node >= 0, !traits[Int(content.tree.nodes[node].element.rawValue)].contains(.block) {
      node = Int(content.tree.nodes[node].parent)
    }
    return node >= 0 && selection.isOwnTextDropped(node)
  }

  private mutating func add(_ node: Int, _ reason: RemovalReason) {
    let tree = content.tree
    var range: ByteRange?
    var spelled = ""
    for index in node..<Int(tree.nodes[node].end) {
      let part = tree.nodes[index]
      // What the layout sets apart does not grow together.
      if !traits[Int(part.element.rawValue)].isDisjoint(with: [.block, .lineBreak, .textless]) { spelled += " " }
      guard part.isText else { continue }
      spelled += tree.text(below: index, in: content.bytes)
      for piece in tree.pieces(of: part) {
        range = ByteRange(range?.start ?? Int(piece.start), max(range?.end ?? 0, Int(piece.end)))
      }
    }
    let text = spelled.split { $0.isWhitespace }.joined(separator: " ")
    guard let range, !text.isEmpty else { return }
    // A text stands for the block that loses it.
    let named = tree.nodes[node].isText ? max(0, Int(tree.nodes[node].parent)) : node
    found.append(
      RemovedPart(
        range: range, reason: reason, element: element(named, reason), words: words(named, reason), text: text))
  }

  /// The start tag, with the attributes that tell what it is.
  private func element(_ node: Int, _ reason: RemovalReason) -> String {
    let tree = content.tree
    let shown: [String] =
      switch reason {
      case .hidden: ["hidden", "aria-hidden", "style"]
      case .role: ["role"]
      default: ["id", "class"]
      }
    var text = tree.name(of: tree.nodes[node])
    for name in shown {
      guard let value = tree.value(of: name, in: tree.nodes[node]) else { continue }
      text += value.isEmpty ? " \(name)" : " \(name)=\"\(value)\""
    }
    return text
  }

  private func words(_ node: Int, _ reason: RemovalReason) -> [String] {
    let wanted: BoilerplateWords.Verdict
    switch reason {
    case .className: wanted = [.furniture, .teaser]
    case .details: wanted = .details
    case .comments: wanted = .comments
    case .caption: wanted = .caption
    default: return []
    }
    var words: [String] = []
    for name in ["id", "class"] {
      let value = Array((content.tree.value(of: name, in: content.tree.nodes[node]) ?? "").utf8)
      BoilerplateWords.standard.forEachWord(of: value.span) { (place, verdict) in
        if !verdict.isDisjoint(with: wanted) { words.append(String(decoding: value[place.indices], as: UTF8.self)) }
      }
    }
    return words
  }
}
