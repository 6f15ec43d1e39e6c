internal import TextModel

/// Finds what of a page is not its content: hidden parts, and the furniture that elements, roles, classes and ids name.
///
/// Nothing is left out that holds more than a part of the page's prose, for the class of a wrapper or a script that
/// shows what is hidden at first would else take the page with it.
struct PageFurniture {
  private let keys: [AttributeKey]
  private let words = BoilerplateWords.standard
  private let traits = ElementTraits.table
  private let keepsComments: Bool

  /// Which classes and ids are believed.
  enum Names { case none, comments, all }

  /// - Parameter keepsComments: whether what readers wrote counts as content.
  init(keys: [AttributeKey], keepsComments: Bool = false) {
    self.keys = keys
    self.keepsComments = keepsComments
  }

  /// Skips in `selection` what is hidden.
  func skipHidden(of content: Content, _ survey: PageSurvey, _ selection: inout Selection) {
    skip(content, survey, within: 0..<content.tree.nodes.count, &selection) { index, _, _ in
      isHidden(index, content.tree, survey) ? Finding(.furniture, .hidden) : .nothing
    }
  }

  /// Skips in `selection` what is hidden or furniture; known by elements, roles
  /// and, as far as `names` says, classes and ids.
  func skipFurniture(of content: Content, _ survey: PageSurvey, names: Names, _ selection: inout Selection) {
    skipFurniture(of: content, survey, within: 0..<content.tree.nodes.count, names: names, &selection)
  }

  /// As ``skipFurniture(of:_:names:_:)``, of the nodes in `range` alone.
  func skipFurniture(
    of content: Content, _ survey: PageSurvey, within range: Range<Int>, names: Names, _ selection: inout Selection
  ) {
    skip(content, survey, within: range, &selection) { index, characters, isInArticle in
      if isHidden(index, content.tree, survey) { return Finding(.furniture, .hidden) }
      let finding = furniture(
        index, content.tree, survey, characters: characters, isInArticle: isInArticle, names: names)
      return finding.reason == .className && isQuotation(index, content.tree, survey) ? .nothing : finding
    }
  }

  /// What speaks against an element, and why it does.
  private struct Finding {
    var verdict: BoilerplateWords.Verdict
    var reason: RemovalReason

    init(_ verdict: BoilerplateWords.Verdict, _ reason: RemovalReason) {
      self.verdict = verdict
      self.reason = reason
    }

    static let nothing = Finding([], .furniture)
  }

  /// Out of 1000: what of a page's prose furniture may hold, readers' comments, and details.
  private static let mostFurniture = 700
  private static let mostComments = 900
  private static let mostDetailsShare = 200
  /// So many characters of prose beside them are an article, whatever readers' comments hold.
  private static let leastArticle = 500

