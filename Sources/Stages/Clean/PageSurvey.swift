internal import TextModel

/// Counts over a page's tree, for each node over its whole subtree: made in two passes, whatever the depth.
struct PageSurvey {
  /// Characters of visible text.
  private(set) var text: [Int32]
  /// Those within links.
  private(set) var linked: [Int32]
  /// Commas and stops.
  private(set) var marks: [Int32]
  /// The nearest block element around a node, itself included; `-1` if there is none.
  private(set) var block: [Int32]
  /// Characters that stand directly in a block element, not in a block within it.
  private(set) var ownText: [Int32]
  private(set) var ownLinked: [Int32]
  private(set) var ownMarks: [Int32]
  /// The last byte of a block's own text.
  private(set) var ownLast: [UInt8]

  /// Characters of running prose: of blocks that are long, have marks and are not mostly links.
  private(set) var prose: [Int32]
  /// Those of the whole page.
  private(set) var totalProse = 0
  /// Characters of the whole page.
  private(set) var total = 0

  let traits = ElementTraits.table

  /// Looks at all that `selection` does not skip, and adds to what it skips the elements that never have text.
  init(_ content: Content, _ selection: inout Selection, keys: [AttributeKey]) {
    let tree = content.tree
    let count = tree.nodes.count
    text = [Int32](repeating: 0, count: count)
    linked = text
    marks = text
    block = [Int32](repeating: -1, count: count)
    ownText = text
    ownLinked = text
    ownMarks = text
    prose = text
    ownLast = [UInt8](repeating: 0, count: count)
    weigh(content, &selection, keys)
    var index = count - 1
    while index >= 0 {
      let parent = Int(tree.nodes[index].parent)
      prose[index] += ownProse(index)
      if parent >= 0 {
        prose[parent] += prose[index]
        text[parent] += text[index]
        linked[parent] += linked[index]
        marks[parent] += marks[index]
      } else {
        total += Int(text[index])
        totalProse += Int(prose[index])
      }
      index -= 1
    }
  }

  /// Skips in `selection` the elements that never have text, as a survey does.
  static func skipTextless(_ tree: MarkupTree, _ selection: inout Selection) {
    let traits = ElementTraits.table
    for (index, node) in tree.nodes.enumerated() {
      let element = traits[Int(node.element.rawValue)]
      if element.contains(.textless), !element.contains(.lastResort) { selection.skip(index, because: .textless) }
    }
  }

  private mutating func weigh(_ content: Content, _ selection: inout Selection, _ keys: [AttributeKey]) {
    let tree = content.tree
    let bytes = content.bytes.span
    let strings = tree.strings.span
    let roles = TextWeight.table
    var linkEnd = 0
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      let element = traits[Int(node.element.rawValue)]
      if element.contains(.textless), !element.contains(.lastResort) { selection.skip(index, because: .textless) }
      if selection.isSkipped(index) {
        index = Int(node.end)
        continue
      }
      block[index] = element.contains(.block) ? Int32(index) : node.parent >= 0 ? block[Int(node.parent)] : -1
      if element.contains(.link), Int(node.end) > linkEnd, hasLink(node, tree, keys) { linkEnd = Int(node.end) }
      if node.isText {
        var weight = TextWeight()
        for pieceIndex in Int(node.first)..<Int(node.first + node.count) {
          let piece = tree.pieces[pieceIndex]
          if piece.isLiteral {
            weight.add(bytes, from: Int(piece.start), to: Int(piece.end), table: roles.span)
          } else {
            weight.add(
              strings, from: Int(piece.replacement), to: Int(piece.replacement + piece.replacementCount),
              table: roles.span)
          }
        }
        if weight.characters > 0 { note(weight, at: index, isLinked: index < linkEnd) }
      }
      index += 1
    }
  }

  private func hasLink(_ node: MarkupTree.Node, _ tree: MarkupTree, _ keys: [AttributeKey]) -> Bool {
    for place in Int(node.first)..<Int(node.first + node.count) {
      let attribute = tree.attributes[place]
      guard keys[Int(attribute.name)] == .href else { continue }
      return true
    }
    return false
  }

  private mutating func note(_ weight: TextWeight, at index: Int, isLinked: Bool) {
    text[index] = weight.characters
    marks[index] = weight.marks
    if isLinked { linked[index] = weight.characters }
    guard block[index] >= 0 else { return }
    let owner = Int(block[index])
    ownText[owner] += weight.characters
    ownMarks[owner] += weight.marks
    if isLinked { ownLinked[owner] += weight.characters }
    ownLast[owner] = weight.last
  }

  /// A block with fewer characters is no prose.
  private static let leastProse: Int32 = 50

  /// How much of a block's own text is prose.
  func ownProse(_ node: Int) -> Int32 {
    let text = ownText[node]
    let free = text - ownLinked[node]
    // Mostly links, or long without a single mark: a list, a table of names.
    return text < Self.leastProse || free * 2 < text || ownMarks[node] == 0 ? 0 : free
  }

  /// Part of a subtree's text that stands in links, out of 1000.
  func linkDensity(_ node: Int) -> Int { text[node] == 0 ? 0 : Int(linked[node]) * 1000 / Int(text[node]) }
}
