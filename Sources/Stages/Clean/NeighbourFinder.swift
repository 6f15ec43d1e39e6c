internal import TextModel

/// Finds what belongs to an article and stands beside its container.
///
/// Going down to the smallest element with most of the prose leaves parts behind where a template cuts an article into
/// several boxes (each with the same class), or sets paragraphs after one large box (those before it are the lead's). The remedy is the family's:
/// neighbours of the best candidate join it (Readability, and boilerpipe's expansion to the same level).
struct NeighbourFinder {
  private let tree: MarkupTree
  private let survey: PageSurvey

  /// Elements around the container whose children are looked at for boxes alike, and for paragraphs.
  private static let levelsAlike = 3
  private static let levelsOfParagraphs = 2
  /// Out of 1000: what has more of its text in links is none.
  private static let mostLinked = 300
  /// A paragraph with fewer characters is none.
  private static let leastCharacters: Int32 = 40

  init(_ tree: MarkupTree, _ survey: PageSurvey) {
    self.tree = tree
    self.survey = survey
  }

  /// In document order, without the container; all after `start`.
  func neighbours(of container: Int, after start: Int, _ selection: Selection) -> [Int] {
    var found: [Int] = []
    var node = container
    for level in 1...Self.levelsAlike {
      let parent = Int(tree.nodes[node].parent)
      guard parent >= 0 else { break }
      var child = parent + 1
      while child < Int(tree.nodes[parent].end) {
        if child != node, child >= start, !selection.isSkipped(child), survey.rows[child].text > 0,
          survey.linkDensity(child) < Self.mostLinked,
          tree.hasSameName(child, node) || child > node && level <= Self.levelsOfParagraphs && isParagraph(child)
        {
          found.append(child)
        }
        child = Int(tree.nodes[child].end)
      }
      if tree.nodes[parent].element == .body { break }
      node = parent
    }
    return found.sorted()
  }

  private func isParagraph(_ node: Int) -> Bool {
    guard survey.rows[node].text >= Self.leastCharacters else { return false }
    switch tree.nodes[node].element {
    case .p, .ul, .ol, .blockquote, .h2, .h3, .h4: return true
    default: return false
    }
  }
}
