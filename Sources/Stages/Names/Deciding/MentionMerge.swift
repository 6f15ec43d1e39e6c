internal import TextModel

/// Puts found names among the mentions of a document.
struct MentionMerge {
  private let mentions: [Mention]
  private let blocked: [ByteRange]
  private let most: Int

  init(_ document: Document) {
    mentions = document.mentions
    blocked = document.blocked
    most = document.limits.mentions
  }

  /// A person takes the place of what it touches, an organization that of all but places and demonyms. People within
  /// other things, such as a ship or a prize, are none.
  /// - Parameter found: in order, without overlap; so are `others`.
  func merge(_ found: [Mention], others: [ByteRange], into document: inout Document) {
    var merged: [Mention] = []
    merged.reserveCapacity(mentions.count + found.count)
    var next = 0
    var other = 0
    var block = 0
    var kept: [Mention] = []
    for mention in found {
      while block < blocked.count, blocked[block].end <= mention.range.start { block += 1 }
      if block < blocked.count, blocked[block].overlaps(mention.range) { continue }
      kept.append(mention)
    }
    for mention in mentions {
      while next < kept.count, kept[next].range.end <= mention.range.start {
        merged.append(kept[next])
        next += 1
      }
      while other < others.count, others[other].end <= mention.range.start { other += 1 }
      if other < others.count, mention.type == .person, others[other].contains(mention.range),
        others[other] != mention.range
      {
        continue
      }
      if isReplaced(mention, by: kept[next...]) { continue }
      merged.append(mention)
    }
    merged += kept[next...]
    merged.sort { $0.range < $1.range }
    let surplus = max(0, merged.count - most)
    merged.removeLast(surplus)
    document.mentions = merged
    document.warnings.add(.mentionLimit, count: surplus, detail: "beyond \(most) mentions, people in no list too")
  }

  private func isReplaced(_ mention: Mention, by found: ArraySlice<Mention>) -> Bool {
    for other in found {
      if other.range.start >= mention.range.end { return false }
      guard other.range.overlaps(mention.range) else { continue }
      if other.type == .person { return true }
      if !mention.type.isPlace, mention.type != .demonym { return true }
    }
    return false
  }
}
