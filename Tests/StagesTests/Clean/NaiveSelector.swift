internal import Stages
internal import TextModel

/// Selectors by their definition: each node is asked whether it matches, and asks its ancestors and siblings.
struct NaiveSelector {
  private let selector: Selector
  private let tree: MarkupTree

  init(_ selector: Selector, _ tree: MarkupTree) {
    self.selector = selector
    self.tree = tree
  }

  /// The matching nodes with no matching node around them.
  var outermost: [Int] {
    let matching = Set(tree.nodes.indices.filter { index in selector.paths.contains { matches(index, $0[...]) } })
    return matching.filter { ancestors(of: $0).allSatisfy { !matching.contains($0) } }.sorted()
  }

  private func ancestors(of node: Int) -> [Int] {
    var found: [Int] = []
    var next = Int(tree.nodes[node].parent)
    while next >= 0 {
      found.append(next)
      next = Int(tree.nodes[next].parent)
    }
    return found
  }

  private func matches(_ node: Int, _ path: ArraySlice<Selector.Step>) -> Bool {
    guard let step = path.last, tree.nodes[node].element != .text, fits(node, step) else { return false }
    let rest = path.dropLast()
    let around = ancestors(of: node)
    if rest.isEmpty { return !step.isChild || around.isEmpty }
    return (step.isChild ? around.prefix(1) : around[...]).contains { matches($0, rest) }
  }

  private func fits(_ node: Int, _ step: Selector.Step) -> Bool {
    if let name = step.name, tree.name(of: tree.nodes[node]) != name { return false }
    for test in step.tests {
      guard let value = tree.value(of: test.attribute, in: tree.nodes[node]) else { return false }
      let wanted = String(decoding: test.value, as: UTF8.self)
      let holds =
        switch test.comparison {
        case .exists: true
        case .equals: value == wanted
        case .word: value.split(separator: " ").contains { $0 == wanted }
        case .starts: value.hasPrefix(wanted)
        case .ends: value.hasSuffix(wanted)
        case .holds: value.contains(wanted)
        }
      if !holds { return false }
    }
    return step.positions.allSatisfy { position in
      var siblings = tree.nodes.indices.filter {
        tree.nodes[$0].parent == tree.nodes[node].parent && tree.nodes[$0].element != .text
          && (!position.isOfType || tree.name(of: tree.nodes[$0]) == tree.name(of: tree.nodes[node]))
      }
      if position.isFromEnd { siblings.reverse() }
      return siblings.firstIndex(of: node) == position.number - 1
    }
  }
}
