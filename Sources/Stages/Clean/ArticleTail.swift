internal import TextModel

/// Takes from an article's end what only follows it: headings with nothing below, lines of links, rights.
struct ArticleTail {
  private let content: Content
  private let survey: PageSurvey
  private var tree: MarkupTree { content.tree }

  /// So many blocks at the end are looked at, and at either end for rights.
  private static let blocks = 4
  /// A line with more characters (about 40 words) is a paragraph.
  private static let longestLine: Int32 = 200
  /// Out of 1000: a line at the end with more of its text in links tells where to go from here.
  private static let leastLinked: Int32 = 250
  private static let longestRights: Int32 = 300
  /// With fewer characters of prose there is no article to have a tail.
  static let leastArticle = 600

  init(_ content: Content, _ survey: PageSurvey) {
    self.content = content
    self.survey = survey
  }

  func trim(_ selection: inout Selection) {
    let kept = leaves(of: selection)
    for node in kept.prefix(Self.blocks) + kept.suffix(Self.blocks) where hasRights(node) {
      selection.skip(node, because: .rights)
    }
    var end = kept.count
    while end > max(0, kept.count - Self.blocks) {
      let node = kept[end - 1]
      // Several headings in a row are a text of its own kind.
      let isLeftOver = isHeading(node) && !(end > 1 && isHeading(kept[end - 2]))
      guard selection.isSkipped(node) || isLeftOver || leadsAway(node) else { break }
      if !selection.isSkipped(node) { selection.skip(node, because: .tail) }
      end -= 1
    }
  }

  /// Blocks with text of their own and no block within.
  private func leaves(of selection: Selection) -> [Int] {
    var found: [Int] = []
    for root in selection.roots {
      var index = root
      while index < Int(tree.nodes[root].end) {
        if selection.isSkipped(index) || selection.headline == index {
          index = Int(tree.nodes[index].end)
          continue
        }
        if survey.rows[index].ownText > 0, survey.rows[index].ownText == survey.rows[index].text,
          !selection.isOwnTextDropped(index)
        {
          found.append(index)
        }
        index += 1
      }
    }
    return found
  }

  private func isHeading(_ node: Int) -> Bool {
    ElementTraits.table[Int(tree.nodes[node].element.rawValue)].contains(.heading)
  }

  private func leadsAway(_ node: Int) -> Bool {
    switch tree.nodes[node].element {
    case .p, .div, .section: break
    default: return false
    }
    let own = survey.rows[node].ownText
    return own < Self.longestLine && survey.rows[node].ownLinked * 1000 > own * Self.leastLinked
  }

  /// Whether a short block has a ©.
  private func hasRights(_ node: Int) -> Bool {
    guard survey.rows[node].ownText < Self.longestRights else { return false }
    for index in node..<Int(tree.nodes[node].end) where tree.nodes[index].isText {
      for piece in tree.pieces(of: tree.nodes[index]) {
        let bytes =
          piece.isLiteral
          ? content.bytes[Int(piece.start)..<Int(piece.end)]
          : tree.strings[Int(piece.replacement)..<Int(piece.replacement + piece.replacementCount)]
        var last: UInt8 = 0
        for byte in bytes {
          if last == 0xC2, byte == 0xA9 { return true }
          last = byte
        }
      }
    }
    return false
  }
}
