internal import TextModel

/// NewsML-G2: one news item whose headline stands in the content's metadata and whose text is inline XML.
enum NewsML {
  static let vocabulary = XMLVocabulary(
    format: .newsML, summary: "NewsML-G2 news items",
    recognises: { raw, root in ["newsItem", "newsMessage", "packageItem"].contains(raw.name(root)) }, load: load)

  private static func load(_ raw: RawXML, _ root: Int, _ context: LoadContext) throws(Problem) -> LoadedFile {
    var copier = XMLCopier(raw)
    let contentMeta = raw.first("contentMeta", below: root)
    let headline = contentMeta.flatMap { raw.first("headline", below: $0) }
    let inline = raw.first("inlineXML", below: root)
    let nitf = inline.flatMap { raw.first("nitf", "nitf:nitf", below: $0) }
    if let nitf, raw.first("hl1", "nitf:hl1", "hedline", "nitf:hedline", below: nitf) != nil {
      NITF.copy(raw, nitf, to: &copier)
    } else {
      if let headline { copier.copy(headline, as: .h1) { _ in .transparent } }
      if let inline {
        copier.copy(inline) { index in
          let name = raw.name(index).split(separator: ":").last.map { String($0) } ?? ""
          if name == "head" || name == "title" { return .dropped }
          return ElementNames.element(Array(name.utf8).span).map { .element($0) } ?? .transparent
        }
      } else if let data = raw.first("inlineData", below: root) {
        copier.copy(data, as: .p) { _ in .transparent }
      }
    }
    var document = context.document(.newsML, content: copier.finish(), warnings: raw.warnings)
    var metadata = Metadata()
    metadata.title = raw.text(headline)
    if let contentMeta {
      for creator in raw.descendants("creator", of: contentMeta) {
        if let name = raw.text(raw.first("name", below: creator)) ?? raw.text(creator) { metadata.authors.append(name) }
      }
      if metadata.authors.isEmpty, let by = raw.text(raw.first("by", below: contentMeta)) { metadata.authors = [by] }
      metadata.language = raw.first("language", below: contentMeta).flatMap { raw.attribute("tag", of: $0) }
    }
    let date = raw.first("contentCreated", "versionCreated", "firstCreated", below: root)
    metadata.date = raw.text(date).flatMap { FeedDate.iso8601($0) }
    metadata.language = metadata.language ?? raw.attribute("xml:lang", of: root)
    if let nitf { metadata.fill(from: NITF.metadata(raw, nitf)) }
    document.metadata = metadata
    return LoadedFile(document)
  }
}
