/// Evaluates a selector on a tree in one pass: each node learns from its parent which steps have matched above it, a bit
/// a step.
struct SelectorMatch {
  private struct Step {
    var isChild: Bool
    /// Of a name that HTML knows.
    var element: Element?
    /// Of one that the tree spells out; `nil` if it does not stand there.
    var name: UInt16?
    var isAnyName: Bool
    /// `nil` for an attribute that the tree does not have.
    var tests: [(attribute: UInt16?, comparison: Selector.Test.Comparison, value: [UInt8])]
    var positions: [(number: Int, place: SiblingPlaces.Kind)]
  }

  private let tree: MarkupTree
  private var places = SiblingPlaces()

  private init(_ tree: MarkupTree) { self.tree = tree }

  /// The outermost nodes that one of `paths` leads to, in document order; what is skipped is not looked at.
  /// - Complexity: O(nodes · steps).
  static func nodes(_ paths: [[Selector.Step]], in tree: MarkupTree, skipping isSkipped: (Int) -> Bool) -> [Int] {
    var match = SelectorMatch(tree)
    var isMatch = [Bool](repeating: false, count: tree.nodes.count)
    for path in paths { match.mark(path, isSkipped, &isMatch) }
    var found: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      if isMatch[index] { found.append(index) }
      index = isMatch[index] ? Int(tree.nodes[index].end) : index + 1
    }
    return found
  }

  private mutating func mark(_ path: [Selector.Step], _ isSkipped: (Int) -> Bool, _ isMatch: inout [Bool]) {
    let steps = path.map(resolve)
    for kind in Set(steps.flatMap { $0.positions.map(\.place) }) { places.count(kind, in: tree) }
    var matched = [UInt32](repeating: 0, count: tree.nodes.count)
    var above = matched
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.element == .text || isSkipped(index) {
        index = Int(node.end)
        continue
      }
      let parent = Int(node.parent)
      let direct = parent < 0 ? 0 : matched[parent]
      above[index] = parent < 0 ? 0 : above[parent] | direct
      for (number, step) in steps.enumerated() {
        let isReached =
          number == 0
          ? !step.isChild || parent < 0 : (step.isChild ? direct : above[index]) >> UInt32(number - 1) & 1 != 0
        if isReached, matches(index, node, step) { matched[index] |= 1 << UInt32(number) }
      }
      if matched[index] >> UInt32(steps.count - 1) & 1 != 0 {
        isMatch[index] = true
        index = Int(node.end)
      } else {
        index += 1
      }
    }
  }

  private func resolve(_ step: Selector.Step) -> Step {
    Step(
      isChild: step.isChild,
      element: step.name.flatMap { name in Element.allCases.first { $0 != .text && $0 != .other && $0.htmlName == name }
      },
      name: step.name.flatMap { index(of: $0) }, isAnyName: step.name == nil,
      tests: step.tests.map { (index(of: $0.attribute), $0.comparison, $0.value) },
      positions: step.positions.map { ($0.number, .init(isFromEnd: $0.isFromEnd, isOfType: $0.isOfType)) })
  }

  private func index(of name: String) -> UInt16? { tree.names.firstIndex(of: name).map { UInt16($0) } }

  private func matches(_ index: Int, _ node: MarkupTree.Node, _ step: Step) -> Bool {
    if !step.isAnyName {
      guard node.name == 0 ? node.element.rawValue == step.element?.rawValue : node.name == step.name else {
        return false
      }
    }
    for (number, place) in step.positions where places.place(of: index, place) != number { return false }
    for test in step.tests {
      guard let name = test.attribute, let value = value(of: name, node), holds(value, test.comparison, test.value)
      else { return false }
    }
    return true
  }

  private func value(of name: UInt16, _ node: MarkupTree.Node) -> ArraySlice<UInt8>? {
    for place in Int(node.first)..<Int(node.first + node.count) where tree.attributes[place].name == name {
      return tree.strings[Int(tree.attributes[place].start)..<Int(tree.attributes[place].end)]
    }
    return nil
  }

  private func holds(_ value: ArraySlice<UInt8>, _ comparison: Selector.Test.Comparison, _ wanted: [UInt8]) -> Bool {
    switch comparison {
    case .exists: return true
    case .equals: return value.elementsEqual(wanted)
    case .word: return !wanted.isEmpty && value.split { $0 <= 0x20 }.contains { $0.elementsEqual(wanted) }
    case .starts: return !wanted.isEmpty && value.starts(with: wanted)
    case .ends: return !wanted.isEmpty && value.reversed().starts(with: wanted.reversed())
    case .holds:
      guard !wanted.isEmpty, value.count >= wanted.count else { return false }
      return (value.startIndex...value.endIndex - wanted.count).contains {
        value[$0..<$0 + wanted.count].elementsEqual(wanted)
      }
    }
  }
}
