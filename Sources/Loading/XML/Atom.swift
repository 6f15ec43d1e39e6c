internal import TextModel

/// Atom feeds and single entries: each entry is a document.
enum Atom {
  static let vocabulary = XMLVocabulary(
    format: .atom, summary: "Atom feeds, a document an entry",
    recognises: { raw, root in
      raw.name(root) == "feed" || raw.name(root) == "entry" && XMLNamespaces.prefix(of: raw.namespace) == "atom"
    }, load: load)

  private static func load(_ raw: RawXML, _ root: Int, _ context: LoadContext) throws(Problem) -> LoadedFile {
    let isFeed = raw.name(root) == "feed"
    var shared = Metadata()
    shared.site = isFeed ? raw.text(raw.child("title", of: root)) : nil
    shared.language = raw.attribute("xml:lang", of: root)
    let authors = isFeed ? self.authors(raw, root) : []
    let entries = isFeed ? raw.children(of: root).filter { raw.name($0) == "entry" } : [root]
    // A feed that breaks off before its first item still says something.
    guard !entries.isEmpty else { return try GenericXML.load(raw, root, context, as: .atom) }
    let metadata = shared
    return FeedItem.file(raw, entries, .atom, context) { index in
      var item = entry(raw, index, metadata)
      if item.metadata.authors.isEmpty { item.metadata.authors = authors }
      return item
    }
  }

  private static func entry(_ raw: RawXML, _ index: Int, _ shared: Metadata) -> FeedItem {
    var item = FeedItem(raw)
    item.metadata = shared
    item.metadata.language = raw.attribute("xml:lang", of: index) ?? shared.language
    if let title = raw.child("title", of: index) { append(raw, title, tag: "h1", to: &item) }
    let bodies = ["content", "summary"].compactMap { raw.child($0, of: index) }
    if let body = bodies.first(where: { raw.hasText($0) }) { append(raw, body, tag: "div", to: &item) }
    item.metadata.authors = authors(raw, index)
    let dates = ["published", "issued", "created", "updated", "modified"].compactMap { raw.child($0, of: index) }
    item.metadata.date = raw.text(dates.first).flatMap { FeedDate.iso8601($0) }
    let links = raw.children(of: index).filter { raw.name($0) == "link" }
    let link = links.first { (raw.attribute("rel", of: $0) ?? "alternate") == "alternate" } ?? links.first
    item.metadata.url = link.flatMap { raw.attribute("href", of: $0) }
    return item
  }

  /// `type="html"` is escaped HTML, `xhtml` is markup, and text is text.
  private static func append(_ raw: RawXML, _ index: Int, tag: StaticString, to item: inout FeedItem) {
    let type = raw.attribute("type", of: index) ?? "text"
    let isEscaped = type == "html" || type == "text/html" || raw.attribute("mode", of: index) == "escaped"
    if isEscaped, raw.children(of: index).isEmpty {
      item.appendHTML(index, tag: tag)
    } else {
      item.appendMarkup(index, tag: tag)
    }
  }

  private static func authors(_ raw: RawXML, _ index: Int) -> [String] {
    raw.children(of: index).filter { raw.name($0) == "author" || raw.name($0) == "dc:creator" }
      .compactMap { raw.text(raw.child("name", of: $0) ?? $0) }
  }
}
