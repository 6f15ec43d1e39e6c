internal import TextModel

/// News Industry Text Format: headlines, dateline and the paragraphs of the body; byline and date go to the metadata.
enum NITF {
  static let vocabulary = XMLVocabulary(
    format: .nitf, summary: "NITF news articles", recognises: { raw, root in raw.name(root) == "nitf" }, load: load)

  private static func load(_ raw: RawXML, _ root: Int, _ context: LoadContext) throws(Problem) -> LoadedFile {
    var copier = XMLCopier(raw)
    copy(raw, root, to: &copier)
    var document = context.document(.nitf, content: copier.finish(), warnings: raw.warnings)
    document.metadata = metadata(raw, root)
    return LoadedFile(document)
  }

  /// Copies the article below `index`, headline first.
  static func copy(_ raw: RawXML, _ index: Int, to copier: inout XMLCopier) {
    let headline = raw.first("hl1", "nitf:hl1", "hedline", "nitf:hedline", below: index)
    if let headline { copier.copy(headline, as: .h1, role: inline) }
    for second in raw.descendants("hl2", of: index) where isInHead(raw, second) {
      copier.copy(second, as: .h2, role: inline)
    }
    if let dateline = raw.first("dateline", "nitf:dateline", below: index) {
      copier.copy(dateline, as: .p, role: inline)
    }
    for abstract in raw.descendants("abstract", of: index) { copier.copy(abstract, role: role(raw)) }
    guard let body = raw.first("body.content", "nitf:body.content", below: index) else {
      if let body = raw.first("body", "nitf:body", below: index) { copier.copy(body, role: role(raw)) }
      return
    }
    copier.copy(body, role: role(raw))
  }

  static func metadata(_ raw: RawXML, _ index: Int) -> Metadata {
    var metadata = Metadata()
    metadata.title = raw.text(raw.first("hl1", "nitf:hl1", "hedline", "title", below: index))
    for byline in raw.descendants("byline", of: index) + raw.descendants("nitf:byline", of: index) {
      let people = raw.descendants("person", of: byline)
      let names = people.isEmpty ? [raw.text(byline)] : people.map { raw.text($0) }
      metadata.authors += names.compactMap { $0 }
    }
    if let issue = raw.first("date.issue", "nitf:date.issue", "story.date", below: index) {
      metadata.date = raw.attribute("norm", of: issue).flatMap { FeedDate.iso8601($0) }
    }
    metadata.language = raw.attribute("xml:lang", of: index)
    metadata.site = raw.text(raw.first("distributor", "nitf:distributor", below: index))
    return metadata
  }

  private static func isInHead(_ raw: RawXML, _ index: Int) -> Bool {
    var current = raw.tree.nodes[index].parent
    while current >= 0 {
      let name = raw.name(Int(current))
      if name == "body.head" || name == "hedline" { return true }
      if name == "body.content" { return false }
      current = raw.tree.nodes[Int(current)].parent
    }
    return false
  }

  private static func inline(_ index: Int) -> XMLCopier.Role { .transparent }

  private static func role(_ raw: RawXML) -> (Int) -> XMLCopier.Role {
    { index in
      let name = raw.name(index).split(separator: ":").last.map { String($0) } ?? ""
      return switch name {
      case "hl1", "hl2": .element(.h2)
      case "p": .element(.p)
      case "block": .element(.div)
      case "media-caption", "caption": .element(.figcaption)
      case "media": .element(.figure)
      case "bq": .element(.blockquote)
      case "fn": .element(.aside)
      case "media-metadata", "media-object", "media-reference", "body.head", "body.end", "tagline": .dropped
      default: ElementNames.element(Array(name.utf8).span).map { .element($0) } ?? .transparent
      }
    }
  }
}
