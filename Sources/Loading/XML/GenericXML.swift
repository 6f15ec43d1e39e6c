internal import TextModel

/// XML of an unknown vocabulary, by its structure: an element that holds text itself is a paragraph, unless it stands
/// within one; the first that is called like a headline is the headline, others are headings.
enum GenericXML {
  static let vocabulary = XMLVocabulary(
    format: .xml, summary: "any other XML, by its structure", recognises: { _, _ in true },
    load: { (raw, root, context) throws(Problem) in try load(raw, root, context, as: .xml) })

  private static let headlines: Set<String> = [
    "title", "headline", "heading", "head", "hedline", "subtitle", "subject",
  ]

  /// Loads it as one document, under the name of the format it was meant to be.
  static func load(
    _ raw: RawXML, _ root: Int, _ context: LoadContext, as format: FormatName
  ) throws(Problem) -> LoadedFile {
    let holdsText = elementsWithText(raw)
    var headline: Int?
    /// Where the paragraph ends that the walk is in.
    var paragraphEnd = 0
    var copier = XMLCopier(raw)
    let role = { (index: Int) -> XMLCopier.Role in
      guard index >= paragraphEnd, holdsText[index] else { return .transparent }
      paragraphEnd = Int(raw.tree.nodes[index].end)
      guard headlines.contains(localName(raw.name(index))) else { return .element(.p) }
      headline = headline ?? index
      return .element(headline == index ? .h1 : .h2)
    }
    if holdsText[root] {
      paragraphEnd = Int(raw.tree.nodes[root].end)
      copier.copy(root, as: .p, role: role)
    } else {
      copier.copy(root, role: role)
    }
    var document = context.document(format, content: copier.finish(), warnings: raw.warnings)
    document.metadata.title = raw.text(headline)
    document.metadata.language = raw.attribute("xml:lang", of: root) ?? raw.attribute("lang", of: root)
    return LoadedFile(document)
  }

  private static func localName(_ name: String) -> String {
    (name.split(separator: ":").last.map { String($0) } ?? name).lowercased()
  }

  /// For each node, whether it is an element that has text of its own which is not blank.
  private static func elementsWithText(_ raw: RawXML) -> [Bool] {
    var result = [Bool](repeating: false, count: raw.tree.nodes.count)
    for node in raw.tree.nodes where node.element == .text && node.parent >= 0 && !result[Int(node.parent)] {
      let isBlank = raw.tree.pieces(of: node).allSatisfy { piece in
        piece.isLiteral && raw.bytes[Int(piece.start)..<Int(piece.end)].allSatisfy { isHTMLSpace($0) }
      }
      if !isBlank { result[Int(node.parent)] = true }
    }
    return result
  }
}
