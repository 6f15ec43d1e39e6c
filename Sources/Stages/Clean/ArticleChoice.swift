internal import TextModel

/// The container chosen for a page's article, and what of the page is skipped with it.
struct ArticleChoice {
  /// The element that holds the article; `nil` if the page has no prose.
  private(set) var container: Int?
  /// What is left of the page without hidden parts and furniture.
  private(set) var unpruned: Selection
  /// As ``unpruned``, and without what in the container is no text of the article.
  private(set) var selection: Selection
  private var finder: ArticleFinder?
  /// How much prose the container keeps.
  private(set) var prose = 0

  /// With fewer characters of prose an article is doubtful where the page has much more.
  private static let leastArticle = 500
  /// Out of 1000: where less of a page's text is kept, the page is no article but a list, an index, an overview.
  private static let leastYield = 400

  /// - Parameter visible: the page without elements that never have text.
  static func make(
    _ content: Content, _ survey: PageSurvey, _ furniture: PageFurniture, _ keys: [AttributeKey], _ visible: Selection
  ) -> ArticleChoice {
    let first = ArticleChoice(content, survey, furniture, keys, names: .all, visible)
    guard first.prose * 4 < survey.totalProse else { return first }
    // Names have probably misled: go by elements alone.
    let names = first.prose < leastArticle ? PageFurniture.Names.none : .comments
    let second = ArticleChoice(content, survey, furniture, keys, names: names, visible)
    return second.prose > 2 * first.prose ? second : first
  }

  private init(
    _ content: Content, _ survey: PageSurvey, _ furniture: PageFurniture, _ keys: [AttributeKey],
    names: PageFurniture.Names, _ visible: Selection
  ) {
    unpruned = visible
    furniture.skipFurniture(of: content, survey, names: names, &unpruned)
    selection = unpruned
    let finder = ArticleFinder(content.tree, survey, selection, keys: keys)
    self.finder = finder
    guard let found = finder.container(roots: selection.roots) else { return }
    container = found
    finder.prune(found, &selection)
    forEachKept(in: selection, below: [found], content.tree) { prose += Int(survey.ownProse($0)) }
  }

  /// Makes the container and what belongs to it beside it the roots of `chosen`, whose headline is known.
  func addNeighbours(to chosen: inout Selection, _ tree: MarkupTree, _ survey: PageSurvey) {
    guard let container else { return }
    var start = 0
    if let headline = chosen.headline, headline < container { start = Int(tree.nodes[headline].end) }
    let found = NeighbourFinder(tree, survey).neighbours(of: container, after: start, chosen)
    for neighbour in found { finder?.prune(neighbour, &chosen) }
    chosen.roots = (found + [container]).sorted()
  }

  /// Whether so little of the page's text is kept in `chosen` that it is better taken whole, furniture aside.
  ///
  /// Not where the page says that it is an article, however short, nor on the page of a product: what stands beside its
  /// description are other products.
  func isLowYield(_ chosen: Selection, _ tree: MarkupTree, _ survey: PageSurvey, kind: PageKind?) -> Bool {
    switch kind {
    case nil where prose >= Self.leastUndoubted, .article where prose >= Self.leastNotice,
      .product where prose >= Self.leastDescription:
      return false
    default: break
    }
    var kept = 0
    var total = 0
    forEachKept(in: chosen, below: chosen.roots, tree) {
      if !chosen.isOwnTextDropped($0) { kept += Int(survey.rows[$0].ownText) }
    }
    forEachKept(in: unpruned, below: unpruned.roots, tree) { total += Int(survey.rows[$0].ownText) }
    return kept * 1000 < total * Self.leastYield
  }

  /// So many characters of prose are an article in any case.
  private static let leastUndoubted = 2000
  /// So many are one where the page says so.
  private static let leastNotice = 150
  /// So many describe a product.
  private static let leastDescription = 300

  private func forEachKept(
    in selection: Selection, below roots: [Int], _ tree: MarkupTree, _ body: (Int) -> Void
  ) {
    for root in roots {
      var index = root
      let end = Int(tree.nodes[root].end)
      while index < end {
        if selection.isSkipped(index) {
          index = Int(tree.nodes[index].end)
          continue
        }
        body(index)
        index += 1
      }
    }
  }
}
