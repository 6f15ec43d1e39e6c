package import TextModel

/// A line of JSON that holds a document, as data sets have them and `onoma stream` takes them.
///
/// The document is the string called `text`, else `content`, `body`, `article` or `html`; metadata are `title`, `url`, `date`,
/// `author`, `language` and what else these are called. `format` says what `content` is.
package struct DocumentLine: Sendable {
  package var id: String?
  /// What the document is called within `id`.
  package var member: String?
  package var body: Body
  /// As the line has it.
  package var format: String?
  var metadata = Metadata()

  package enum Body: Sendable {
    /// Text as UTF-8, and what the line calls it.
    case text([UInt8], key: String)
    /// The bytes of a file.
    case bytes([UInt8])
    /// The path of a file.
    case file([UInt8])
  }

  private static let texts = ["text", "content", "body", "article", "html"]
  private static let titles = ["title", "headline"]
  private static let urls = ["url", "link", "uri"]
  private static let dates = ["date", "published", "date_published", "datePublished", "publish_date", "timestamp"]
  private static let authors = ["authors", "author", "byline"]
  private static let languages = ["language", "lang"]

  /// Why a line is no document, and what it calls itself.
  package struct Failure: Error {
    package var id: String?
    package var problem: Problem

    package init(id: String? = nil, problem: Problem) {
      self.id = id
      self.problem = problem
    }
  }

  /// - Parameters:
  ///   - range: the line in `bytes`, without its end.
  ///   - allowsFiles: whether it may hold `bytes`, or say by `file` where they are; in data sets these are other things.
  package init(_ bytes: [UInt8], _ range: Range<Int>, allowsFiles: Bool = false) throws(Failure) {
    var scanner = JSONObject(bytes, range)
    guard let fields = scanner.fields() else {
      throw Failure(problem: Problem(.malformed, "column \(scanner.column): no JSON object can be read there"))
    }
    func first(_ names: [String]) -> [UInt8]? { names.lazy.compactMap { fields[$0]?.first }.first }
    func text(_ names: [String]) -> String? {
      first(names).flatMap { foldedSpaces(String(decoding: $0, as: UTF8.self)) }
    }
    id = fields["id"]?.first.map { String(decoding: $0, as: UTF8.self) }
    if allowsFiles, let path = fields["file"]?.first {
      body = .file(path)
    } else if allowsFiles, let packed = fields["bytes"]?.first {
      body = .bytes(TransferEncoding.base64(packed))
    } else if let key = DocumentLine.texts.first(where: { fields[$0] != nil }), let text = fields[key]?.first {
      body = .text(text, key: key)
    } else {
      let names = DocumentLine.texts + (allowsFiles ? ["bytes", "file"] : [])
      throw Failure(
        id: id, problem: Problem(.malformed, "no string called \(names.joined(separator: ", ")) holds its text"))
    }
    member = fields["member"]?.first.map { String(decoding: $0, as: UTF8.self) }
    format = fields["format"]?.first.map { String(decoding: $0, as: UTF8.self) }
    metadata.title = text(DocumentLine.titles)
    metadata.url = text(DocumentLine.urls)
    metadata.date = text(DocumentLine.dates).flatMap { FeedDate.iso8601($0) }
    metadata.language = text(DocumentLine.languages)
    metadata.authors =
      DocumentLine.authors.lazy.compactMap { fields[$0] }.first?
      .compactMap { foldedSpaces(String(decoding: $0, as: UTF8.self)) } ?? []
  }

  /// The document as a member of a container.
  func member(named name: String, _ text: [UInt8], key: String) -> ContainerMember {
    var member = ContainerMember(name: name, bytes: .success(text))
    member.charset = "utf-8"
    if key == "html" { member.format = .named("html") }
    if let format, FormatList.format(named: FormatName(format)) != nil {
      member.format = .named(format)
      member.isFormatCertain = true
    }
    member.metadata = metadata
    return member
  }
}

extension Loader {
  /// Loads the text of a line.
  /// - Parameters:
  ///   - id: what the document, or with ``DocumentLine/member`` the file that it is a member of, is called.
  ///   - text: the line's, with what it is called there.
  package func load(
    _ line: DocumentLine, id: String, text: [UInt8], key: String
  ) throws(Problem) -> LoadedFile {
    guard text.count <= limits.bytes else { throw limits.container.memberProblem }
    let place = DocumentPlace(path: id)
    let loading = ContainerLoading(
      loader: self, place: place, fileName: "", budget: ContainerLoading.Budget(text.count, limits.container))
    // With an empty name no suffix of the id says what the text is.
    let member = line.member(named: line.member ?? "", text, key: key)
    return try loading.file(member, place.member(line.member), 1) ?? LoadedFile()
  }
}
