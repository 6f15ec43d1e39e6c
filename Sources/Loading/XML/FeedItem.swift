internal import TextModel

/// One item of a feed, or the feed itself, on its way to a document.
///
/// Titles and bodies of feeds are HTML that was escaped once more. So an item becomes a page of its own, put together
/// from the feed's bytes, with a map back to them, and is then read as HTML.
struct FeedItem {
  /// A text of the feed: the element that holds it, and how it does.
  struct Text: Hashable {
    var index: Int
    /// Whether it is HTML, escaped once more; otherwise it is markup and text as they stand.
    var isHTML = true
  }

  private let raw: RawXML
  private var bytes: [UInt8] = []
  private var layer = MapLayer()
  var metadata = Metadata()

  init(_ raw: RawXML) { self.raw = raw }

  /// Appends `text` within `tag`.
  mutating func append(_ text: Text, tag: StaticString) {
    if text.isHTML { appendHTML(text.index, tag: tag) } else { appendMarkup(text.index, tag: tag) }
  }

  /// Appends the content of an item and its summary, each unless the other one repeats it.
  mutating func appendBody(content: Text?, summary: Text?, limits: LoadLimits) throws(Problem) {
    guard let content, let summary else {
      if let body = content ?? summary { append(body, tag: "div") }
      return
    }
    let whole = try plain(content, limits: limits)
    let short = try plain(summary, limits: limits)
    if LetterRuns.text(whole.text, repeats: short.text) { return append(content, tag: "div") }
    if LetterRuns.text(short.text, repeats: whole.text) { return append(summary, tag: "div") }
    // Summaries are cut off anywhere, within a tag too, which would take what follows with it.
    for text in short.isClosed ? [summary, content] : [content, summary] { append(text, tag: "div") }
  }

  /// The text that a reader of `text` sees, and whether what comes behind it is still text.
  private func plain(_ text: Text, limits: LoadLimits) throws(Problem) -> (text: String, isClosed: Bool) {
    var page = FeedItem(raw)
    page.append(text, tag: "div")
    // Whatever is open, attribute or comment, is closed by this, which is one text only if nothing is.
    page.generate("<p>")
    let start = page.bytes.count
    page.generate("\"'-->.")
    let tree = try HTMLParser.parse(page.bytes, limits: limits).tree
    var isClosed = false
    if let last = tree.nodes.last, last.element == .text, let piece = tree.pieces(of: last).last {
      isClosed = Int(piece.start) == start && Int(piece.end) == page.bytes.count
    }
    return (tree.nodes.isEmpty ? "" : tree.text(below: 0, in: page.bytes), isClosed)
  }

  /// Appends the text of the element at `index`, which is HTML, within `tag`.
  private mutating func appendHTML(_ index: Int, tag: StaticString) {
    generate("<\(tag)>")
    for node in raw.tree.nodes[index..<Int(raw.tree.nodes[index].end)] where node.element == .text {
      for piece in raw.tree.pieces(of: node) { append(piece, escaping: false) }
    }
    generate("</\(tag)>\n")
  }

  /// Appends what the element at `index` holds: elements as they are, text as plain text.
  private mutating func appendMarkup(_ index: Int, tag: StaticString) {
    generate("<\(tag)>")
    var open: [(end: Int, name: String)] = []
    let end = Int(raw.tree.nodes[index].end)
    for current in index + 1..<max(index + 1, end) {
      while let last = open.last, last.end <= current {
        generate("</\(last.name)>")
        open.removeLast()
      }
      let node = raw.tree.nodes[current]
      if node.element == .text {
        for piece in raw.tree.pieces(of: node) { append(piece, escaping: true) }
      } else {
        let name = raw.name(current).split(separator: ":").last.map { String($0) } ?? "span"
        generate("<\(name)>")
        open.append((Int(node.end), name))
      }
    }
    while let last = open.popLast() { generate("</\(last.name)>") }
    generate("</\(tag)>\n")
  }

  /// The document of the item with the given number.
  func document(_ format: FormatName, number: Int, _ context: LoadContext) throws(Problem) -> Document {
    let (content, warnings) = try content(context)
    return finished(context.document(format, member: number, content: content, warnings: warnings))
  }

  /// The document of the feed itself.
  /// - Parameter warnings: what is said of the whole feed, if there are no items to say it with.
  func document(_ format: FormatName, _ context: LoadContext, warnings: Warnings?) throws(Problem) -> Document {
    var (content, all) = try content(context)
    for warning in warnings?.all ?? [] { all.add(warning) }
    return finished(context.document(format, isFirst: warnings == nil, content: content, warnings: all))
  }

  private func content(_ context: LoadContext) throws(Problem) -> (Content, Warnings) {
    let parsed = try HTMLParser.parse(bytes, limits: context.limits)
    return (Content(bytes: bytes, tree: parsed.tree, origin: raw.origin.adding(layer)), parsed.warnings)
  }

  private func finished(_ document: Document) -> Document {
    var document = document
    document.metadata = metadata
    let tree = document.content.tree
    if let headline = tree.nodes.firstIndex(where: { $0.element == .h1 }) {
      document.metadata.title = foldedSpaces(tree.text(below: headline, in: bytes))
    }
    return document
  }

  private mutating func generate(_ text: String) {
    let start = bytes.count
    bytes += text.utf8
    layer.appendGenerated(count: bytes.count - start)
  }

  private mutating func append(_ piece: MarkupTree.TextPiece, escaping: Bool) {
    let range = ByteRange(Int(piece.start), Int(piece.end))
    guard piece.isLiteral else {
      let characters = raw.tree.strings[Int(piece.replacement)..<Int(piece.replacement + piece.replacementCount)]
      let start = bytes.count
      for byte in characters { append(byte, escaping: escaping) }
      layer.appendAtomic(from: range, count: bytes.count - start)
      return
    }
    guard escaping else {
      bytes += raw.bytes[range.indices]
      layer.appendCopy(from: range.start, count: range.count)
      return
    }
    var copied = range.start
    for offset in range.indices where raw.bytes[offset] == UInt8(ascii: "<") || raw.bytes[offset] == UInt8(ascii: "&") {
      bytes += raw.bytes[copied..<offset]
      layer.appendCopy(from: copied, count: offset - copied)
      let start = bytes.count
      append(raw.bytes[offset], escaping: true)
      layer.appendAtomic(from: ByteRange(offset, offset + 1), count: bytes.count - start)
      copied = offset + 1
    }
    bytes += raw.bytes[copied..<range.end]
    layer.appendCopy(from: copied, count: range.end - copied)
  }

  private mutating func append(_ byte: UInt8, escaping: Bool) {
    switch byte {
    case UInt8(ascii: "<") where escaping: bytes += Array("&lt;".utf8)
    case UInt8(ascii: "&") where escaping: bytes += Array("&amp;".utf8)
    default: bytes.append(byte)
    }
  }
}
