internal import TextModel

/// Reads EPUB 2 and 3: the pages of a book in the order in which they are read, called by their paths.
///
/// Title, authors, language and date of the book are those of each page.
final class EPUBReader: ContainerReader {
  static let container = Container(
    name: "EPUB", suffixes: ["epub"], summary: "EPUB books, a document a page of the book",
    recognises: { (start, suffixes) in
      Magic.zip.starts(start) && (suffixes.first == "epub" || start.hasPrefix("mimetypeapplication/epub+zip", at: 30))
    },
    isRead: .whole, open: { (source, limits) throws(Problem) in try EPUBReader(source, limits) })

  private var members: [ContainerMember] = []

  private init(_ source: any ByteSource, _ limits: ContainerLimits) throws(Problem) {
    let files = try EPUBReader.texts(of: source, limits)
    guard let start = files["META-INF/container.xml"].flatMap({ EPUBReader.xml($0) }),
      let root = start.root, let rootFile = start.descendants("rootfile", of: root).first,
      let path = start.attribute("full-path", of: rootFile), let book = files[path].flatMap({ EPUBReader.xml($0) }),
      let package = book.root
    else { throw Problem(.malformed, "META-INF/container.xml names no package that can be read") }

    var metadata = Metadata()
    metadata.title = book.text(book.first("dc:title", below: package))
    metadata.authors = book.descendants("dc:creator", of: package).compactMap { book.text($0) }
    metadata.language = book.text(book.first("dc:language", below: package))
    metadata.date = book.text(book.first("dc:date", below: package)).flatMap { FeedDate.iso8601($0) }
    var hrefs: [String: String] = [:]
    for item in book.descendants("item", of: package) {
      guard let id = book.attribute("id", of: item), let href = book.attribute("href", of: item),
        MediaType.isText(book.attribute("media-type", of: item))
      else { continue }
      hrefs[id] = hrefs[id] ?? href
    }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var names: Set<String> = []
    for reference in book.descendants("itemref", of: package) {
      guard let href = book.attribute("idref", of: reference).flatMap({ hrefs[$0] }) else { continue }
      let name = EPUBReader.path(href, in: folder)
      guard let content = files[name], names.insert(name).inserted else { continue }
      var member = ContainerMember(name: DocumentID.encoded(Array(name.utf8)), bytes: .success(content))
      member.format = .named("html")
      member.metadata = metadata
      members.append(member)
    }
    members.reverse()
  }

  func next() -> ContainerMember? { members.popLast() }

  /// The texts in the archive by their paths, all together no more than one document may have.
  private static func texts(of source: any ByteSource, _ limits: ContainerLimits) throws(Problem) -> [String: [UInt8]] {
    let archive = try ArchiveReader.archive.open(source, limits)
    var files: [String: [UInt8]] = [:]
    var total = 0
    while let member = try archive.next() {
      guard case .path(let path) = member.format, case .success(let content) = member.bytes,
        ["xml", "opf", "xhtml", "html", "htm"].contains(ContainerList.suffixes(of: path).first ?? "")
      else { continue }
      total += content.count
      guard total <= limits.bytes else { throw limits.memberProblem }
      files[path] = content
    }
    return files
  }

  private static func xml(_ bytes: [UInt8]) -> RawXML? {
    try? XMLParser.parse(EncodingDecision.decode(bytes), limits: LoadLimits())
  }

  /// `href`, without a fragment and with its escapes undone, from a folder on.
  private static func path(_ href: String, in folder: ArraySlice<Substring>) -> String {
    var parts = folder.map { String($0) }
    let file = href.prefix { $0 != "#" }
    for part in String(decoding: PercentEncoding.decoded(file.utf8), as: UTF8.self).split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
