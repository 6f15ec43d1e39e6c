internal import TextModel

/// Akoma Ntoso: laws, judgments and debates of parliaments. Number and heading of a part are one heading; what is said
/// about the document goes to the metadata.
enum AkomaNtoso {
  static let vocabulary = XMLVocabulary(
    format: .akomaNtoso, summary: "Akoma Ntoso laws, judgments and debates",
    recognises: { raw, root in raw.name(root) == "akomaNtoso" }, load: load)

  private static func load(_ raw: RawXML, _ root: Int, _ context: LoadContext) throws(Problem) -> LoadedFile {
    let title = raw.first("docTitle", "shortTitle", "longTitle", below: root)
    var copier = XMLCopier(raw)
    copyParts(raw, root, title: title, to: &copier)
    var document = context.document(.akomaNtoso, content: copier.finish(), warnings: raw.warnings)
    let work = raw.first("FRBRWork", below: root) ?? root
    document.metadata.title =
      raw.text(title) ?? raw.first("FRBRalias", below: work).flatMap { raw.attribute("value", of: $0) }
    document.metadata.date = raw.first("FRBRdate", below: work).flatMap { raw.attribute("date", of: $0) }
      .flatMap { FeedDate.iso8601($0) }
    document.metadata.language =
      raw.attribute("xml:lang", of: root)
      ?? raw.first("FRBRlanguage", below: root).flatMap { raw.attribute("language", of: $0) }
    return LoadedFile(document)
  }

  /// As deep as the document, which has a limit.
  private static func copyParts(_ raw: RawXML, _ index: Int, title: Int?, to copier: inout XMLCopier) {
    let children = raw.children(of: index)
    let heads = children.filter { isHead(raw.name($0)) && raw.hasText($0) }
    if !heads.isEmpty {
      // A number alone is a heading above a part, and none before a mere paragraph.
      let isHeading = heads.count > 1 || raw.name(heads[0]) != "num" || numbered.contains(raw.name(index))
      copier.copy(heads, as: isHeading ? .h2 : .p) { inline(raw.name($0)) }
    }
    for child in children where !isHead(raw.name(child)) && raw.name(child) != "meta" {
      let role = inline(raw.name(child))
      if case .element(let element) = role, [.table, .ul, .ol].contains(element) {
        copier.copy(child, as: element) { inline(raw.name($0)) }
      } else if raw.name(child) == "p" || hasOwnText(raw, child) {
        // The title is the paragraph, or a part of it, or what it stands in.
        let holdsTitle =
          title.map { $0 < Int(raw.tree.nodes[child].end) && child < Int(raw.tree.nodes[$0].end) } ?? false
        copier.copy(child, as: holdsTitle ? .h1 : .p) { inline(raw.name($0)) }
      } else {
        copyParts(raw, child, title: title, to: &copier)
      }
    }
  }

  private static func isHead(_ name: String) -> Bool { ["num", "heading", "subheading"].contains(name) }

  private static let numbered: Set<String> = ["article", "book", "chapter", "part", "section", "title"]

  /// Tables and letters are called as in HTML; what else stands in a paragraph says only what its words are.
  private static func inline(_ name: String) -> XMLCopier.Role {
    switch name {
    case "meta", "img": .dropped
    case "authorialNote": .element(.aside)
    case "eol": .element(.br)
    case "b", "i", "u", "sub", "sup", "br", "ul", "ol", "li", "table", "caption", "tr", "td", "th", "p":
      ElementNames.element(Array(name.utf8).span).map { .element($0) } ?? .transparent
    default: .transparent
    }
  }

  private static func hasOwnText(_ raw: RawXML, _ index: Int) -> Bool {
    var child = index + 1
    while child < Int(raw.tree.nodes[index].end) {
      if raw.tree.nodes[child].element == .text, raw.hasText(child) { return true }
      child = Int(raw.tree.nodes[child].end)
    }
    return false
  }
}
