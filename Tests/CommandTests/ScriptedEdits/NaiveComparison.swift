/// Compares two records mention by mention, in the plainest way that `Documentation/Diff.md` allows.
struct NaiveComparison {
  let old: NaiveRecord
  let new: NaiveRecord
  let places: NaivePlaces

  /// All but the differences of text and sentences; of blocks only where the texts are the same.
  func differences() -> [NaiveDifference] {
    let (pairs, lost, gained) = paired()
    var found: [NaiveDifference] = []
    var hasMovedSource = false
    for (before, after) in pairs {
      if let kind = kind(before, after) { found.append(difference(kind, before, after)) }
      let scores = [before, after].map { ["\($0.score)"] + $0.candidates.map { "\($0.score)" } }
      if scores[0] != scores[1] { found.append(difference("score", before, after, scores)) }
      if before.reading != after.reading {
        found.append(difference("reading", before, after, [before, after].map { $0.reading.map { $0 ?? "" } }))
      }
      if before.source != after.source, places.newRange(before.range) == after.range { hasMovedSource = true }
    }
    found += lost.map { difference("mention-removed", $0, nil) }
    found += gained.map { difference("mention-added", nil, $0) }
    for kind in ["source", "meta", "warnings", "form"] { found += details(kind) }
    found += weights()
    if old.text == new.text, !old.blocks.isEmpty, !new.blocks.isEmpty, old.blocks != new.blocks {
      found.append(NaiveDifference(document: new.id, kind: "blocks"))
    }
    if hasMovedSource { found.append(NaiveDifference(document: new.id, kind: "source", key: "mentions")) }
    for (id, facts) in old.entities {
      guard let others = new.entities[id] else { continue }
      for fact in keys(facts, others) {
        found.append(NaiveDifference(document: new.id, kind: "entity-facts", key: "\(id).\(fact)"))
      }
    }
    return found
  }

  private func details(_ kind: String) -> [NaiveDifference] {
    keys(old.parts[kind] ?? [:], new.parts[kind] ?? [:]).map {
      NaiveDifference(document: new.id, kind: kind, key: $0)
    }
  }

  /// What the document is about more or less than before.
  private func weights() -> [NaiveDifference] {
    let (before, after) = (old.parts["focus"] ?? [:], new.parts["focus"] ?? [:])
    return keys(before, after).map { (id) in
      NaiveDifference(
        document: new.id, kind: "focus", key: id, old: before[id].map { NaiveDifference.Side(text: $0) },
        new: after[id].map { NaiveDifference.Side(text: $0) })
    }
  }

  private func keys(_ a: [String: String], _ b: [String: String]) -> [String] {
    Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
  }

  // MARK: Mentions

  typealias Mention = NaiveRecord.Mention

  /// Mentions that belong together, and those that came or went.
  private func paired() -> (pairs: [(Mention, Mention)], lost: [Mention], gained: [Mention]) {
    var (olds, news) = (old.mentions, new.mentions)
    var pairs: [(Mention, Mention)] = []
    /// One pass over all that is left.
    func pair(where belongs: (Mention, Mention) -> Bool) {
      var left: [Mention] = []
      for mention in olds {
        if let index = news.firstIndex(where: { belongs(mention, $0) }) {
          pairs.append((mention, news.remove(at: index)))
        } else {
          left.append(mention)
        }
      }
      olds = left
    }
    func isThere(_ a: Mention, _ b: Mention) -> Bool { places.newRange(a.range) == b.range }
    pair { isThere($0, $1) && $0.means($1) && $0.reading == $1.reading && $0.score == $1.score }
    pair { isThere($0, $1) && $0.means($1) }
    pair { isThere($0, $1) && $0.entity != nil && $0.entity == $1.entity }
    pair { isThere($0, $1) && $0.type == $1.type }
    pair(where: isThere)
    // The same is named by more or fewer characters.
    pair { (a, b) in a.means(b) && places.newRange(a.range)?.overlaps(b.range) == true }
    return (pairs, olds, news)
  }

  private func kind(_ a: Mention, _ b: Mention) -> String? {
    if places.newRange(a.range) != b.range { return "mention-boundaries" }
    if a.type != b.type { return "mention-type" }
    if a.entity != b.entity { return a.entity == nil || b.entity == nil ? "mention-decision" : "mention-entity" }
    return a.means(b) ? nil : "mention-decision"
  }

  private func difference(
    _ kind: String, _ before: Mention?, _ after: Mention?, _ more: [[String]] = [[], []]
  ) -> NaiveDifference {
    func side(_ mention: Mention, _ more: [String]) -> NaiveDifference.Side {
      NaiveDifference.Side(
        range: mention.range, text: more.isEmpty ? mention.text : "", type: mention.type, entity: mention.entity,
        candidates: mention.candidates.map { "\($0.entity) \($0.type)" }, more: more)
    }
    return NaiveDifference(
      document: new.id, kind: kind, old: before.map { side($0, more[0]) }, new: after.map { side($0, more[1]) })
  }
}
