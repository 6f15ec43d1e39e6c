internal import TextModel

/// Text Encoding Initiative: the header goes to the metadata, the text keeps its divisions.
enum TEI {
  static let vocabulary = XMLVocabulary(
    format: .tei, summary: "TEI editions",
    recognises: { raw, root in ["TEI", "TEI.2", "teiCorpus"].contains(raw.name(root)) }, load: load)

  private static func load(_ raw: RawXML, _ root: Int, _ context: LoadContext) throws(Problem) -> LoadedFile {
    var copier = XMLCopier(raw)
    let header = raw.first("teiHeader", below: root)
    let title = header.flatMap { raw.first("titleStmt", below: $0) }.flatMap { raw.first("title", below: $0) }
    if let title { copier.copy(title, as: .h1) { _ in .transparent } }
    copier.copy(root) { index in role(raw.name(index)) }
    var document = context.document(.tei, content: copier.finish(), warnings: raw.warnings)
    document.metadata.title = raw.text(title)
    if let header {
      document.metadata.authors =
        raw.first("titleStmt", below: header).map { statement in
          raw.descendants("author", of: statement).compactMap { raw.text($0) }
        } ?? []
      document.metadata.site = raw.text(raw.first("publisher", below: header))
      let date =
        raw.first("publicationStmt", below: header).flatMap { raw.first("date", below: $0) }
        ?? raw.first("date", below: header)
      document.metadata.date = date.flatMap { raw.attribute("when", of: $0) ?? raw.text($0) }
        .flatMap { FeedDate.iso8601($0) }
    }
    document.metadata.language =
      raw.attribute("xml:lang", of: root)
      ?? raw.first("text", below: root).flatMap { raw.attribute("xml:lang", of: $0) }
      ?? raw.first("language", below: root).flatMap { raw.attribute("ident", of: $0) }
    return LoadedFile(document)
  }

  private static func role(_ name: String) -> XMLCopier.Role {
    switch name {
    case "teiHeader", "facsimile", "standOff", "graphic", "orig", "sic", "abbr", "del": .dropped
    case "head": .element(.h2)
    case "titlePart": .element(.h1)
    case "p", "ab", "lg", "sp", "opener", "closer", "salute", "signed", "dateline", "byline", "trailer", "docAuthor",
      "docImprint", "docDate", "argument", "epigraph", "speaker":
      .element(.p)
    case "l": .element(.div)
    case "quote", "cit": .element(.blockquote)
    case "q": .element(.q)
    case "note": .element(.aside)
    case "list": .element(.ul)
    case "item": .element(.li)
    case "table": .element(.table)
    case "row": .element(.tr)
    case "cell": .element(.td)
    case "figure": .element(.figure)
    case "figDesc": .element(.figcaption)
    case "lb": .element(.br)
    case "div", "div1", "div2", "div3", "div4": .element(.div)
    default: .transparent
    }
  }
}
