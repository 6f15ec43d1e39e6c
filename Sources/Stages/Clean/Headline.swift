internal import TextModel

/// Chooses the element whose text is the headline.
struct Headline {
  /// What holds more nodes, or comes after so many candidates, is no headline.
  private static let mostNodes = 64
  private static let mostCandidates = 200

  private let content: Content
  private var titles: [[UInt8]]

  /// The first `h1`.
  static func first(in tree: MarkupTree, _ selection: Selection) -> Int? {
    candidates(in: tree, selection).first { tree.nodes[$0].element == .h1 }
  }

  /// The `h1` that agrees with `title`; else the one in or last before `container`; else the only one. Where no `h1`
  /// agrees, an `h2` may.
  static func find(in content: Content, _ selection: Selection, title: String?, container: Int?) -> Int? {
    let all = candidates(in: content.tree, selection)
    let headline = Headline(content, title: title)
    let main = all.filter { content.tree.nodes[$0].element == .h1 }
    if let best = headline.bestAgreeing(main) ?? headline.bestAgreeing(all) { return best }
    guard let container else { return main.count == 1 ? main[0] : nil }
    let end = Int(content.tree.nodes[container].end)
    if let inside = main.first(where: { $0 > container && $0 < end }) { return inside }
    return main.last { $0 < container && $0 > container - 400 }
  }

  private static func candidates(in tree: MarkupTree, _ selection: Selection) -> [Int] {
    let traits = ElementTraits.table
    var found: [Int] = []
    var index = 0
    while index < tree.nodes.count, found.count < mostCandidates {
      if selection.isSkipped(index) {
        index = Int(tree.nodes[index].end)
        continue
      }
      if traits[Int(tree.nodes[index].element.rawValue)].contains(.headline),
        Int(tree.nodes[index].end) - index < mostNodes
      {
        found.append(index)
      }
      index += 1
    }
    return found
  }

  private init(_ content: Content, title: String?) {
    self.content = content
    titles = title.map { [Self.folded(Array($0.utf8))] } ?? []
    var index = 0
    while index < content.tree.nodes.count, content.tree.nodes[index].element != .body {
      if content.tree.nodes[index].element == .title {
        titles.append(Self.folded(Array(content.tree.text(below: index, in: content.bytes).utf8)))
      }
      index += 1
    }
  }

  /// The candidate whose text is the title or starts it; the longest of them.
  private func bestAgreeing(_ candidates: [Int]) -> Int? {
    var best: (node: Int, count: Int)?
    for node in candidates {
      let text = Self.folded(Array(content.tree.text(below: node, in: content.bytes).utf8))
      guard text.count > 3, titles.contains(where: { $0.starts(with: text) || text == $0 }) else { continue }
      if text.count > best?.count ?? 0 { best = (node, text.count) }
    }
    return best?.node
  }

  /// Letters and digits alone, ASCII in lower case.
  private static func folded(_ text: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in text.prefix(1000) {
      switch byte {
      case 0x41...0x5A: folded.append(byte | 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: folded.append(byte)
      default: break
      }
    }
    return folded
  }
}
