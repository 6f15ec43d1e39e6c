internal import Records
internal import TextModel

/// Which mention of the old record is which of the new one.
///
/// Mentions at the same place of the text belong together, those first that mean the same; then those that mean the same and
/// overlap, then those that do and stand in the same changed words. What is left came or went.
struct MentionPairing {
  private let pair: RecordPair
  private let olds: [PlacedMention]
  private let news: [PlacedMention]
  private var pairs: [(old: Int, new: Int)] = []
  private var isOldPaired: [Bool]
  private var isNewPaired: [Bool]

  /// A mention, where it stands, and where its text stands on the other side.
  private struct PlacedMention {
    var mention: RecordMention
    var range: ByteRange
    var other: ByteRange?
    /// The edit that it touches.
    var edit: Int?
  }

  init(_ pair: RecordPair) {
    self.pair = pair
    let isBoth = pair.old.mentions != nil && pair.new.mentions != nil
    let alignment = pair.alignment
    olds = (isBoth ? pair.old.mentions ?? [] : []).map { (mention) in
      let range = pair.oldText.byteRange(RecordRange(start: mention.start, end: mention.end))
      let other = alignment.newRange(of: range)
      let edit = other == nil ? alignment.edit(touching: range, \.old) : nil
      return PlacedMention(mention: mention, range: range, other: other, edit: edit)
    }
    news = (isBoth ? pair.new.mentions ?? [] : []).map { (mention) in
      let range = pair.newText.byteRange(RecordRange(start: mention.start, end: mention.end))
      let other = alignment.oldRange(of: range)
      let edit = other == nil ? alignment.edit(touching: range, \.new) : nil
      return PlacedMention(mention: mention, range: range, other: other, edit: edit)
    }
    isOldPaired = [Bool](repeating: false, count: olds.count)
    isNewPaired = [Bool](repeating: false, count: news.count)
    pairAtSamePlaces()
    pairOverlapping()
    pairWithinEdits()
  }

  private mutating func add(_ old: Int, _ new: Int) {
    pairs.append((old, new))
    isOldPaired[old] = true
    isNewPaired[new] = true
  }

  private mutating func pairAtSamePlaces() {
    var places: [ByteRange: [Int]] = [:]
    for index in news.indices { places[news[index].range, default: []].append(index) }
    var groups: [ByteRange: [Int]] = [:]
    for index in olds.indices {
      if let place = olds[index].other, places[place] != nil { groups[place, default: []].append(index) }
    }
    let rules: [(RecordMention, RecordMention) -> Bool] = [
      { $0 == $1 }, { $0.means($1) }, { $0.entity != nil && $0.entity == $1.entity }, { $0.type == $1.type },
      { _, _ in true },
    ]
    for (place, group) in groups {
      let candidates = places[place] ?? []
      for isPair in rules {
        for old in group where !isOldPaired[old] {
          if let new = candidates.first(where: { !isNewPaired[$0] && isPair(olds[old].mention, news[$0].mention) }) {
            add(old, new)
          }
        }
      }
    }
  }

  /// Those that mean the same and overlap, where the text of one of them is unchanged. It may be that of either: which
  /// pairs there are must not depend on the side.
  private mutating func pairOverlapping() {
    var found: Set<Candidates> = []
    for old in olds.indices where !isOldPaired[old] {
      guard let place = olds[old].other else { continue }
      for new in MentionPairing.indices(in: news, isNewPaired, overlapping: place)
      where olds[old].mention.means(news[new].mention) { found.insert(Candidates(old: old, new: new)) }
    }
    for new in news.indices where !isNewPaired[new] {
      guard let place = news[new].other else { continue }
      for old in MentionPairing.indices(in: olds, isOldPaired, overlapping: place)
      where olds[old].mention.means(news[new].mention) { found.insert(Candidates(old: old, new: new)) }
    }
    for pair in found.sorted() where !isOldPaired[pair.old] && !isNewPaired[pair.new] { add(pair.old, pair.new) }
  }

  /// Those that mean the same and stand in the same changed words, in their order.
  private mutating func pairWithinEdits() {
    struct Group: Hashable {
      var edit: Int
      var meaning: RecordMention.Meaning
    }
    var waiting: [Group: ArraySlice<Int>] = [:]
    for new in news.indices where !isNewPaired[new] {
      guard let edit = news[new].edit else { continue }
      waiting[Group(edit: edit, meaning: news[new].mention.meaning), default: []].append(new)
    }
    for old in olds.indices where !isOldPaired[old] {
      guard let edit = olds[old].edit else { continue }
      let group = Group(edit: edit, meaning: olds[old].mention.meaning)
      if let new = waiting[group]?.popFirst() { add(old, new) }
    }
  }

  /// Two mentions that may be one. Those that stand first come first, the same from both sides.
  private struct Candidates: Hashable, Comparable {
    var old: Int
    var new: Int

