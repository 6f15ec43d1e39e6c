internal import TextModel

/// Articles of journals (JATS and the NLM formats before it). What is printed above an article goes to the metadata,
/// except title and abstract; references and formulas are left out.
enum JATS {
  static let vocabulary = XMLVocabulary(
    format: .jats, summary: "JATS articles of journals",
    recognises: { raw, root in
      switch raw.name(root) {
      case "pmc-articleset": true
      case "article": raw.child("front", of: root) != nil || raw.first("article-meta", below: root) != nil
      default: false
      }
    }, load: load)

  private static func load(_ raw: RawXML, _ root: Int, _ context: LoadContext) throws(Problem) -> LoadedFile {
    let articles = raw.name(root) == "article" ? [root] : raw.children(of: root).filter { raw.name($0) == "article" }
    guard articles != [root] else { return LoadedFile(document(raw, root, context)) }
    return context.file(count: articles.count, warnings: raw.warnings) { (index) in
      document(raw, articles[index], context, member: index + 1)
    }
  }

  private static func document(_ raw: RawXML, _ article: Int, _ context: LoadContext, member: Int? = nil) -> Document {
    let meta = raw.first("article-meta", below: article)
    let group = meta.flatMap { raw.child("title-group", of: $0) }
    let role = { (index: Int) -> XMLCopier.Role in self.role(raw, index) }
    var copier = XMLCopier(raw)
    let title = group.flatMap { raw.child("article-title", of: $0) }
    if let title { copier.copy(title, as: .h1, role: role) }
    if let subtitle = group.flatMap({ raw.child("subtitle", of: $0) }) { copier.copy(subtitle, as: .h2, role: role) }
    if let meta {
      for abstract in raw.children(of: meta) where ["abstract", "trans-abstract"].contains(raw.name(abstract)) {
        copier.copy(abstract, as: .section, role: role)
      }
    }
    for part in raw.children(of: article) where !["front", "front-stub"].contains(raw.name(part)) {
      if role(part) != .dropped { copier.copy(part, as: .section, role: role) }
    }
    // The warnings of a set are the set's.
    var document = context.document(
      .jats, member: member, content: copier.finish(), warnings: member == nil ? raw.warnings : Warnings())
    document.metadata = metadata(raw, article, meta: meta)
    document.metadata.title = raw.text(title)
    return document
  }

  private static func metadata(_ raw: RawXML, _ article: Int, meta: Int?) -> Metadata {
    var metadata = Metadata()
    metadata.site = raw.text(
      raw.first("journal-meta", below: article).flatMap { raw.first("journal-title", below: $0) })
    metadata.language = raw.attribute("xml:lang", of: article)
    guard let meta else { return metadata }
    for contributors in raw.children(of: meta) where raw.name(contributors) == "contrib-group" {
      for contributor in raw.children(of: contributors) where raw.name(contributor) == "contrib" {
        guard ["author", nil].contains(raw.attribute("contrib-type", of: contributor)) else { continue }
        if let author = author(raw, contributor) { metadata.authors.append(author) }
      }
    }
    metadata.date = raw.children(of: meta).filter { raw.name($0) == "pub-date" }.compactMap { date(raw, $0) }
      // Of several dates the one that says most; of these, the first that stands there.
      .reduce(nil) { best, date in (best?.count ?? 0) < date.count ? date : best }
    return metadata
  }

  private static func author(_ raw: RawXML, _ contributor: Int) -> String? {
    guard let name = raw.first("name", below: contributor) else {
      return raw.text(raw.first("string-name", "collab", below: contributor))
    }
    let parts = ["given-names", "surname"].compactMap { raw.text(raw.child($0, of: name)) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func date(_ raw: RawXML, _ index: Int) -> String? {
    let number = { (name: String) -> Int? in raw.text(raw.child(name, of: index)).flatMap { Int($0) } }
    guard let year = number("year"), (1000...9999).contains(year) else { return nil }
    guard let month = number("month"), (1...12).contains(month) else { return "\(year)" }
    let start = "\(year)-\(month < 10 ? "0" : "")\(month)"
    guard let day = number("day"), (1...31).contains(day) else { return start }
    return "\(start)-\(day < 10 ? "0" : "")\(day)"
  }

  private static func role(_ raw: RawXML, _ index: Int) -> XMLCopier.Role {
    switch raw.name(index) {
    case "ref-list", "disp-formula", "disp-formula-group", "inline-formula", "tex-math", "object-id",
      "graphic", "inline-graphic", "media", "alt-text", "permissions", "sec-meta", "floats-group-label":
      .dropped
    case let name where name.hasSuffix(":math"): .dropped
    case "title": .element(.h2)
    case "label":
      // Mere numbers there; of a figure it is "Figure 1".
      ["sec", "fn", "ref", "app"].contains(raw.name(Int(raw.tree.nodes[index].parent))) ? .dropped : .element(.p)
    case "p": .element(.p)
    case "sec", "ack", "app", "boxed-text": .element(.section)
    case "disp-quote", "verse-group": .element(.blockquote)
    case "list": .element(.ul)
    case "list-item": .element(.li)
    case "def-list": .element(.dl)
    case "term": .element(.dt)
    case "def": .element(.dd)
    case "fig": .element(.figure)
    case "caption": .element(.figcaption)
    case "table": .element(.table)
    case "tr": .element(.tr)
    case "td": .element(.td)
    case "th": .element(.th)
    case "fn": .element(.aside)
    case "sub": .element(.sub)
    case "sup": .element(.sup)
    case "italic": .element(.i)
    case "bold": .element(.b)
    case "preformat", "code": .element(.pre)
    case "verse-line", "attrib": .element(.div)
    case "break": .element(.br)
    default: .transparent
    }
  }
}
