internal import TextModel

/// Chooses the element that holds a page's article, and what of it is text of the article.
///
/// The ideas are the family's: paragraphs are weighed by length, commas and links, and their weight counts for the
/// elements around them (Readability); blocks that are mostly links or end without a stop near the edge are left out
/// (Kohlschütter et al. 2010, *Boilerplate Detection using Shallow Text Features*; jusText); `article`, `main` and
/// `itemprop=articleBody` are believed where they hold enough of the weight (trafilatura). Here the container is found
/// by going down from the body as long as one child holds most of the weight.
struct ArticleFinder {
  private let tree: MarkupTree
  private let survey: PageSurvey
  private let keys: [AttributeKey]
  private let traits = ElementTraits.table
  private let words = BoilerplateWords.standard
  /// Weight of prose in each subtree.
  private var weight: [Int32]

  /// Out of 1000: what a child must hold for the search to go down into it.
  private static let dominance = 600

  init(_ tree: MarkupTree, _ survey: PageSurvey, _ selection: Selection, keys: [AttributeKey]) {
    self.tree = tree
    self.survey = survey
    self.keys = keys
    weight = [Int32](repeating: 0, count: tree.nodes.count)
    var index = 0
    while index < tree.nodes.count {
      if selection.isSkipped(index) {
        index = Int(tree.nodes[index].end)
        continue
      }
      weight[index] = survey.ownProse(index)
      index += 1
    }
    index = tree.nodes.count - 1
    while index > 0 {
      let parent = Int(tree.nodes[index].parent)
      if parent >= 0 { weight[parent] += weight[index] }
      index -= 1
    }
  }

  /// The element that holds the article; `nil` if the page has no prose.
  func container(roots: [Int]) -> Int? {
    guard let root = roots.max(by: { weight[$0] < weight[$1] }), weight[root] > 0 else { return nil }
    var node = declared(total: Int(weight[root])) ?? root
    while let child = dominantChild(of: node) { node = child }
    return node
  }

  /// The element that the page itself calls the article.
  private func declared(total: Int) -> Int? {
    var best: (node: Int, rank: Int)?
    for (index, node) in tree.nodes.enumerated() where !node.isText && weight[index] > 0 {
      let held = Int(weight[index]) * 1000 / total
      // What holds too little in any case is not asked for what it is called.
      guard held >= 250, let rank = rank(node), held >= 400 || rank == 3 else { continue }
      if best.map({ rank > $0.rank || rank == $0.rank && weight[index] > weight[$0.node] }) ?? true {
        best = (index, rank)
      }
    }
    return best?.node
  }

  private func rank(_ node: MarkupTree.Node) -> Int? {
    for place in Int(node.first)..<Int(node.first + node.count) {
      let attribute = tree.attributes[place]

      let value = Int(attribute.start)..<Int(attribute.end)
      switch keys[Int(attribute.name)] {
      case .itemprop: if tree.strings[value].elementsEqual("articleBody".utf8) { return 3 }
      case .className, .id:
        if words.verdict(tree.strings.span.extracting(value)).contains(.body) { return 2 }
      case .role: if tree.strings[value].elementsEqual("main".utf8) { return 0 }
      default: break
      }
    }
    return node.element == .article ? 1 : node.element == .main ? 0 : nil
  }

  private func dominantChild(of node: Int) -> Int? {
    var child = node + 1
    let end = Int(tree.nodes[node].end)
    while child < end {
      if Int(weight[child]) * 1000 >= Int(weight[node]) * Self.dominance,
        traits[Int(tree.nodes[child].element.rawValue)].contains(.block) || tree.nodes[child].element == .other,
        !isParagraph(child)
      {
        return child
      }
      child = Int(tree.nodes[child].end)
    }
    return nil
  }

  /// A paragraph is never the container: its neighbours belong to it.
  private func isParagraph(_ node: Int) -> Bool {
    switch tree.nodes[node].element {
    case .p, .li, .blockquote, .pre, .dd, .dt, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .dl, .tr, .tbody: true
    default: false
    }
  }

  /// Leaves out of the container what is no text of the article.
  func prune(_ container: Int, _ selection: inout Selection) {
    var index = container
    let end = Int(tree.nodes[container].end)
    while index < end {
      let node = tree.nodes[index]
      if selection.isSkipped(index) {
        index = Int(node.end)
        continue
      }
      let element = traits[Int(node.element.rawValue)]
      if element.contains(.block), index != container {
        if isLinkList(index) {
          selection.skip(index, because: .links)
          index = Int(node.end)
          continue
        }
        if isStray(index) { selection.dropOwnText(index) }
      }
      index += 1
    }
  }

  /// A list, table or box that is mostly links.
  private func isLinkList(_ node: Int) -> Bool {
    let text = Int(survey.rows[node].text)
    guard text > 0, survey.rows[node].linked > 0 else { return false }
    let density = survey.linkDensity(node)
    switch tree.nodes[node].element {
    case .ul, .ol, .dl, .menu, .table: return density > 500
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .li, .td: return density > 800 && survey.rows[node].marks < 2
    default: return density > 600
    }
  }

  /// A scrap of a `div`: neither a sentence nor long.
  private func isStray(_ node: Int) -> Bool {
    switch tree.nodes[node].element {
    case .div, .section, .article, .figure, .main, .center:
      survey.rows[node].ownText < 30 && !Self.isStop(survey.rows[node].ownLast)
    default: false
    }
  }

  private static func isStop(_ byte: UInt8) -> Bool { byte >= 0x80 || ".!?:\"')".utf8.contains(byte) }
}
