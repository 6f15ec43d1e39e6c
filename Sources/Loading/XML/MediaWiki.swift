internal import TextModel

/// Exports of MediaWiki, as Wikipedia gives them: each article is a document, its text that of the last revision.
enum MediaWiki {
  static let vocabulary = XMLVocabulary(
    format: .mediaWiki, summary: "MediaWiki exports, a document an article",
    recognises: { raw, root in raw.name(root) == "mediawiki" }, load: load)

  private static func load(_ raw: RawXML, _ root: Int, _ context: LoadContext) throws(Problem) -> LoadedFile {
    let site = raw.child("siteinfo", of: root)
    var shared = Metadata()
    shared.site = raw.text(site.flatMap { raw.child("sitename", of: $0) })
    shared.language = raw.attribute("xml:lang", of: root)
    let metadata = shared
    let namespaces = unseenNamespaces(raw, site)
    let pages = raw.children(of: root).filter { raw.name($0) == "page" && isArticle(raw, $0) }
    return context.file(count: pages.count, warnings: raw.warnings) { (index) throws(Problem) in
      try document(raw, pages[index], index + 1, metadata, namespaces, context)
    }
  }

  /// Talk, help and user pages are none, nor are mere redirects.
  private static func isArticle(_ raw: RawXML, _ page: Int) -> Bool {
    guard raw.child("redirect", of: page) == nil else { return false }
    return (raw.text(raw.child("ns", of: page)) ?? "0") == "0"
  }

  /// What files and categories are called in the wiki's language, in small letters; links to them are no text.
  private static func unseenNamespaces(_ raw: RawXML, _ site: Int?) -> Set<String> {
    var names: Set<String> = ["file", "image", "category"]
    guard let site else { return names }
    for space in raw.descendants("namespace", of: site) {
      guard let key = raw.attribute("key", of: space), ["6", "14"].contains(key) else { continue }
      if let name = raw.text(space) { names.insert(name.lowercased()) }
    }
    return names
  }

  private static func document(
    _ raw: RawXML, _ page: Int, _ number: Int, _ shared: Metadata, _ namespaces: Set<String>, _ context: LoadContext
  ) throws(Problem) -> Document {
    let revision = raw.children(of: page).last { raw.name($0) == "revision" }
    let title = raw.child("title", of: page)
    var text = WikiSource()
    if let title { text.append(raw, title) }
    let titleEnd = text.bytes.count
    if let body = revision.flatMap({ raw.child("text", of: $0) }) { text.append(raw, body) }
    let kept = WikiCleaner(text.bytes, from: titleEnd, unseen: namespaces).cleaned()
    let html = WikiWriter(kept.bytes, titleEnd: titleEnd).written()
    let parsed = try HTMLParser.parse(html.bytes, limits: context.limits)
    let origin = raw.origin.adding(text.layer).adding(kept.layer).adding(html.layer)
    let content = Content(bytes: html.bytes, tree: parsed.tree, origin: origin)
    var document = context.document(.mediaWiki, member: number, content: content, warnings: parsed.warnings)
    document.metadata = shared
    document.metadata.title = raw.text(title)
    document.metadata.date = raw.text(revision.flatMap { raw.child("timestamp", of: $0) })
      .flatMap { FeedDate.iso8601($0) }
    return document
  }
}

/// Bytes on their way to a document, with where they are from. Each step of a wiki's text has one.
struct WikiSource {
  var bytes: [UInt8] = []
  var layer = MapLayer()

  /// The text below an element, its references resolved.
  mutating func append(_ raw: RawXML, _ index: Int) {
    for node in raw.tree.nodes[index..<Int(raw.tree.nodes[index].end)] where node.element == .text {
      for piece in raw.tree.pieces(of: node) {
        let range = ByteRange(Int(piece.start), Int(piece.end))
        if piece.isLiteral {
          copy(range.indices, of: raw.bytes)
        } else {
          let characters = raw.tree.strings[Int(piece.replacement)..<Int(piece.replacement + piece.replacementCount)]
          bytes += characters
          layer.appendAtomic(from: range, count: characters.count)
        }
      }
    }
  }

  mutating func copy(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    bytes += source[range]
    layer.appendCopy(from: range.lowerBound, count: range.count)
  }

  mutating func generate(_ text: String) {
    let count = text.utf8.count
    bytes += text.utf8
    layer.appendGenerated(count: count)
  }
}
