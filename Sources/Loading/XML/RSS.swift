internal import TextModel

/// RSS 0.9x, 1.0 (RDF) and 2.0: each item is a document.
enum RSS {
  static let vocabulary = XMLVocabulary(
    format: .rss, summary: "RSS feeds, a document an item",
    recognises: { raw, root in
      let name = raw.name(root)
      return name == "rss" || name == "channel" || name == "RDF" && !items(raw, root).isEmpty
    }, load: load)

  private static func items(_ raw: RawXML, _ root: Int) -> [Int] {
    let plain = raw.descendants("item", of: root)
    let all = plain.isEmpty ? raw.descendants("rss:item", of: root) : plain
    // An item within an item is part of it.
    var end = 0
    return all.filter { index in
      guard index >= end else { return false }
      end = Int(raw.tree.nodes[index].end)
      return true
    }
  }

  private static func load(_ raw: RawXML, _ root: Int, _ context: LoadContext) throws(Problem) -> LoadedFile {
    let channel = raw.name(root) == "channel" ? root : raw.first("channel", "rss:channel", below: root) ?? root
    var shared = Metadata()
    shared.site = raw.text(child(raw, channel, "title", "rss:title"))
    shared.language =
      raw.text(child(raw, channel, "language", "dc:language")) ?? raw.attribute("xml:lang", of: root)
    let items = items(raw, root)
    // A feed that breaks off before its first item still says something.
    guard !items.isEmpty else { return try GenericXML.load(raw, root, context, as: .rss) }
    let metadata = shared
    return FeedItem.file(raw, items, .rss, context) { item(raw, $0, metadata) }
  }

  private static func item(_ raw: RawXML, _ index: Int, _ shared: Metadata) -> FeedItem {
    var item = FeedItem(raw)
    item.metadata = shared
    let title = child(raw, index, "title", "rss:title", "dc:title")
    if let title { item.appendHTML(title, tag: "h1") }
    if let body = child(
      raw, index, "content:encoded", "yandex:full-text", "description", "rss:description", "dc:description",
      "itunes:summary")
    {
      item.appendHTML(body, tag: "div")
    }
    item.metadata.authors = raw.children(of: index)
      .filter { ["dc:creator", "author", "itunes:author"].contains(raw.name($0)) }
      .compactMap { raw.text($0) }
    let date = child(
      raw, index, "pubDate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "atom:updated")
    item.metadata.date = raw.text(date).flatMap { FeedDate.iso8601($0) }
    item.metadata.url = raw.text(child(raw, index, "link", "rss:link"))
    if item.metadata.url == nil, let guid = child(raw, index, "guid"), let text = raw.text(guid), text.hasPrefix("http")
    {
      item.metadata.url = text
    }
    return item
  }

  /// The first child called by the first of `names` that has text.
  private static func child(_ raw: RawXML, _ index: Int, _ names: String...) -> Int? {
    let children = raw.children(of: index)
    for name in names {
      if let found = children.first(where: { raw.name($0) == name && raw.hasText($0) }) { return found }
    }
    return nil
  }
}
