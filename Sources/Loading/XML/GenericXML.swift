internal import TextModel

/// XML of an unknown vocabulary, by its structure: an element that holds text itself is a paragraph, unless it stands
/// within one; the first that is called like a headline is the headline, others are headings.
enum GenericXML {
  static let vocabulary = XMLVocabulary(
    format: .xml, summary: "any other XML, by its structure", recognises: { _, _ in true },
    load: { (raw, root, context) throws(Problem) in
      guard context.xml.isEmpty else { return try SelectedXML.load(raw, root, context.xml, context) }
      return try load(raw, root, context, as: .xml)
    })

  private static let headlines: Set<String> = [
    "title", "headline", "heading", "head", "hedline", "subtitle", "subject",
  ]

  /// Loads it as one document, under the name of the format it was meant to be.
  static func load(
    _ raw: RawXML, _ root: Int, _ context: LoadContext, as format: FormatName
  ) throws(Problem) -> LoadedFile {
    var copier = XMLCopier(raw)
    let headline = copy(raw, [root], top: root, holdsText: elementsWithText(raw), to: &copier) { _ in false }
    var document = context.document(format, content: copier.finish(), warnings: raw.warnings)
    document.metadata.title = raw.text(headline)
    document.metadata.language = language(raw, root)
    return LoadedFile(document)
  }

  /// Copies what stands in the elements `roots`.
  /// - Parameters:
  ///   - top: the document's element, which is no heading whatever its name.
  ///   - holdsText: what ``elementsWithText(_:)`` gives.
  ///   - headline: the headline if it is known already, so that all others are headings.
  ///   - isDropped: whether an element is left out.
  /// - Returns: the headline.
  static func copy(
    _ raw: RawXML, _ roots: [Int], top: Int, holdsText: [Bool], headline known: Int? = nil,
    to copier: inout XMLCopier, isDropped: (Int) -> Bool
  ) -> Int? {
    var headline = known
    /// Where the paragraph ends that the walk is in.
    var paragraphEnd = 0
    func role(_ index: Int) -> XMLCopier.Role {
      if isDropped(index) { return .dropped }
      guard index >= paragraphEnd, holdsText[index] else { return .transparent }
      paragraphEnd = Int(raw.tree.nodes[index].end)
      guard index != top, headlines.contains(localName(raw.name(index))) else { return .element(.p) }
      headline = headline ?? index
      return .element(headline == index ? .h1 : .h2)
    }
    for root in roots {
      switch role(root) {
      case .element(let element): copier.copy(root, as: element, role: role)
      case .transparent: copier.copy(root, role: role)
      case .dropped: continue
      }
    }
    return headline
  }

  static func language(_ raw: RawXML, _ index: Int) -> String? {
    raw.attribute("xml:lang", of: index) ?? raw.attribute("lang", of: index)
  }

  private static func localName(_ name: String) -> String {
    (name.split(separator: ":").last.map { String($0) } ?? name).lowercased()
  }

  /// For each node, whether it is an element that has text of its own which is not blank.
  static func elementsWithText(_ raw: RawXML) -> [Bool] {
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
