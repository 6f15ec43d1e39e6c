internal import TextModel

/// Finds what of a page is not its content: hidden parts, and the furniture that elements, roles, classes and ids name.
///
/// Nothing is judged that holds more than half of the page's text, for a class of a wrapper or a script that shows
/// what is hidden at first would else take the page with it.
struct PageFurniture {
  private let keys: [AttributeKey]
  private let words = BoilerplateWords.standard
  private let traits = ElementTraits.table

  init(keys: [AttributeKey]) { self.keys = keys }

  /// Skips in `selection` what is hidden.
  func skipHidden(of content: Content, _ survey: PageSurvey, _ selection: inout Selection) {
    skip(content, survey, &selection) { node, _, _ in isHidden(node, content.tree) }
  }

  /// Skips in `selection` what is hidden or furniture.
  func skipFurniture(of content: Content, _ survey: PageSurvey, _ selection: inout Selection) {
    skip(content, survey, &selection) { node, share, isInArticle in
      isHidden(node, content.tree) || isFurniture(node, content.tree, share: share, isInArticle: isInArticle)
    }
  }

  private func skip(
    _ content: Content, _ survey: PageSurvey, _ selection: inout Selection,
    _ isLeftOut: (MarkupTree.Node, _ characters: Int, _ isInArticle: Bool) -> Bool
  ) {
    let tree = content.tree
    let total = survey.total
    var articleEnd = 0
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if selection.isSkipped(index) {
        index = Int(node.end)
        continue
      }
      if node.element == .text {
        index += 1
        continue
      }
      let characters = Int(survey.text[index])
      if characters * 2 <= total, isLeftOut(node, characters, index < articleEnd) {
        selection.skip(index)
        index = Int(node.end)
        continue
      }
      if node.element == .article || node.element == .main { articleEnd = max(articleEnd, Int(node.end)) }
      index += 1
    }
  }

  private func isHidden(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    for attribute in tree.attributes(of: node) {
      switch keys[Int(attribute.name)] {
      case .hidden: return true
      case .ariaHidden: if value(attribute, tree, is: "true") { return true }
      case .style: if hides(attribute, tree) { return true }
      default: break
      }
    }
    return false
  }

  private func isFurniture(
    _ node: MarkupTree.Node, _ tree: MarkupTree, share characters: Int, isInArticle: Bool
  ) -> Bool {
    switch node.element {
    case .nav, .footer, .aside, .dialog, .menu, .search, .form: return true
    case .header: if !isInArticle { return true }
    case .html, .body, .article, .main: return false
    default: break
    }
    var verdict: BoilerplateWords.Verdict = []
    for attribute in tree.attributes(of: node) {
      switch keys[Int(attribute.name)] {
      case .role: if isFurnitureRole(attribute, tree) { return true }
      case .className, .id:
        let range = Int(attribute.start)..<Int(attribute.end)
        verdict.formUnion(words.verdict(tree.strings.span.extracting(range)))
      default: break
      }
    }
    if verdict.isDisjoint(with: [.furniture, .details, .comments]) || verdict.contains(.negation) { return false }
    if verdict.contains(.body) { return false }
    if verdict.contains(.comments) || verdict.contains(.furniture) { return true }
    return characters < Self.mostDetails && !traits[Int(node.element.rawValue)].contains(.heading)
  }

  /// A byline or a list of tags has no more characters.
  private static let mostDetails = 300

  private func isFurnitureRole(_ attribute: MarkupTree.Attribute, _ tree: MarkupTree) -> Bool {
    for role in [
      "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog", "alertdialog",
    ]
    where value(attribute, tree, is: role) { return true }
    return false
  }

  private func value(_ attribute: MarkupTree.Attribute, _ tree: MarkupTree, is text: String) -> Bool {
    guard Int(attribute.end - attribute.start) == text.utf8.count else { return false }
    return tree.strings[Int(attribute.start)..<Int(attribute.end)].elementsEqual(text.utf8)
  }

  /// `display:none` or `visibility:hidden`, however spaced.
  private func hides(_ attribute: MarkupTree.Attribute, _ tree: MarkupTree) -> Bool {
    var style: [UInt8] = []
    for byte in tree.strings[Int(attribute.start)..<Int(attribute.end)].prefix(512) where byte > 0x20 {
      style.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return style.contains("display:none".utf8) || style.contains("visibility:hidden".utf8)
  }
}

extension [UInt8] {
  /// Whether `part` stands somewhere in these bytes.
  fileprivate func contains(_ part: String.UTF8View) -> Bool {
    let part = Array(part)
    guard count >= part.count else { return false }
    for start in 0...(count - part.count) where self[start] == part[0] {
      if self[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
