internal import TextModel

/// The formats that loading reads. A new one is one line here.
package enum FormatList {
  /// In the order in which their first bytes are looked at; the last takes what is left.
  package static let all: [Format] = [
    Format(
      name: .html, suffixes: ["html", "htm", "xhtml", "xht", "shtml"], summary: "HTML and XHTML pages",
      recognises: HTMLFormat.recognises, load: HTMLFormat.load),
    Format(
      name: .xml, suffixes: ["xml", "rss", "atom", "rdf", "nitf", "tei"],
      summary:
        "XML: RSS, Atom, NITF, NewsML-G2, TEI, JATS, DocBook, MediaWiki, Akoma Ntoso, and others by their structure",
      recognises: XMLFormat.recognises, load: XMLFormat.load),
    Format(
      name: .markdown, suffixes: ["md", "markdown"], summary: "Markdown", recognises: nil, load: MarkdownFormat.load),
    Format(
      name: .text, suffixes: ["txt", "text"], summary: "plain text, paragraphs between blank lines", recognises: nil,
      load: TextFormat.load),
  ]

  /// The format called `name`.
  package static func format(named name: FormatName) -> Format? { all.first { $0.name == name } }

  /// Whether files with `suffix` (without the dot, any case) are read.
  package static func isKnownSuffix(_ suffix: String) -> Bool {
    format(forSuffix: suffix) != nil || ContainerList.isKnownSuffix(suffix)
  }

  /// The format that `suffix` (without the dot, any case) stands for.
  package static func format(forSuffix suffix: String) -> Format? {
    let lower = suffix.lowercased()
    return all.first { $0.suffixes.contains(lower) }
  }

  /// Whether a file without a suffix is read, by its first bytes. Four thousand are enough.
  package static func isKnownStart(_ firstBytes: [UInt8]) -> Bool {
    ContainerList.container(firstBytes.span, path: "") != nil || sniff(firstBytes) != nil
  }

  /// The format of a file by its first bytes; `nil` if it is no text. Four thousand bytes are enough.
  package static func sniff(_ firstBytes: [UInt8]) -> FormatName? {
    if Signatures.binaryKind(firstBytes.span) != nil { return nil }
    let text = EncodingDecision.decode(Array(firstBytes.prefix(4096)))
    if text.charset.extendsASCII, Signatures.isMostlyControls(firstBytes.span) { return nil }
    return recognise(text.bytes.span)?.name ?? .text
  }

  /// The format that decoded text begins like; `nil` if it begins like none.
  static func recognise(_ text: Span<UInt8>) -> Format? {
    let beginning = text.extracting(0..<min(text.count, 65_536))
    return all.first { $0.recognises?(beginning) ?? false }
  }

  /// The suffix of the last part of `path`; `nil` if it has none.
  package static func suffix(of path: String) -> String? {
    // Bytes, since characters are slow to tell apart.
    guard let name = path.utf8.split(separator: UInt8(ascii: "/")).last,
      let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex
    else { return nil }
    return String(Substring(name[name.index(after: dot)...]))
  }
}
