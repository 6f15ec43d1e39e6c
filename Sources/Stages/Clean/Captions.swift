internal import TextModel

/// Leaves the text below pictures out of an article.
struct Captions {
  private let tree: MarkupTree
  private let survey: PageSurvey
  private let keys: [AttributeKey]
  private let words = BoilerplateWords.standard

  /// What is longer, in characters, is a box of text whatever its name.
  private static let longest = 500

  init(_ tree: MarkupTree, _ survey: PageSurvey, _ keys: [AttributeKey]) {
    self.tree = tree
    self.survey = survey
    self.keys = keys
  }

  /// Out of 1000: captions with more of a text are the text, as in a picture story.
  private static let mostOfText = 500

  func skip(in selection: inout Selection) {
    var found: [Int] = []
    var total = 0
    var within = 0
    for root in selection.roots {
      var index = root
      while index < Int(tree.nodes[root].end) {
        if selection.isSkipped(index) {
          index = Int(tree.nodes[index].end)
          continue
        }
        if isCaption(index) {
          found.append(index)
          within += Int(survey.rows[index].text)
          index = Int(tree.nodes[index].end)
        } else {
          total += Int(survey.rows[index].ownText)
          index += 1
        }
      }
    }
    guard within * 1000 < (total + within) * Self.mostOfText else { return }
    for node in found { selection.skip(node, because: .caption) }
  }

  private func isCaption(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard !node.isText, survey.rows[index].text > 0, survey.rows[index].text < Self.longest else { return false }
    if node.element == .figcaption { return true }
    for place in Int(node.first)..<Int(node.first + node.count) {
      let attribute = tree.attributes[place]
      guard keys[Int(attribute.name)] == .className || keys[Int(attribute.name)] == .id else { continue }
      let value = tree.strings.span.extracting(Int(attribute.start)..<Int(attribute.end))
      let verdict = words.verdict(value)
      if verdict.contains(.caption), !verdict.contains(.negation) { return true }
    }
    return false
  }
}