    static func < (a: Candidates, b: Candidates) -> Bool {
      (a.old + a.new, min(a.old, a.new)) < (b.old + b.new, min(b.old, b.new))
    }
  }

  /// No name is longer, in bytes.
  private static let longest = 1 << 12

  /// What came, went or means something else now.
  func differences() -> [Difference] {
    var found: [Difference] = []
    for (old, new) in pairs {
      if let kind = kind(olds[old], news[new]) { found.append(Difference(kind, old: oldSide(old), new: newSide(new))) }
    }
    for index in olds.indices where !isOldPaired[index] {
      let place = olds[index].other
      let overlapping = place.flatMap { MentionPairing.first(in: news, isNewPaired, overlapping: $0) }
      found.append(Difference(.mentionRemoved, old: oldSide(index), new: nil, displacement: overlapping))
    }
    for index in news.indices where !isNewPaired[index] {
      let place = news[index].other
      let overlapping = place.flatMap { MentionPairing.first(in: olds, isOldPaired, overlapping: $0) }
      found.append(Difference(.mentionAdded, old: nil, new: newSide(index), displacement: overlapping))
    }
    return found
  }

  private func kind(_ old: PlacedMention, _ new: PlacedMention) -> DifferenceKind? {
    let (a, b) = (old.mention, new.mention)
    if old.other != new.range { return .mentionBoundaries }
    if a.type != b.type { return .mentionType }
    if a.entity != b.entity { return a.entity == nil || b.entity == nil ? .mentionDecision : .mentionEntity }
    return a.means(b) ? nil : .mentionDecision
  }

  /// Scores, and the ways in which the same mentions were found.
  func details() -> [Difference] {
    var found: [Difference] = []
    var hasMoved = false
    for (old, new) in pairs {
      let (a, b) = (olds[old].mention, news[new].mention)
      func add(_ kind: DifferenceKind, _ before: String, _ after: String) {
        var (left, right) = (oldSide(old), newSide(new))
        (left.text, right.text) = (before, after)
        found.append(Difference(kind, old: left, new: right))
      }
      if a.score != b.score || a.candidates.map(\.score) != b.candidates.map(\.score) {
        add(.score, a.shownScores, b.shownScores)
      }
      if a.shownReading != b.shownReading { add(.reading, a.shownReading, b.shownReading) }
      // One of more or fewer characters has other bytes by that.
      if a.source != b.source, olds[old].other == news[new].range { hasMoved = true }
    }
    if hasMoved {
      found.append(
        Difference(.source, old: Difference.Side(text: ""), new: Difference.Side(text: ""), key: "mentions"))
    }
    return found
  }

  private func oldSide(_ index: Int) -> Difference.Side {
    pair.oldText.side(olds[index].range, mention: olds[index].mention)
  }

  private func newSide(_ index: Int) -> Difference.Side {
    pair.newText.side(news[index].range, mention: news[index].mention)
  }

  /// The first mention that overlaps `place` and is only on its side.
  private static func first(
    in mentions: [PlacedMention], _ isPaired: [Bool], overlapping place: ByteRange
  ) -> RecordMention? {
    indices(in: mentions, isPaired, overlapping: place).first { _ in true }.map { mentions[$0].mention }
  }

  /// The mentions that overlap `place` and are not paired. They are ordered by start.
  private static func indices(
    in mentions: [PlacedMention], _ isPaired: [Bool], overlapping place: ByteRange
  ) -> some Sequence<Int> {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < place.start - longest { low = middle + 1 } else { high = middle }
    }
    return (low..<mentions.count).lazy.prefix { mentions[$0].range.start < place.end }
      .filter { !isPaired[$0] && mentions[$0].range.overlaps(place) }
  }
}

extension RecordMention {
  /// Whether both say that the same is meant, or leave the same open.
  fileprivate func means(_ other: RecordMention) -> Bool {
    type == other.type && entity == other.entity
      && candidates.map { [$0.entity, $0.type] } == other.candidates.map { [$0.entity, $0.type] }
  }

  /// What ``means(_:)`` compares.
  fileprivate struct Meaning: Hashable {
    var type: String
    var entity: String?
    var candidates: [[String]]
  }

  fileprivate var meaning: Meaning {
    Meaning(type: type, entity: entity, candidates: candidates.map { [$0.entity, $0.type] })
  }

  fileprivate var shownScores: String {
    candidates.isEmpty
      ? "\(score)" : "\(score) (\(candidates.map { "\($0.entity) \($0.score)" }.joined(separator: ", ")))"
  }

  /// `islands "Khabomai" alias`, and the rule that made the variant.
  fileprivate var shownReading: String {
    [gazetteer, alias.map { "\"\($0)\"" }, via.rawValue, rule].compactMap { $0 }.joined(separator: " ")
  }
}
