internal import TextModel

/// Finds what of a page is not its content: hidden parts, and the furniture that elements, roles, classes and ids name.
///
/// Nothing is left out that holds more than a part of the page's prose, for the class of a wrapper or a script that
/// shows what is hidden at first would else take the page with it.
struct PageFurniture {
  private let keys: [AttributeKey]
  private let words = BoilerplateWords.standard
  private let traits = ElementTraits.table

  /// Which classes and ids are believed.
  enum Names { case none, comments, all }

  init(keys: [AttributeKey]) { self.keys = keys }

  /// Skips in `selection` what is hidden.
  func skipHidden(of content: Content, _ survey: PageSurvey, _ selection: inout Selection) {
    skip(content, survey, &selection) { node, _, _ in isHidden(node, content.tree) ? .furniture : [] }
  }

  /// Skips in `selection` what is hidden or furniture; known by elements, roles
  /// and, as far as `names` says, classes and ids.
  func skipFurniture(of content: Content, _ survey: PageSurvey, names: Names, _ selection: inout Selection) {
    skip(content, survey, &selection) { node, characters, isInArticle in
      if isHidden(node, content.tree) { return .furniture }
      return furniture(node, content.tree, characters: characters, isInArticle: isInArticle, names: names)
    }
  }

  /// Out of 1000: what of a page's prose furniture may hold, readers' comments, and details.
  private static let mostFurniture = 700
  private static let mostComments = 900
  private static let mostDetailsShare = 200
  /// So many characters of prose beside them are an article, whatever readers' comments hold.
  private static let leastArticle = 500

  private func skip(
    _ content: Content, _ survey: PageSurvey, _ selection: inout Selection,
    _ verdict: (MarkupTree.Node, _ characters: Int, _ isInArticle: Bool) -> BoilerplateWords.Verdict
  ) {
    let tree = content.tree
    let usesProse = survey.totalProse > 0
    let total = usesProse ? survey.totalProse : survey.total
    var articleEnd = 0
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if selection.isSkipped(index) {
        index = Int(node.end)
        continue
      }
      if node.isText {
        index += 1
        continue
      }
      let held = Int(usesProse ? survey.prose[index] : survey.text[index]) * 1000
      let isArticleBeside = usesProse && total - held / 1000 >= Self.leastArticle
      if held <= total * Self.mostComments || isArticleBeside {
        let verdict = verdict(node, Int(survey.text[index]), index < articleEnd)
        if !verdict.isEmpty, verdict.contains(.comments) || held <= total * Self.most(of: verdict) {
          selection.skip(index)
          index = Int(node.end)
          continue
        }
      }
      if traits[Int(node.element.rawValue)].contains(.article) { articleEnd = max(articleEnd, Int(node.end)) }
      index += 1
    }
  }

  private static func most(of verdict: BoilerplateWords.Verdict) -> Int {
    verdict.contains(.furniture) ? mostFurniture : mostDetailsShare
  }

  private func isHidden(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    for place in Int(node.first)..<Int(node.first + node.count) {
      let attribute = tree.attributes[place]

      switch keys[Int(attribute.name)] {
      case .hidden: return true
      case .ariaHidden: if value(attribute, tree, is: "true") { return true }
      case .style: if hides(attribute, tree) { return true }
      default: break
      }
    }
    return false
  }

  /// What speaks against an element; empty if nothing does.
  private func furniture(
    _ node: MarkupTree.Node, _ tree: MarkupTree, characters: Int, isInArticle: Bool, names: Names
  ) -> BoilerplateWords.Verdict {
    switch node.element {
    case .nav, .footer, .aside, .dialog, .menu, .search, .form: return .furniture
    case .header: if !isInArticle { return .furniture }
    case .html, .body, .main: return []
    default: break
    }
    var verdict: BoilerplateWords.Verdict = []
    for place in Int(node.first)..<Int(node.first + node.count) {
      let attribute = tree.attributes[place]

      switch keys[Int(attribute.name)] {
      case .role: if isFurnitureRole(attribute, tree) { return .furniture }
      case .className, .id:
        let range = Int(attribute.start)..<Int(attribute.end)
        if names != .none { verdict.formUnion(words.verdict(tree.strings.span.extracting(range))) }
      default: break
      }
    }
    if verdict.isDisjoint(with: [.furniture, .details, .comments]) || verdict.contains(.negation) { return [] }
    if verdict.contains(.body) { return [] }
    if verdict.contains(.comments) { return .comments }
    if node.element == .article || names != .all { return [] }
    if verdict.contains(.furniture) { return .furniture }
    let isHeading = traits[Int(node.element.rawValue)].contains(.heading)
    return characters < Self.mostDetails && !isHeading ? .details : []
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
    let start = Int(attribute.start)
    let end = min(Int(attribute.end), start + Self.longestStyle)
    var at = start
    while at < end {
      let byte = tree.strings[at] | 0x20
      if byte == UInt8(ascii: "d"), holds("display:none", tree.strings, from: at, to: end) { return true }
      if byte == UInt8(ascii: "v"), holds("visibility:hidden", tree.strings, from: at, to: end) { return true }
      at += 1
    }
    return false
  }

  /// A style is read so far, in bytes.
  private static let longestStyle = 512

  /// Whether `declaration` starts at `start`, spaces and case aside.
  private func holds(_ declaration: String, _ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    var at = start
    for wanted in declaration.utf8 {
      while at < end, bytes[at] <= 0x20 { at += 1 }
      guard at < end, bytes[at] == wanted || bytes[at] | 0x20 == wanted else { return false }
      at += 1
    }
    return true
  }
}