  private func skip(
    _ content: Content, _ survey: PageSurvey, within range: Range<Int>, _ selection: inout Selection,
    _ judge: (_ index: Int, _ characters: Int, _ isInArticle: Bool) -> Finding
  ) {
    let tree = content.tree
    let usesProse = survey.totalProse > 0
    let total = usesProse ? survey.totalProse : survey.total
    var articleEnd = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let node = tree.nodes[index]
      if selection.isSkipped(index) {
        index = Int(node.end)
        continue
      }
      if node.isText {
        index += 1
        continue
      }
      if isNeverContent(index, tree, survey), survey.total - Int(survey.rows[index].text) >= Self.leastArticle {
        selection.skip(index, because: node.element == .footer || node.element == .aside ? .furniture : .role)
        index = Int(node.end)
        continue
      }
      let held = Int(usesProse ? survey.rows[index].prose : survey.rows[index].text) * 1000
      let isArticleBeside = usesProse && total - held / 1000 >= Self.leastArticle
      if held <= total * Self.mostComments || isArticleBeside {
        let finding = judge(index, Int(survey.rows[index].text), index < articleEnd)
        let verdict = finding.verdict
        if !verdict.isEmpty, verdict.contains(.comments) || held <= total * Self.most(of: verdict) {
          selection.skip(index, because: finding.reason)
          index = Int(node.end)
          continue
        }
      }
      if traits[Int(node.element.rawValue)].contains(.article) { articleEnd = max(articleEnd, Int(node.end)) }
      index += 1
    }
  }

  /// Whether an element is furniture however much of the page's prose it holds: a `footer`, what has its role, and an
  /// `aside` of the page rather than of the article.
  private func isNeverContent(_ index: Int, _ tree: MarkupTree, _ survey: PageSurvey) -> Bool {
    let node = tree.nodes[index]
    switch node.element {
    case .footer: return true
    case .aside: if isShallow(index, tree) { return true }
    default: break
    }
    guard survey.rows[index].attributes.contains(.role) else { return false }
    for place in Int(node.first)..<Int(node.first + node.count)
    where keys[Int(tree.attributes[place].name)] == .role && value(tree.attributes[place], tree, is: "contentinfo") {
      return true
    }
    return false
  }

  /// An element is shallow with fewer elements between it and `body`.
  private static let deepest = 3

  private func isShallow(_ index: Int, _ tree: MarkupTree) -> Bool {
    var node = index
    for _ in 0...Self.deepest {
      node = Int(tree.nodes[node].parent)
      if node < 0 || tree.nodes[node].element == .body { return true }
    }
    return false
  }

  private static func most(of verdict: BoilerplateWords.Verdict) -> Int {
    verdict.contains(.furniture) ? mostFurniture : mostDetailsShare
  }

  /// Whether what an element was skipped for says little where the lead stands: a `header`, or the word `teaser`.
  func mayHoldLead(_ index: Int, _ tree: MarkupTree, _ selection: Selection) -> Bool {
    let node = tree.nodes[index]
    switch selection.reason(index) {
    case .furniture: return node.element == .header
    case .className:
      var verdict: BoilerplateWords.Verdict = []
      for place in Int(node.first)..<Int(node.first + node.count) {
        let attribute = tree.attributes[place]
        guard [.className, .id].contains(keys[Int(attribute.name)]) else { continue }
        verdict.formUnion(words.verdict(tree.strings.span.extracting(Int(attribute.start)..<Int(attribute.end))))
      }
      return verdict.contains(.teaser) && !verdict.contains(.furniture)
    default: return false
    }
  }

  private func isHidden(_ index: Int, _ tree: MarkupTree, _ survey: PageSurvey) -> Bool {
    guard !survey.rows[index].attributes.isDisjoint(with: .hiding) else { return false }
    let node = tree.nodes[index]
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

  /// What speaks against an element.
  private func furniture(
    _ index: Int, _ tree: MarkupTree, _ survey: PageSurvey, characters: Int, isInArticle: Bool, names: Names
  ) -> Finding {
    let node = tree.nodes[index]
    switch node.element {
    case .nav, .footer, .aside, .dialog, .menu, .search, .form: return Finding(.furniture, .furniture)
    case .header: if !isInArticle { return Finding(.furniture, .furniture) }
    case .html, .body, .main: return .nothing
    default: break
    }
    guard !survey.rows[index].attributes.isDisjoint(with: .naming) else { return .nothing }
    var verdict: BoilerplateWords.Verdict = []
    for place in Int(node.first)..<Int(node.first + node.count) {
      let attribute = tree.attributes[place]
      switch keys[Int(attribute.name)] {
      case .role: if isFurnitureRole(attribute, tree) { return Finding(.furniture, .role) }
      case .className, .id:
        let range = Int(attribute.start)..<Int(attribute.end)
        if names != .none { verdict.formUnion(words.verdict(tree.strings.span.extracting(range))) }
      default: break
      }
    }
    if verdict.isDisjoint(with: [.furniture, .teaser, .details, .comments]) || verdict.contains(.negation) {
      return .nothing
    }
    if verdict.contains(.body) { return .nothing }
    if keepsComments { verdict.remove(.comments) }
    if verdict.contains(.comments) { return Finding(.comments, .comments) }
    if node.element == .article || names != .all { return .nothing }
    if !verdict.isDisjoint(with: [.furniture, .teaser]) { return Finding(.furniture, .className) }
    let isHeading = traits[Int(node.element.rawValue)].contains(.heading)
    return characters < Self.mostDetails && !isHeading ? Finding(.details, .details) : .nothing
  }

  /// A byline or a list of tags has no more characters.
  private static let mostDetails = 300

  /// Whether most of an element's text is one quotation: a post of somebody, set in by a social network's script under
  /// that network's name.
  private func isQuotation(_ index: Int, _ tree: MarkupTree, _ survey: PageSurvey) -> Bool {
    let end = min(Int(tree.nodes[index].end), index + Self.mostNodesAroundQuotation)
    for node in index..<end where tree.nodes[node].element == .blockquote {
      return survey.rows[node].text * 2 > survey.rows[index].text
    }
    return false
  }

  private static let mostNodesAroundQuotation = 16

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
