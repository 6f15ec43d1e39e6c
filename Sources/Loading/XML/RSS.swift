internal import TextModel

/// RSS 0.9x, 1.0 (RDF) and 2.0: each item is a document, and the channel is one.
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
    var metadata = Metadata()
    metadata.site = raw.text(child(raw, channel, ["title", "rss:title"]))
    metadata.language =
      raw.text(child(raw, channel, ["language", "dc:language"])) ?? raw.attribute("xml:lang", of: root)
    let shared = metadata
    let limits = context.limits
    return try Feed(head: head(raw, channel, shared), items: items(raw, root)) { (index) throws(Problem) in
      try item(raw, index, shared, limits)
    }.load(raw, root, .rss, context)
  }

  private static let descriptions = ["description", "rss:description", "dc:description", "itunes:summary"]

  private static func head(_ raw: RawXML, _ channel: Int, _ shared: Metadata) -> FeedItem? {
    var metadata = shared
    metadata.categories = categories(raw, channel)
    metadata.authors = authors(raw, channel, ["managingEditor", "dc:creator", "author", "itunes:author"])
    metadata.date = raw.text(child(raw, channel, ["pubDate", "dc:date"])).flatMap { FeedDate.iso8601($0) }
    metadata.modified = raw.text(child(raw, channel, ["lastBuildDate"])).flatMap { FeedDate.iso8601($0) }
    metadata.url = raw.text(child(raw, channel, ["link", "rss:link"]))
    return Feed.head(
      raw, title: text(raw, channel, ["title", "rss:title"]),
      description: text(raw, channel, descriptions + ["itunes:subtitle"]),
      rights: text(raw, channel, ["copyright", "dc:rights"]), metadata)
  }

  private static func item(
    _ raw: RawXML, _ index: Int, _ shared: Metadata, _ limits: LoadLimits
  ) throws(Problem) -> FeedItem {
    var item = FeedItem(raw)
    item.metadata = shared
    if let title = text(raw, index, ["title", "rss:title", "dc:title"]) { item.append(title, tag: "h1") }
    try item.appendBody(
      content: text(raw, index, ["content:encoded", "yandex:full-text"]), summary: text(raw, index, descriptions),
      limits: limits)
    item.metadata.authors = authors(raw, index, ["dc:creator", "author", "itunes:author"])
    item.metadata.categories = categories(raw, index)
    let date = child(
      raw, index,
      ["pubDate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "atom:updated"])
    item.metadata.date = raw.text(date).flatMap { FeedDate.iso8601($0) }
    item.metadata.url = raw.text(child(raw, index, ["link", "rss:link"]))
    if item.metadata.url == nil, let guid = raw.text(child(raw, index, ["guid"])), guid.hasPrefix("http") {
      item.metadata.url = guid
    }
    return item
  }

  /// The people in the children called one of `names`, each once.
  private static func authors(_ raw: RawXML, _ index: Int, _ names: Set<String>) -> [String] {
    Feed.distinct(
      raw.children(of: index).filter { names.contains(raw.name($0)) }.compactMap { raw.text($0).flatMap(personName) })
  }

  private static func categories(_ raw: RawXML, _ index: Int) -> [String] {
    Feed.distinct(
      raw.children(of: index).filter { ["category", "dc:subject", "rss:category"].contains(raw.name($0)) }
        .compactMap { raw.text($0) })
  }

  /// RSS has addresses where names should be: `orlova@example.org (Anna Orlova)`, `Anna Orlova <orlova@example.org>`.
  private static func personName(_ text: String) -> String? {
    guard text.contains("@") else { return text }
    if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
      let name = foldedSpaces(String(text[text.index(after: open)...].dropLast()))
      if let name, !name.contains("@") { return name }
    }
    if text.hasSuffix(">"), let open = text.lastIndex(of: "<") {
      return foldedSpaces(String(text[..<open])) ?? text
    }
    return text
  }

  private static func text(_ raw: RawXML, _ index: Int, _ names: [String]) -> FeedItem.Text? {
    child(raw, index, names).map { FeedItem.Text(index: $0) }
  }

  /// The first child called by the first of `names` that has text.
  private static func child(_ raw: RawXML, _ index: Int, _ names: [String]) -> Int? {
    let children = raw.children(of: index)
    for name in names {
      if let found = children.first(where: { raw.name($0) == name && raw.hasText($0) }) { return found }
    }
    return nil
  }
}
