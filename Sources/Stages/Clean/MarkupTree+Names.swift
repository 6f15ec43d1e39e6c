internal import TextModel

extension MarkupTree {
  /// The range of ``strings`` that holds a node's `class`; `nil` if it has none.
  func classRange(_ node: Int) -> Range<Int>? {
    guard !nodes[node].isText else { return nil }
    for place in Int(nodes[node].first)..<Int(nodes[node].first + nodes[node].count)
    where names[Int(attributes[place].name)] == "class" && attributes[place].end > attributes[place].start {
      return Int(attributes[place].start)..<Int(attributes[place].end)
    }
    return nil
  }

  /// Whether two nodes are of one element and have the same `class`, which is not empty.
  func hasSameName(_ a: Int, _ b: Int) -> Bool {
    guard nodes[a].element == nodes[b].element, nodes[a].name == nodes[b].name, let first = classRange(a),
      let second = classRange(b), first.count == second.count
    else { return false }
    return strings[first].elementsEqual(strings[second])
  }
}
