internal import TextModel

/// What an HTML page says of itself in `meta`, `link` and `time` elements, microdata and JSON-LD.
///
/// | fact | taken from, first found wins |
/// | --- | --- |
/// | title | `og:title`, JSON-LD `headline`, the headline, `title` without the site's name |
/// | authors | JSON-LD `author`, `meta author`, `article:author` that is no URL, `rel=author`, `itemprop=author`, a byline |
/// | date | JSON-LD `datePublished`, `article:published_time`, further `meta`, `itemprop=datePublished`, `time`, the URL |
/// | modified | JSON-LD `dateModified`, `article:modified_time`, further `meta`, `itemprop=dateModified` |
/// | language | `html lang`, `meta content-language`, `og:locale` |
/// | site | `og:site_name`, JSON-LD `publisher`, `application-name` |
/// | url | `link rel=canonical`, `og:url` |
struct PageMetadata {
  private(set) var metadata = Metadata()
  /// What the page says that it is; `nil` if it says nothing of use.
  private(set) var kind: PageKind?
  /// What the `title` element says, whole.
  private var titleElement: String?
  private let content: Content
  private let keys: [AttributeKey]
  private var tree: MarkupTree { content.tree }

  /// Candidates by rank; the lowest rank wins.
  private var dates: [(rank: Int, value: String)] = []
  private var changes: [(rank: Int, value: String)] = []
  private var authors: [(rank: Int, value: String)] = []
  private var languages: [(rank: Int, value: String)] = []
  private var sites: [(rank: Int, value: String)] = []
  private var urls: [(rank: Int, value: String)] = []
  private var titles: [(rank: Int, value: String)] = []

  /// Facts of one kind beyond these are not looked at.
  private static let most = 64
  /// Nor are facts of more bytes.
  private static let longest = 65_536
  /// Nor are elements with as many nodes.
  private static let mostNodes = 12

  static func read(_ content: Content, keys: [AttributeKey]) -> PageMetadata {
    var page = PageMetadata(content, keys)
    page.collect()
    page.decide()
    return page
  }

  private init(_ content: Content, _ keys: [AttributeKey]) {
    self.content = content
    self.keys = keys
  }

  /// Sets the title where the page's own facts have none: to the headline, else to the `title` element's.
  mutating func decideTitle(headline: String?) {
    guard metadata.title == nil else { return }
    metadata.title = headline ?? titleElement.map { PageTitle.withoutSite($0, site: metadata.site) }
  }

