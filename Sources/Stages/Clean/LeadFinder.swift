internal import TextModel

/// Finds the lead: what stands between the headline and the article's container and reads like text.
///
/// Templates set the lead, standfirst or summary apart from the body, so that the smallest element with most of the
/// prose does not hold it. Some do so in a `header`, some under the name `teaser`, which elsewhere names other articles:
/// here position decides.
struct LeadFinder {
  private let content: Content
  private let survey: PageSurvey
  private let furniture: PageFurniture
  private var tree: MarkupTree { content.tree }

  /// A block with fewer characters (about eight words) is no lead.
  private static let leastCharacters: Int32 = 40
  /// Out of 1000: nor is one with more of its text in links.
  private static let mostLinked: Int32 = 300
  /// Where there is no headline, so many blocks before the container are looked at.
  private static let blocksBefore = 10
  /// Of two texts so many letters are compared.
  private static let letters = 60
  /// They are looked for in so many bytes.
  private static let mostBytes = 1000

  init(_ content: Content, _ survey: PageSurvey, _ furniture: PageFurniture) {
    self.content = content
    self.survey = survey
    self.furniture = furniture
  }

  /// Adds the lead to the roots of `selection`, whose headline is chosen.
  func addLead(before container: Int, _ selection: inout Selection) {
    let bodyStart = firstProse(from: container, selection)
    let start: Int
    if let headline = selection.headline {
      guard headline < bodyStart else { return }
      start = Int(tree.nodes[headline].end)
    } else {
      start = 0
    }
    guard start <= bodyStart else { return }
    reopen(start..<bodyStart, &selection)
    var found = start < container ? blocks(start..<container, before: container, selection) : []
    if selection.headline == nil { found = found.suffix(Self.blocksBefore) }
    guard !found.isEmpty else { return }
    // Pages repeat the lead: for small screens, or as the body's first paragraph.
    var known = beginnings(of: selection)
    let lead = found.filter { known.insert(beginning(of: $0)).inserted }
    selection.roots = (selection.roots + lead).sorted()
  }

  /// The first node of the container that is prose.
  private func firstProse(from container: Int, _ selection: Selection) -> Int {
    var index = container
    let end = Int(tree.nodes[container].end)
    while index < end {
      if selection.isSkipped(index) {
        index = Int(tree.nodes[index].end)
        continue
      }
      if survey.ownProse(index) > 0 { return index }
      index += 1
    }
    return container
  }

  /// Judges what was left out as a whole once more, part by part, where a lead may stand in it.
  private func reopen(_ range: Range<Int>, _ selection: inout Selection) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard selection.isSkipped(index) else {
        index += 1
        continue
      }
      let end = Int(tree.nodes[index].end)
      if survey.rows[index].text >= Self.leastCharacters, survey.linkDensity(index) < Int(Self.mostLinked),
        furniture.mayHoldLead(index, tree, selection), !isRepeated(index)
      {
        selection.keep(index)
        furniture.skipFurniture(of: content, survey, within: index + 1..<end, names: .all, &selection)
        index += 1
      } else {
        index = end
      }
    }
  }

  /// Whether the next element beside is named alike: a list of teasers.
  private func isRepeated(_ node: Int) -> Bool {
    var next = Int(tree.nodes[node].end)
    while next < tree.nodes.count, tree.nodes[next].isText { next += 1 }
    guard next < tree.nodes.count, tree.nodes[next].parent == tree.nodes[node].parent else { return false }
    return tree.hasSameName(next, node)
  }

  private func blocks(_ range: Range<Int>, before container: Int, _ selection: Selection) -> [Int] {
    var found: [Int] = []
    var roots = selection.roots[...]
    var index = range.lowerBound
    while index < range.upperBound {
      let node = tree.nodes[index]
      while let root = roots.first, root < index { roots.removeFirst() }
      if selection.isSkipped(index) || roots.first == index || node.element == .figure {
        index = Int(node.end)
        continue
      }
      // What holds the container is no block before it.
      if Int(node.end) <= container, isText(index) {
        if !isDateline(index) { found.append(index) }
        index = Int(node.end)
        continue
      }
      index += 1
    }
    return found
  }

  private func isText(_ node: Int) -> Bool {
    let own = survey.rows[node].ownText
    return own >= Self.leastCharacters && survey.rows[node].ownLinked * 1000 < own * Self.mostLinked
      && own * 2 >= survey.rows[node].text
  }

  /// Whether more than one of eight characters is a digit.
  private func isDateline(_ node: Int) -> Bool {
    var digits = 0
    for index in node..<Int(tree.nodes[node].end) where tree.nodes[index].isText {
      for piece in tree.pieces(of: tree.nodes[index]) where piece.isLiteral {
        for at in Int(piece.start)..<Int(piece.end) where content.bytes[at] &- 0x30 < 10 { digits += 1 }
      }
    }
    return digits * 8 > Int(survey.rows[node].text)
  }

  /// How the blocks that are kept begin.
  private func beginnings(of selection: Selection) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for root in selection.roots {
      var index = root
      while index < Int(tree.nodes[root].end) {
        if selection.isSkipped(index) {
          index = Int(tree.nodes[index].end)
          continue
        }
        if survey.rows[index].ownText >= Self.leastCharacters { found.insert(beginning(of: index)) }
        index += 1
      }
    }
    return found
  }

  /// The first letters of a node's text, ASCII in lower case.
  private func beginning(of node: Int) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(Self.letters)
    var left = Self.mostBytes
    for index in node..<Int(tree.nodes[node].end) where tree.nodes[index].isText {
      for piece in tree.pieces(of: tree.nodes[index]) where piece.isLiteral {
        for at in Int(piece.start)..<Int(piece.end) {
          let byte = content.bytes[at]
          left -= 1
          guard left > 0 else { return letters }
          guard byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 else { continue }
          letters.append(byte < 0x80 ? byte | 0x20 : byte)
          if letters.count == Self.letters { return letters }
        }
      }
    }
    return letters
  }
}
