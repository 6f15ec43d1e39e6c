internal import TextModel

/// A feed that was read: what it says of itself, and its items.
struct Feed: Sendable {
  /// Its title, description and rights; `nil` if it has neither title nor description.
  var head: FeedItem?
  /// Where its items stand.
  var items: [Int]
  /// Makes an item.
  var item: @Sendable (Int) throws(Problem) -> FeedItem

  /// The documents of the feed: itself, called as the file, and one an item, numbered.
  func load(_ raw: RawXML, _ root: Int, _ format: FormatName, _ context: LoadContext) throws(Problem) -> LoadedFile {
    guard !items.isEmpty else {
      // A feed without items, or one that breaks off before them, still says something.
      guard let head else { return try GenericXML.load(raw, root, context, as: format) }
      return LoadedFile(try head.document(format, context, warnings: raw.warnings))
    }
    guard let head else {
      return context.file(count: items.count, warnings: raw.warnings) { (index) throws(Problem) in
        try document(at: index, format, context)
      }
    }
    return context.file(count: items.count, warnings: raw.warnings) { () throws(Problem) in
      try head.document(format, context, warnings: nil)
    } member: { (index) throws(Problem) in
      try document(at: index, format, context)
    }
  }

  private func document(at index: Int, _ format: FormatName, _ context: LoadContext) throws(Problem) -> Document {
    try item(items[index]).document(format, number: index + 1, context)
  }

  /// `texts` in their order, each once.
  static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// What a feed says of itself, as an item.
  /// - Returns: `nil` if it says nothing.
  static func head(
    _ raw: RawXML, title: FeedItem.Text?, description: FeedItem.Text?, rights: FeedItem.Text?, _ metadata: Metadata
  ) -> FeedItem? {
    guard title != nil || description != nil else { return nil }
    var head = FeedItem(raw)
    head.metadata = metadata
    if let title { head.append(title, tag: "h1") }
    if let description { head.append(description, tag: "div") }
    if let rights { head.append(rights, tag: "p") }
    return head
  }
}
