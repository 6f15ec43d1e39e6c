internal import TextModel

/// Counts over a page's tree, for each node over its whole subtree: made in two passes, whatever the depth.
struct PageSurvey {
  /// What is counted of a node.
  struct Row {
    /// Characters of visible text.
    var text: Int32 = 0
    /// Those within links.
    var linked: Int32 = 0
    /// Commas and stops.
    var marks: Int32 = 0
    /// The nearest block element around the node, itself included; `-1` if there is none.
    var block: Int32 = -1
    /// Characters that stand directly in a block element, not in a block within it.
    var ownText: Int32 = 0
    var ownLinked: Int32 = 0
    var ownMarks: Int32 = 0
    /// Characters of running prose: of blocks that are long, have marks and are not mostly links.
    var prose: Int32 = 0
    /// The last byte of a block's own text.
    var ownLast: UInt8 = 0
    /// Which of the attributes that cleaning reads an element has.
    var attributes: AttributeKeys = []

    /// A block with fewer characters is no prose.
    private static let leastProse: Int32 = 50

    /// How much of a block's own text is prose.
    var ownProse: Int32 {
      let free = ownText - ownLinked
      // Mostly links, or long without a single mark: a list, a table of names.
      return ownText < Self.leastProse || free * 2 < ownText || ownMarks == 0 ? 0 : free
    }
  }

  /// One for each node.
  private(set) var rows: [Row]
  /// Characters of running prose on the whole page.
  private(set) var totalProse = 0
  /// Characters of the whole page.
  private(set) var total = 0

  let traits = ElementTraits.table

  /// Looks at all that `selection` does not skip, and adds to what it skips the elements that never have text.
  init(_ content: Content, _ selection: inout Selection, keys: [AttributeKey]) {
    let tree = content.tree
    rows = [Row](repeating: Row(), count: tree.nodes.count)
    noteAttributes(tree, keys)
    weigh(content, &selection)
    addUp(tree.nodes)
  }

  private mutating func noteAttributes(_ tree: MarkupTree, _ keys: [AttributeKey]) {
    let sets = keys.map { AttributeKeys($0) }
    var rows = rows.mutableSpan
    for (index, node) in tree.nodes.enumerated() where !node.isText && node.count > 0 {
      var found: AttributeKeys = []
      for place in Int(node.first)..<Int(node.first + node.count) {
        found.formUnion(sets[Int(tree.attributes[place].name)])
      }
      rows[index].attributes = found
    }
  }

  /// Adds what children have to their parents, which stand before them.
  private mutating func addUp(_ nodes: [MarkupTree.Node]) {
    var (text, prose) = (0, 0)
    var rows = rows.mutableSpan
    var index = nodes.count - 1
    while index >= 0 {
      rows[index].prose += rows[index].ownProse
      let row = rows[index]
      let parent = Int(nodes[index].parent)
      if parent >= 0 {
        rows[parent].prose += row.prose
        rows[parent].text += row.text
        rows[parent].linked += row.linked
        rows[parent].marks += row.marks
      } else {
        text += Int(row.text)
        prose += Int(row.prose)
      }
      index -= 1
    }
    (total, totalProse) = (text, prose)
  }

  /// Skips in `selection` the elements that never have text, as a survey does.
  static func skipTextless(_ tree: MarkupTree, _ selection: inout Selection) {
    let traits = ElementTraits.table
    for (index, node) in tree.nodes.enumerated() {
      let element = traits[Int(node.element.rawValue)]
      if element.contains(.textless), !element.contains(.lastResort) { selection.skip(index, because: .textless) }
    }
  }

  private mutating func weigh(_ content: Content, _ selection: inout Selection) {
    let tree = content.tree
    let bytes = content.bytes.span
    let strings = tree.strings.span
    let roles = TextWeight.table
    let traits = traits
    var rows = rows.mutableSpan
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
      rows[index].block =
        element.contains(.block) ? Int32(index) : node.parent >= 0 ? rows[Int(node.parent)].block : -1
      if element.contains(.link), Int(node.end) > linkEnd, rows[index].attributes.contains(.href) {
        linkEnd = Int(node.end)
      }
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
        if weight.characters > 0 { Self.note(weight, at: index, isLinked: index < linkEnd, in: &rows) }
      }
      index += 1
    }
  }

  private static func note(_ weight: TextWeight, at index: Int, isLinked: Bool, in rows: inout MutableSpan<Row>) {
    rows[index].text = weight.characters
    rows[index].marks = weight.marks
    if isLinked { rows[index].linked = weight.characters }
    guard rows[index].block >= 0 else { return }
    let owner = Int(rows[index].block)
    rows[owner].ownText += weight.characters
    rows[owner].ownMarks += weight.marks
    if isLinked { rows[owner].ownLinked += weight.characters }
    rows[owner].ownLast = weight.last
  }

  func ownProse(_ node: Int) -> Int32 { rows[node].ownProse }

  /// Part of a subtree's text that stands in links, out of 1000.
  func linkDensity(_ node: Int) -> Int {
    let row = rows[node]
    return row.text == 0 ? 0 : Int(row.linked) * 1000 / Int(row.text)
  }
}
