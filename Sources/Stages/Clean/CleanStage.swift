package import TextModel

/// Makes text of what was loaded.
///
///     stages:
///       - clean: {content: article}
///
/// Reads `content`; sets `text`, `blocks` and `sourceMap`, fills in the metadata that loading left open, and drops
/// `content`.
///
/// Setting `content`: `article` (default) keeps of an HTML page its headline, lead and body, `all` all that a reader of
/// the page sees, `{select: …}` the elements that a ``Selector`` names. Other formats are kept whole in any case.
/// With `article`, `captions` and `comments` add what they name. Documentation/Cleaning.md states the rules.
///
/// ## What is text
/// Code, media, form controls and hidden parts are none; nor are `rt` and `rp`, the reading aids over ideographs,
/// which repeat the text in kana. `onoma check --sources` applies these rules to the source again:
///
/// 1. Every run of white space (Unicode White_Space, which includes NBSP, the ideographic space and the line and
///    paragraph separators) is one U+0020; at either end of a block there is none.
/// 2. A `br`, and in preformatted text a run of white space that holds a line end, is one U+000A instead. Two `br` in
///    a row end the block.
/// 3. U+00AD soft hyphen, U+200B zero-width space, U+2060 word joiner and U+FEFF are dropped.
/// 4. Nothing else is changed, and nothing is normalised.
/// 5. Blocks are joined by an empty line, `\n\n`.
package struct CleanStage: Stage {
  package static let description = StageDescription(
    name: "clean", summary: "makes text of markup; keeps the article or all of a page", needs: [], adds: [.text],
    settings: [
      Setting(
        "content", .choiceOrSelector(["article", "all"]), default: .text("article"),
        "what of an HTML page is kept: the article, all that is visible, or what a selector names"),
      Setting("comments", .flag, default: .flag(false), "with content: article, whether readers' comments are kept"),
      Setting("captions", .flag, default: .flag(false), "with content: article, whether text below pictures is kept"),
    ])

  private let isArticleOnly: Bool

  /// What is kept instead of the article.
  let selector: Selector?
  private let keepsCaptions: Bool
  private let keepsComments: Bool

  package init(settings: Settings) {
    isArticleOnly = settings["content"] == .text("article")
    selector =
      if case .selector(let text)? = settings["content"] {
        // It was read before, when the setting was checked.
        try? Selector(text)
      } else {
        nil
      }
    keepsCaptions = settings.flag("captions")
    keepsComments = settings.flag("comments")
  }

  package func annotate(_ document: inout Document) throws(Problem) {
    let content = document.content
    document.content = Content()
    let keys = AttributeKey.keys(of: content.tree)
    let isPage = CleanStage.isPage(document)
    var page = isPage ? PageMetadata.read(content, keys: keys) : nil
    let selection = select(content, keys, page)
    let writer = BlockWalk.write(content, selection, blockLimit: document.limits.blocks)
    document.text = writer.text
    document.sourceMap = content.origin.adding(writer.layer)
    document.blocks = writer.blocks
    document.warnings.add(.blockLimit, count: writer.joinedCount, detail: "beyond \(document.limits.blocks) blocks")
    page?.decideTitle(headline: document.blocks.first.flatMap { $0.kind == .title ? document.slice($0.range) : nil })
    if let page { document.metadata.fill(from: page.metadata) }
  }

  static func isPage(_ document: Document) -> Bool { ["html", "xhtml"].contains(document.source.format) }

  /// - Parameter page: what an HTML page says of itself; `nil` for other documents.
  func select(_ content: Content, _ keys: [AttributeKey], _ page: PageMetadata?) -> Selection {
    let tree = content.tree
    var all = Selection(nodeCount: tree.nodes.count)
    guard !tree.nodes.isEmpty else { return all }
    all.roots = rootIndices(of: tree)
    guard let page else {
      // Nothing to weigh, and a survey takes more memory than the tree.
      PageSurvey.skipTextless(tree, &all)
      all.headline = Headline.first(in: tree, all)
      return all
    }
    let survey = PageSurvey(content, &all, keys: keys)
    keepNoScript(tree, survey, &all)
    let furniture = PageFurniture(keys: keys)
    let unhidden = all
    furniture.skipHidden(of: content, survey, &all)
    let title = page.metadata.title
    if let selector {
      all.roots = selector.elements(of: tree, skipping: all.isSkipped)
      all.headline = Headline.find(in: content, all, title: title, container: nil)
        .flatMap { headline in
          all.roots.contains { $0 <= headline && headline < Int(tree.nodes[$0].end) } ? headline : nil
        }
      return all
    }
    guard isArticleOnly else {
      all.headline = Headline.find(in: content, all, title: title, container: nil)
      return all
    }
    let choice = ArticleChoice.make(content, survey, furniture, keys, unhidden)
    var selection = choice.selection
    selection.headline =
      Headline.find(in: content, selection, title: title, container: choice.container)
      ?? Headline.find(in: content, all, title: title, container: nil)
    guard let container = choice.container else { return selection }
    choice.addNeighbours(to: &selection, content.tree, survey)
    LeadFinder(content, survey, furniture).addLead(before: container, &selection)
    if choice.isLowYield(selection, content.tree, survey, kind: page.kind) {
      let headline = selection.headline
      selection = choice.unpruned
      selection.headline = headline
    } else if choice.prose >= ArticleTail.leastArticle {
      if !keepsCaptions { Captions(content.tree, survey, keys).skip(in: &selection) }
      ArticleTail(content, survey).trim(&selection)
    }
    if keepsComments || page.kind == .discussion {
      ReaderComments(content, survey, keys: keys).add(to: &selection)
    }
    return selection
  }

  private func rootIndices(of tree: MarkupTree) -> [Int] {
    var roots: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      roots.append(index)
      index = Int(tree.nodes[index].end)
    }
    return roots
  }

  /// What stands in `noscript` counts only where the page has no other text.
  private func keepNoScript(_ tree: MarkupTree, _ survey: PageSurvey, _ selection: inout Selection) {
    var within: Int32 = 0
    var found: [Int] = []
    let traits = ElementTraits.table
    for (index, node) in tree.nodes.enumerated() where traits[Int(node.element.rawValue)].contains(.lastResort) {
      within += survey.rows[index].text
      found.append(index)
    }
    if survey.total > Int(within) { for index in found { selection.skip(index, because: .noscript) } }
  }
}
