internal import TextModel

/// Atom feeds and single entries: each entry is a document, and the feed is one.
enum Atom {
  static let vocabulary = XMLVocabulary(
    format: .atom, summary: "Atom feeds, a document an entry",
    recognises: { raw, root in
      raw.name(root) == "feed" || raw.name(root) == "entry" && XMLNamespaces.prefix(of: raw.namespace) == "atom"
    }, load: load)

  private static func load(_ raw: RawXML, _ root: Int, _ context: LoadContext) throws(Problem) -> LoadedFile {
    let isFeed = raw.name(root) == "feed"
    var metadata = Metadata()
    metadata.site = isFeed ? raw.text(raw.child("title", of: root)) : nil
    metadata.language = raw.attribute("xml:lang", of: root)
    let authors = isFeed ? self.authors(raw, root) : []
    let entries = isFeed ? raw.children(of: root).filter { raw.name($0) == "entry" } : [root]
    let shared = metadata
    let limits = context.limits
    return try Feed(head: isFeed ? head(raw, root, shared) : nil, items: entries) { (index) throws(Problem) in
      var item = try entry(raw, index, shared, limits)
      if item.metadata.authors.isEmpty { item.metadata.authors = authors }
      return item
    }.load(raw, root, .atom, context)
  }

  private static func head(_ raw: RawXML, _ root: Int, _ shared: Metadata) -> FeedItem? {
    var metadata = shared
    metadata.authors = authors(raw, root)
    metadata.categories = categories(raw, root)
    metadata.modified = raw.text(raw.child("updated", of: root) ?? raw.child("modified", of: root))
      .flatMap { FeedDate.iso8601($0) }
    metadata.url = link(raw, root)
    // Atom 0.3 has its own names for some.
    return Feed.head(
      raw, title: text(raw, root, ["title"]), description: text(raw, root, ["subtitle", "tagline", "info"]),
      rights: text(raw, root, ["rights", "copyright"]), metadata)
  }

  private static func entry(
    _ raw: RawXML, _ index: Int, _ shared: Metadata, _ limits: LoadLimits
  ) throws(Problem) -> FeedItem {
    var item = FeedItem(raw)
    item.metadata = shared
    item.metadata.language = raw.attribute("xml:lang", of: index) ?? shared.language
    if let title = text(raw, index, ["title"]) { item.append(title, tag: "h1") }
    try item.appendBody(
      content: text(raw, index, ["content"]), summary: text(raw, index, ["summary"]), limits: limits)
    item.metadata.authors = authors(raw, index)
    item.metadata.categories = categories(raw, index)
    let dates = ["published", "issued", "created", "updated", "modified"].compactMap { raw.child($0, of: index) }
    item.metadata.date = raw.text(dates.first).flatMap { FeedDate.iso8601($0) }
    item.metadata.url = link(raw, index)
    return item
  }

  private static func link(_ raw: RawXML, _ index: Int) -> String? {
    let links = raw.children(of: index).filter { raw.name($0) == "link" }
    let link = links.first { (raw.attribute("rel", of: $0) ?? "alternate") == "alternate" } ?? links.first
    return link.flatMap { raw.attribute("href", of: $0) }
  }

  /// The first child called by the first of `names` that has text. `type="html"` is escaped HTML, `xhtml` is markup, and
  /// text is text; pictures and other data are none.
  private static func text(_ raw: RawXML, _ index: Int, _ names: [String]) -> FeedItem.Text? {
    for name in names {
      for child in raw.children(of: index) where raw.name(child) == name && raw.hasText(child) {
        let type = (raw.attribute("type", of: child) ?? "text").lowercased()
        let isData = type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("xml")
        guard !isData, raw.attribute("mode", of: child) != "base64" else { continue }
        let isEscaped = type == "html" || type == "text/html" || raw.attribute("mode", of: child) == "escaped"
        return FeedItem.Text(index: child, isHTML: isEscaped && raw.children(of: child).isEmpty)
      }
    }
    return nil
  }

  /// The label is for people, the term for programs.
  private static func categories(_ raw: RawXML, _ index: Int) -> [String] {
    Feed.distinct(
      raw.children(of: index).compactMap { child in
        switch raw.name(child) {
        case "category":
          [raw.attribute("label", of: child), raw.attribute("term", of: child)].compactMap { $0.flatMap(foldedSpaces) }
            .first ?? raw.text(child)
        case "dc:subject": raw.text(child)
        default: nil
        }
      })
  }

  private static func authors(_ raw: RawXML, _ index: Int) -> [String] {
    raw.children(of: index).filter { raw.name($0) == "author" || raw.name($0) == "dc:creator" }
      .compactMap { raw.text(raw.child("name", of: $0) ?? $0) }
  }
}
