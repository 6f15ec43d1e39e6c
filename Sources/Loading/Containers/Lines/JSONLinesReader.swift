internal import TextModel

/// Reads JSON Lines: each line an object with a text, as data sets have them.
///
/// The text is the string called `text`, else `content`, `body`, `article`, `html`; metadata are `title`, `url`, `date`,
/// `author`, `language` and what else these are called. A line that is no such object is a document that is malformed.
final class JSONLinesReader: ContainerReader {
  static let container = Container(
    name: "JSON Lines", suffixes: ["jsonl", "ndjson"], summary: "JSON Lines, a document a line with a text",
    recognises: { (start, suffixes) in ["jsonl", "ndjson"].contains(suffixes.first ?? "") },
    open: { (bytes, _) in JSONLinesReader(bytes) })

  private static let texts = ["text", "content", "body", "article", "html"]
  private static let titles = ["title", "headline"]
  private static let urls = ["url", "link", "uri"]
  private static let dates = ["date", "published", "date_published", "datePublished", "publish_date", "timestamp"]
  private static let authors = ["authors", "author", "byline"]
  private static let languages = ["language", "lang"]

  private let bytes: [UInt8]
  private var position = 0
  private var line = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A mark that some writers leave.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  func next() -> ContainerMember? {
    while position < bytes.count {
      let end = bytes.firstIndex(of: 0x0A, from: position) ?? bytes.count
      let range = position..<end
      position = end + 1
      line += 1
      guard bytes[range].contains(where: { $0 > 0x20 }) else { continue }
      return member(range)
    }
    return nil
  }

  private func member(_ range: Range<Int>) -> ContainerMember {
    let name = MemberName.numbered(line)
    var scanner = JSONObject(bytes, range)
    guard let fields = scanner.fields() else {
      return ContainerMember(
        name: name, bytes: .failure(Problem(.malformed, "column \(scanner.column): no JSON object can be read there")))
    }
    func first(_ names: [String]) -> [UInt8]? { names.lazy.compactMap { fields[$0]?.first }.first }
    func text(_ names: [String]) -> String? {
      first(names).flatMap { foldedSpaces(String(decoding: $0, as: UTF8.self)) }
    }
    guard let key = JSONLinesReader.texts.first(where: { fields[$0] != nil }), let body = fields[key]?.first else {
      return ContainerMember(
        name: name,
        bytes: .failure(
          Problem(.malformed, "no string called \(JSONLinesReader.texts.joined(separator: ", ")) holds its text")))
    }
    var member = ContainerMember(name: name, bytes: .success(body))
    member.charset = "utf-8"
    member.format = key == "html" ? .named("html") : .none
    member.metadata.title = text(JSONLinesReader.titles)
    member.metadata.url = text(JSONLinesReader.urls)
    member.metadata.date = text(JSONLinesReader.dates).flatMap { FeedDate.iso8601($0) }
    member.metadata.language = text(JSONLinesReader.languages)
    member.metadata.authors =
      JSONLinesReader.authors.lazy.compactMap { fields[$0] }.first?
      .compactMap { foldedSpaces(String(decoding: $0, as: UTF8.self)) } ?? []
    return member
  }
}
