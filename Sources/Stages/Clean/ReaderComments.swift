internal import TextModel

/// Takes readers' comments back into a selection that left them out.
struct ReaderComments {
  private let content: Content
  private let survey: PageSurvey
  private let furniture: PageFurniture

  /// Out of 1000: what has more of its text in links only leads to comments.
  private static let mostLinked = 500

  init(_ content: Content, _ survey: PageSurvey, keys: [AttributeKey]) {
    self.content = content
    self.survey = survey
    furniture = PageFurniture(keys: keys, keepsComments: true)
  }

  /// Comments within a root come back in their place, others are roots of their own.
  func add(to selection: inout Selection) {
    let tree = content.tree
    var roots = selection.roots
    var following = selection.roots[...]
    var index = 0
    var rootEnd = 0
    while index < tree.nodes.count {
      let end = Int(tree.nodes[index].end)
      while let root = following.first, root <= index {
        rootEnd = max(rootEnd, Int(tree.nodes[root].end))
        following.removeFirst()
      }
      guard selection.isSkipped(index) else {
        index += 1
        continue
      }
      if selection.reason(index) == .comments, survey.rows[index].text > 0,
        survey.linkDensity(index) < Self.mostLinked
      {
        selection.keep(index)
        furniture.skipFurniture(of: content, survey, within: index + 1..<end, names: .all, &selection)
        if index >= rootEnd { roots.append(index) }
      }
      index = end
    }
    selection.roots = roots.sorted()
  }
}
