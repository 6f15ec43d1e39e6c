internal import TextModel

/// DocBook 4 and 5: books, articles and their parts. What stands in `info` goes to the metadata, except titles and
/// abstracts.
enum DocBook {
  static let namespace = "http://docbook.org/ns/docbook"

  static let vocabulary = XMLVocabulary(
    format: .docBook, summary: "DocBook books and articles",
    recognises: { raw, root in
      let name = raw.name(root)
      guard parts.contains(name) else { return false }
      if raw.namespace == namespace { return true }
      // Version 4 has no namespace, and its roots have names that others use too.
      return raw.children(of: root).contains { marks.contains(raw.name($0)) }
        || name != "article" && name != "section" && raw.first("para", "simpara", below: root) != nil
    }, load: load)

  private static let parts: Set<String> = [
    "article", "book", "chapter", "section", "sect1", "part", "preface", "appendix", "refentry", "set",
  ]
  private static let infos: Set<String> = [
    "info", "articleinfo", "bookinfo", "chapterinfo", "sectioninfo", "sect1info", "partinfo", "prefaceinfo",
    "appendixinfo", "refentryinfo", "setinfo",
  ]
  private static let marks = infos.subtracting(["info"]).union(["para", "simpara", "sect1", "chapter"])

  private static func load(_ raw: RawXML, _ root: Int, _ context: LoadContext) throws(Problem) -> LoadedFile {
    let info = raw.children(of: root).first { infos.contains(raw.name($0)) }
    let title = raw.child("title", of: root) ?? info.flatMap { raw.child("title", of: $0) }
    var copier = XMLCopier(raw)
    if let title { copier.copy(title, as: .h1) { role(raw, $0) } }
    copier.copy(root) { $0 == title ? .dropped : role(raw, $0) }
    var document = context.document(.docBook, content: copier.finish(), warnings: raw.warnings)
    document.metadata.title = raw.text(title)
    document.metadata.language = raw.attribute("xml:lang", of: root) ?? raw.attribute("lang", of: root)
    if let info {
      document.metadata.authors = raw.descendants("author", of: info).compactMap { author(raw, $0) }
      document.metadata.date = raw.text(raw.first("pubdate", "date", below: info)).flatMap { FeedDate.iso8601($0) }
      document.metadata.site = raw.text(raw.first("publishername", below: info))
    }
    return LoadedFile(document)
  }

  private static func author(_ raw: RawXML, _ index: Int) -> String? {
    let parts = ["firstname", "givenname", "othername", "surname"]
      .compactMap { raw.text(raw.first($0, below: index)) }
    return parts.isEmpty
      ? raw.text(raw.first("personname", "orgname", below: index) ?? index) : parts.joined(separator: " ")
  }

  private static func role(_ raw: RawXML, _ index: Int) -> XMLCopier.Role {
    let name = raw.name(index)
    let parent = raw.name(Int(raw.tree.nodes[index].parent))
    if infos.contains(parent), !["title", "subtitle", "abstract"].contains(name) { return .dropped }
    return switch name {
    case "title", "subtitle", "bridgehead", "refname": .element(.h2)
    case "titleabbrev", "bibliography", "index", "indexterm", "toc", "lot", "equation", "informalequation",
      "inlineequation", "imageobject", "inlinemediaobject", "videoobject", "audioobject", "remark", "colspec":
      .dropped
    case "para", "simpara", "attribution", "refpurpose": .element(.p)
    case "section", "sect1", "sect2", "sect3", "sect4", "sect5", "chapter", "part", "preface", "appendix", "abstract":
      .element(.section)
    case "itemizedlist", "simplelist": .element(.ul)
    case "orderedlist", "procedure": .element(.ol)
    case "listitem" where parent == "varlistentry": .element(.dd)
    case "listitem", "member", "step": .element(.li)
    case "variablelist": .element(.dl)
    case "term": .element(.dt)
    case "blockquote", "epigraph": .element(.blockquote)
    case "programlisting", "screen", "literallayout": .element(.pre)
    case "figure", "informalfigure", "mediaobject": .element(.figure)
    case "caption": .element(.figcaption)
    case "table", "informaltable": .element(.table)
    case "row", "tr": .element(.tr)
    case "entry", "td": .element(.td)
    case "th": .element(.th)
    case "note", "tip", "warning", "caution", "important", "sidebar", "footnote": .element(.aside)
    case "emphasis": .element(.em)
    default: .transparent
    }
  }
}
