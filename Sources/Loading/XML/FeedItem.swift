internal import TextModel

/// One item of a feed, on its way to a document.
///
/// Titles and bodies of feeds are HTML that was escaped once more. So an item becomes a page of its own, put together
/// from the feed's bytes, with a map back to them, and is then read as HTML.
struct FeedItem {
  private let raw: RawXML
  private var bytes: [UInt8] = []
  private var layer = MapLayer()
  var metadata = Metadata()

  init(_ raw: RawXML) { self.raw = raw }

  /// Appends the text of the element at `index`, which is HTML, within `tag`.
  mutating func appendHTML(_ index: Int, tag: StaticString) {
    generate("<\(tag)>")
    for node in raw.tree.nodes[index..<Int(raw.tree.nodes[index].end)] where node.element == .text {
      for piece in raw.tree.pieces(of: node) { append(piece, escaping: false) }
    }
    generate("</\(tag)>\n")
  }

  /// Appends what the element at `index` holds: elements as they are, text as plain text.
  mutating func appendMarkup(_ index: Int, tag: StaticString) {
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

  /// A feed whose items stand at `indices`; each is made when it is asked for.
  static func file(
    _ raw: RawXML, _ indices: [Int], _ format: FormatName, _ context: LoadContext,
    item: @escaping @Sendable (Int) -> FeedItem
  ) -> LoadedFile {
    context.file(count: indices.count, warnings: raw.warnings) { (index) throws(Problem) in
      try item(indices[index]).document(format, number: index + 1, context)
    }
  }

  /// The item as a document.
  private func document(_ format: FormatName, number: Int, _ context: LoadContext) throws(Problem) -> Document {
    let parsed = try HTMLParser.parse(bytes, limits: context.limits)
    let content = Content(bytes: bytes, tree: parsed.tree, origin: raw.origin.adding(layer))
    var document = context.document(format, member: number, content: content, warnings: parsed.warnings)
    document.metadata = metadata
    if let headline = parsed.tree.nodes.firstIndex(where: { $0.element == .h1 }) {
      document.metadata.title = foldedSpaces(parsed.tree.text(below: headline, in: bytes))
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
