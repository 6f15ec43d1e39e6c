internal import TextModel

/// Makes mentions of the places that were found, and puts them among the others.
struct PlaceMentions {
  private let rules: PlaceRules
  private var readings: [Key: NameReading] = [:]

  private struct Key: Hashable {
    var type: EntityType
    var rule: Int?
  }

  init(_ rules: PlaceRules) { self.rules = rules }

  /// Mentions of those that no run found to be something else touches.
  /// - Parameters:
  ///   - places: in order, without overlap.
  ///   - runs: decided, in order.
  mutating func mentions(
    of places: [FoundPlace], apartFrom runs: [NameRun], _ people: inout FoundPeople, _ document: Document
  ) -> [Mention] {
    let shown = PlaceMentions.shown(places, document)
    var mentions: [Mention] = []
    var next = 0
    for (index, place) in places.enumerated() {
      while next < runs.count, runs[next].range.end <= place.range.start { next += 1 }
      var run = next
      var isFree = true
      while isFree, run < runs.count, runs[run].range.start < place.range.end {
        isFree = runs[run].type == nil
        run += 1
      }
      guard isFree else { continue }
      var mention = Mention(
        range: place.range, candidates: 0..<0, reading: reading(of: place), score: min(900, 500 + 2 * place.points))
      mention.entity = people.entity(of: place.type, shown[index])
      mention.sentence = document.sentences.isEmpty ? nil : place.sentence
      mentions.append(mention)
    }
    return mentions
  }

  /// For each place the mention that shows its name: of the case forms of a Cyrillic one the shortest, which is the
  /// nominative as a rule; else the first.
  private static func shown(_ places: [FoundPlace], _ document: Document) -> [ByteRange] {
    struct Name: Hashable {
      var type: EntityType
      var stems: [UInt64]
    }
    var best: [Name: ByteRange] = [:]
    let names = places.map { (place) in
      var cutter = WordCutter()
      var stems: [UInt64] = []
      var offset = place.range.start
      while cutter.next(in: document.text.span, from: offset, to: place.range.end) {
        offset = cutter.end
        stems.append(NameKey(document.text, ByteRange(cutter.start, cutter.end)).stem)
      }
      return Name(type: place.type, stems: stems)
    }
    for (place, name) in zip(places, names) {
      if let known = best[name], known.count <= place.range.count { continue }
      best[name] = place.range
    }
    return zip(places, names).map { best[$1] ?? $0.range }
  }

  private mutating func reading(of place: FoundPlace) -> NameReading {
    let key = Key(type: place.type, rule: rules.leading(place.evidence, for: place.type))
    if let known = readings[key] { return known }
    let reading = NameReading(
      type: place.type, via: .pattern, alias: "", gazetteer: nil, rule: key.rule.map { rules.rules[$0].name })
    readings[key] = reading
    return reading
  }

  /// A place yields to a mention that is at least as long or goes beyond it; shorter ones within it go. One that a
  /// gazetteer has needs nothing more, since the word of its kind tells that it is a place.
  /// - Parameter places: in order, without overlap.
  static func merge(_ places: [Mention], into document: inout Document) {
    guard !places.isEmpty else { return }
    var kept: [Mention] = []
    var block = 0
    var next = 0
    let mentions = document.mentions
    for place in places {
      while block < document.blocked.count, document.blocked[block].end <= place.range.start { block += 1 }
      if block < document.blocked.count, document.blocked[block].overlaps(place.range) { continue }
      while next < mentions.count, mentions[next].range.end <= place.range.start { next += 1 }
      var index = next
      var yields = false
      while !yields, index < mentions.count, mentions[index].range.start < place.range.end {
        let range = mentions[index].range
        if range == place.range { document.confirmPlace(mentions[index].candidates) }
        yields = range.overlaps(place.range) && (range == place.range || !place.range.contains(range))
        index += 1
      }
      if !yields { kept.append(place) }
    }
    var merged: [Mention] = []
    merged.reserveCapacity(mentions.count + kept.count)
    next = 0
    for mention in mentions {
      while next < kept.count, kept[next].range.end <= mention.range.start {
        merged.append(kept[next])
        next += 1
      }
      if next < kept.count, kept[next].range.overlaps(mention.range) { continue }
      merged.append(mention)
    }
    merged += kept[next...]
    let most = document.limits.mentions
    let surplus = max(0, merged.count - most)
    merged.removeLast(surplus)
    document.mentions = merged
    document.warnings.add(.mentionLimit, count: surplus, detail: "beyond \(most) mentions, places in no list too")
  }
}

extension Document {
  /// Readings as a place need nothing more.
  fileprivate mutating func confirmPlace(_ readings: Range<Int>) {
    for index in readings where candidates[index].type.isPlace && candidates[index].need != .place {
      candidates[index].need = .nothing
    }
  }
}
