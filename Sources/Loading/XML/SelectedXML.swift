internal import TextModel

/// XML of an unknown vocabulary of which ``XMLSelectors`` say what is what.
///
/// Elements named as documents are one each; the file is one if none is there. Of their text only the named blocks are
/// taken, each read by its structure as ``GenericXML`` has it. The headline stands first, wherever it was found, and not
/// again in its place. What is said outside of all documents (a language, a date) holds for those that do not say it.
struct SelectedXML: Sendable {
  private let raw: RawXML
  private let root: Int
  private let holdsText: [Bool]
  /// Where the documents stand, in order.
  private let documents: [Int]
  /// `nil` if all is text that is not something else.
  private let blocks: [Int]?
  /// Whether an element, with all below it, is no text.
  private let isDropped: [Bool]
  private let title, author, date, language, site, url: SelectedValues

  static func load(
    _ raw: RawXML, _ root: Int, _ selectors: XMLSelectors, _ context: LoadContext
  ) throws(Problem) -> LoadedFile {
    let selected = SelectedXML(raw, root, selectors)
    guard !selected.documents.isEmpty else {
      return LoadedFile(selected.document(root, nil, context, warnings: raw.warnings))
    }
    return context.file(count: selected.documents.count, warnings: raw.warnings) { (index) in
      selected.document(selected.documents[index], index + 1, context, warnings: Warnings())
    }
  }

  private init(_ raw: RawXML, _ root: Int, _ selectors: XMLSelectors) {
    let tree = raw.tree
    self.raw = raw
    self.root = root
    holdsText = GenericXML.elementsWithText(raw)
    documents = Selector.elements(selectors.document, of: tree)
    blocks = selectors.blocks.isEmpty ? nil : Selector.elements(selectors.blocks, of: tree)
    title = SelectedValues(selectors.title, raw, documents)
    author = SelectedValues(selectors.author, raw, documents)
    date = SelectedValues(selectors.date, raw, documents)
    language = SelectedValues(selectors.language, raw, documents)
    site = SelectedValues(selectors.site, raw, documents)
    url = SelectedValues(selectors.url, raw, documents)
    var dropped = [Bool](repeating: false, count: tree.nodes.count)
    func drop(_ node: Int) { for index in node..<Int(tree.nodes[node].end) { dropped[index] = true } }
    Selector.elements(selectors.leaveOut, of: tree).forEach(drop)
    // What is named as something else is text only where it stands in a block.
    if selectors.blocks.isEmpty {
      for values in [author, date, language, site, url] {
        for node in values.elements where !dropped[node] { drop(node) }
      }
    }
    isDropped = dropped
  }

  /// The document at the element `top`.
  private func document(_ top: Int, _ number: Int?, _ context: LoadContext, warnings: Warnings) -> Document {
    let end = Int(raw.tree.nodes[top].end)
    let headline = title.within(top).first { title.text($0) != nil }
    let headlineNode = headline.flatMap { $0.attribute == nil ? $0.node : nil }
    let headlineEnd = headlineNode.map { Int(raw.tree.nodes[$0].end) } ?? 0
    var copier = XMLCopier(raw)
    if let headlineNode { copier.copy(headlineNode, as: .h1) { _ in .transparent } }
    let roots = blocks.map { (blocks) in
      Array(blocks[SelectedValues.index(in: blocks, from: top)...].prefix { $0 < end })
    }
    let found = GenericXML.copy(
      raw, roots ?? [top], top: top, holdsText: holdsText, headline: headlineNode, to: &copier
    ) { index in
      isDropped[index] || headlineNode.map { index >= $0 && index < headlineEnd } ?? false
    }
    var document = context.document(.xml, member: number, content: copier.finish(), warnings: warnings)
    document.metadata.title = headline.flatMap { title.text($0) } ?? raw.text(found)
    document.metadata.authors = author.texts(of: top)
    document.metadata.date = date.texts(of: top).lazy.compactMap { FeedDate.iso8601($0) }.first
    document.metadata.language =
      language.firstText(of: top) ?? GenericXML.language(raw, top) ?? GenericXML.language(raw, root)
    document.metadata.site = site.firstText(of: top)
    document.metadata.url = url.firstText(of: top)
    return document
  }
}