  private mutating func collect() {
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      switch node.element {
      case .text: break
      case .html: if let language = value(.lang, node) { languages.append((0, language)) }
      case .meta: readMeta(node)
      case .link: readLink(node)
      case .title: if titleElement == nil { titleElement = text(below: index) }
      case .script: readScript(index, node)
      case .time: if let date = value(.datetime, node) { add(date, rank: 6, to: &dates) }
      default: if node.count > 0 { readMarked(index, node) }
      }
      index += 1
    }
  }

  private mutating func readMeta(_ node: MarkupTree.Node) {
    // What is said is read only once a name tells that it is worth it.
    for key in [AttributeKey.property, .name, .itemprop] {
      guard let attribute = attribute(key, node), let name = MetaName(tree.strings.span.extracting(range(attribute))),
        let content = value(.content, node)
      else { continue }
      switch name.fact {
      case .kind: if !content.isEmpty { note(PageKind(openGraph: content)) }
      case .title: add(content, rank: name.rank, to: &titles)
      case .author: add(content, rank: name.rank, to: &authors)
      case .date: add(content, rank: name.rank, to: &dates)
      case .modified: add(content, rank: name.rank, to: &changes)
      case .language: add(content, rank: name.rank, to: &languages)
      case .site: add(content, rank: name.rank, to: &sites)
      case .url: add(content, rank: name.rank, to: &urls)
      }
    }
    if let header = attribute(.httpEquiv, node), isFolded(header, "content-language"),
      let content = value(.content, node)
    {
      add(content, rank: 1, to: &languages)
    }
  }

  /// A product stays one: its page may be called an article too.
  private mutating func note(_ kind: PageKind?) { if self.kind != .product { self.kind = kind ?? self.kind } }

  private mutating func readLink(_ node: MarkupTree.Node) {
    guard let rel = attribute(.rel, node), isFolded(rel, "canonical"), let href = value(.href, node) else { return }
    add(href, rank: 0, to: &urls)
  }

  private mutating func readScript(_ index: Int, _ node: MarkupTree.Node) {
    guard node.end > Int32(index + 1), let type = attribute(.type, node),
      tree.strings.span.extracting(range(type)).containsFolded("ld+json")
    else { return }
    var data: [UInt8] = []
    for child in tree.nodes[index + 1..<Int(node.end)] where child.isText {
      for piece in tree.pieces(of: child) {
        data +=
          piece.isLiteral
          ? content.bytes[Int(piece.start)..<Int(piece.end)]
          : tree.strings[Int(piece.replacement)..<Int(piece.replacement + piece.replacementCount)]
      }
    }
    let found = LinkedData.read(data)
    note(found.kind)
    for author in found.authors { add(author, rank: 0, to: &authors) }
    if let date = found.date { add(date, rank: 0, to: &dates) }
    if let date = found.modified { add(date, rank: 0, to: &changes) }
    if let headline = found.headline { add(headline, rank: 1, to: &titles) }
    if let publisher = found.publisher { add(publisher, rank: 1, to: &sites) }
  }

  /// Microdata and `rel=author` on any element.
  private mutating func readMarked(_ index: Int, _ node: MarkupTree.Node) {
    guard Int(node.end) - index < Self.mostNodes else { return }
    for place in Int(node.first)..<Int(node.first + node.count) {
      let attribute = tree.attributes[place]
      switch keys[Int(attribute.name)] {
      case .className:
        if Int(node.end) > index + 1, Byline.isName(tree.strings.span.extracting(range(attribute))) {
          for name in Byline.names(in: text(below: index)) { add(name, rank: 5, to: &authors) }
        }
      case .rel: readMark(attribute, index, node, authorRank: 3)
      case .itemprop: readMark(attribute, index, node, authorRank: 4)
      default: break
      }
    }
  }

  private mutating func readMark(
    _ attribute: MarkupTree.Attribute, _ index: Int, _ node: MarkupTree.Node, authorRank: Int
  ) {
    func isMark(_ text: String) -> Bool { tree.strings.span.extracting(range(attribute)).holds(text) }
    if isMark("author") {
      add(text(below: index), rank: authorRank, to: &authors)
    } else if isMark("datePublished") {
      add(value(.content, node) ?? value(.datetime, node) ?? text(below: index), rank: 4, to: &dates)
    } else if isMark("dateModified") {
      add(value(.content, node) ?? value(.datetime, node) ?? text(below: index), rank: 3, to: &changes)
    }
  }

  private mutating func decide() {
    metadata.title = titles.min { $0.rank < $1.rank }?.value
    metadata.site = sites.min { $0.rank < $1.rank }?.value
    if let site = metadata.site { metadata.title = metadata.title.map { PageTitle.withoutKnownSite($0, site: site) } }
    metadata.language = languages.min { $0.rank < $1.rank }?.value.replacing("_", with: "-")
    metadata.url = urls.filter { $0.value.hasPrefix("http") }.min { $0.rank < $1.rank }?.value
    metadata.date = dates.sorted { $0.rank < $1.rank }.lazy.compactMap { PublicationDate.normalized($0.value) }.first
    metadata.date = metadata.date ?? metadata.url.flatMap { PublicationDate.inPath(of: $0) }
    metadata.modified =
      changes.sorted { $0.rank < $1.rank }.lazy.compactMap { PublicationDate.normalized($0.value) }.first
    let named = authors.filter { !$0.value.contains("://") && $0.value.utf8.count < 200 && !$0.value.hasPrefix("@") }
    guard let best = named.map(\.rank).min() else { return }
    for author in named where author.rank == best && !metadata.authors.contains(author.value) {
      metadata.authors.append(author.value)
    }
  }

  private func add(_ value: String, rank: Int, to list: inout [(rank: Int, value: String)]) {
    let trimmed = PageTitle.trimmed(value)
    if !trimmed.isEmpty, list.count < Self.most { list.append((rank, trimmed)) }
  }

  /// The text of an element; one without an end, which takes the rest of the page, tells nothing.
  private func text(below index: Int) -> String {
    let text = tree.text(below: index, in: content.bytes)
    return text.utf8.count > Self.longest ? "" : PageTitle.trimmed(text)
  }

  private func value(_ key: AttributeKey, _ node: MarkupTree.Node) -> String? { attribute(key, node).map(string) }

  private func attribute(_ key: AttributeKey, _ node: MarkupTree.Node) -> MarkupTree.Attribute? {
    for place in Int(node.first)..<Int(node.first + node.count)
    where keys[Int(tree.attributes[place].name)] == key {
      return tree.attributes[place]
    }
    return nil
  }

  /// Whether an attribute says `text` (lower-case ASCII), in any case.
  private func isFolded(_ attribute: MarkupTree.Attribute, _ text: String) -> Bool {
    tree.strings.span.extracting(range(attribute)).holdsFolded(text)
  }

  private func range(_ attribute: MarkupTree.Attribute) -> Range<Int> { Int(attribute.start)..<Int(attribute.end) }

  private func string(_ attribute: MarkupTree.Attribute) -> String {
    String(decoding: tree.strings[range(attribute)], as: UTF8.self)
  }
}
