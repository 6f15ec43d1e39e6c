internal import TextModel

/// Reads JSON Lines: each line an object with a text, as data sets have them.
///
/// The text is the string called `text`, else `content`, `body`, `article`, `html`; metadata are `title`, `url`, `date`,
/// `author`, `language` and what else these are called. A line that is no such object is a document that is malformed.
final class JSONLinesReader: ContainerReader {
  static let container = Container(
    name: "JSON Lines", suffixes: ["jsonl", "ndjson"], summary: "JSON Lines, a document a line with a text",
    recognises: { (start, suffixes) in
      let suffix = Magic.isPacked(start) ? suffixes.dropFirst().first : suffixes.first
      return ["jsonl", "ndjson"].contains(suffix ?? "")
    },
    isRead: .fromSource, open: { (source, limits) throws(Problem) in try JSONLinesReader(source, limits) })

  private static let texts = ["text", "content", "body", "article", "html"]
  private static let titles = ["title", "headline"]
  private static let urls = ["url", "link", "uri"]
  private static let dates = ["date", "published", "date_published", "datePublished", "publish_date", "timestamp"]
  private static let authors = ["authors", "author", "byline"]
  private static let languages = ["language", "lang"]

  private let limits: ContainerLimits
  private let size: Int
  private var bytes: ByteStream
  private var count = 0

  private init(_ source: any ByteSource, _ limits: ContainerLimits) throws(Problem) {
    self.limits = limits
    size = source.byteCount
    do throws(ByteStream.Failure) {
      bytes = try ByteStream(source, most: limits.unpackedBytes(of: size))
    } catch {
      throw limits.problem(error, size, damage: "it cannot be unpacked")
    }
  }

  func next() throws(Problem) -> ContainerMember? {
    do throws(ByteStream.Failure) {
      while let line = try bytes.line(most: limits.bytes + 1) {
        count += 1
        // A mark that some writers leave.
        let start = count == 1 && line.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard line.bytes[start...].contains(where: { $0 > 0x20 }) else { continue }
        return member(line, from: start)
      }
      return nil
    } catch {
      throw limits.problem(
        error, size, damage: "line \(count + 1) is damaged or cut off; those before it were read")
    }
  }

  private func member(_ line: ByteStream.Line, from start: Int) -> ContainerMember {
    let name = MemberName.numbered(count)
    if line.isCut { return ContainerMember(name: name, bytes: .failure(limits.memberProblem)) }
    let end = line.bytes.last == 0x0A ? line.bytes.count - 1 : line.bytes.count
    var scanner = JSONObject(line.bytes, start..<max(start, end))
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
