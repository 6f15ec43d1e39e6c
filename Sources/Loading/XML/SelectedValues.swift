internal import TextModel

/// What selectors of a value (a title, the authors) mean in a file of documents. Those of the first selector come first.
struct SelectedValues: Sendable {
  /// What one selector means, in document order.
  private struct Group: Sendable {
    var values: [Selector.Value]
    var nodes: [Int]
  }

  private let raw: RawXML
  private let groups: [Group]
  /// The texts of those that stand in no document.
  private let outside: [String]

  /// Each document may be given them, so there are few and they are short.
  private static let mostOutside = (count: 16, bytes: 1000)

  /// - Parameter documents: where the documents stand, in order.
  init(_ selectors: [Selector], _ raw: RawXML, _ documents: [Int]) {
    self.raw = raw
    groups = selectors.map { (selector) in
      let values = Selector.values([selector], of: raw.tree)
      return Group(values: values, nodes: values.map(\.node))
    }
    var outside: [String] = []
    for value in groups.flatMap(\.values)
    where !documents.isEmpty && outside.count < SelectedValues.mostOutside.count {
      let next = SelectedValues.index(in: documents, from: value.node + 1)
      guard next == 0 || value.node >= Int(raw.tree.nodes[documents[next - 1]].end),
        let text = SelectedValues.text(value, raw), text.utf8.count <= SelectedValues.mostOutside.bytes
      else { continue }
      outside.append(text)
    }
    self.outside = outside
  }

  /// The elements whose text is meant.
  var elements: [Int] { groups.flatMap { $0.values.filter { $0.attribute == nil }.map(\.node) } }

  /// Those within the element `top`.
  func within(_ top: Int) -> some Sequence<Selector.Value> {
    let end = Int(raw.tree.nodes[top].end)
    return groups.lazy.flatMap { (group) in
      group.values[SelectedValues.index(in: group.nodes, from: top)...].prefix { $0.node < end }
    }
  }

  /// The texts of those within the document `top`; if there are none, of those that stand in no document.
  func texts(of top: Int) -> [String] {
    let found = within(top).compactMap { text($0) }
    return found.isEmpty ? outside : found
  }

  /// The first of ``texts(of:)``.
  func firstText(of top: Int) -> String? {
    for value in within(top) { if let text = text(value) { return text } }
    return outside.first
  }

  func text(_ value: Selector.Value) -> String? { SelectedValues.text(value, raw) }

  private static func text(_ value: Selector.Value, _ raw: RawXML) -> String? {
    guard let attribute = value.attribute else { return raw.text(value.node) }
    return raw.attribute(attribute, of: value.node).flatMap { foldedSpaces($0) }
  }

  /// The index of the first of `nodes`, which are sorted, that is not before `start`.
  static func index(in nodes: [Int], from start: Int) -> Int {
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
