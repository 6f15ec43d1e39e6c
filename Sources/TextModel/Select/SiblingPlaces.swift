/// The places of elements among their siblings, counted once for a whole tree.
struct SiblingPlaces {
  struct Kind: Hashable {
    var isFromEnd: Bool
    var isOfType: Bool
  }

  private var counted: [Kind: [Int32]] = [:]

  /// Makes the places of `kind` known.
  mutating func count(_ kind: Kind, in tree: MarkupTree) {
    guard counted[kind] == nil else { return }
    var places = [Int32](repeating: 0, count: tree.nodes.count)
    /// Siblings seen so far, by parent and, where it matters, name.
    var seen: [UInt64: Int32] = [:]
    for step in 0..<tree.nodes.count {
      let index = kind.isFromEnd ? tree.nodes.count - 1 - step : step
      let node = tree.nodes[index]
      guard node.element != .text else { continue }
      let name = kind.isOfType ? UInt64(node.name) << 8 | UInt64(node.element.rawValue) : 0
      let place = seen[UInt64(node.parent + 1) << 32 | name, default: 0] + 1
      seen[UInt64(node.parent + 1) << 32 | name] = place
      places[index] = place
    }
    counted[kind] = places
  }

  /// From 1.
  func place(of node: Int, _ kind: Kind) -> Int { Int(counted[kind]?[node] ?? 0) }
}
