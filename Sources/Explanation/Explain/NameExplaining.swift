internal import Gazetteer
internal import Stages
internal import TextModel

/// Puts together what the steps of a pipeline recorded about each name of one document.
struct NameExplaining {
  let trace: DocumentTrace
  let table: GazetteerTable
  let places: GazetteerPlaces
  /// By start; those of one start the shorter first.
  let leads: [MatchTrace.Lead]
  private let leadsOfRange: [ByteRange: [Int]]
  private let decisionsOfRange: [ByteRange: [DecisionLog.Kind]]
  private let mentionOfRange: [ByteRange: Int]

  /// - Parameters:
  ///   - ranges: where names were looked for, or some of it.
  ///   - everyToken: also tell of words that a run passes over, because no name begins with them in their capitals.
  init(
    _ trace: DocumentTrace, _ ranges: [ByteRange], everyToken: Bool = false, _ table: GazetteerTable,
    _ places: GazetteerPlaces
  ) {
    self.trace = trace
    self.table = table
    self.places = places
    leads = trace.match?.trace(trace.document, ranges: ranges, everyToken: everyToken).leads ?? []
    leadsOfRange = Dictionary(grouping: leads.indices, by: { [leads] in leads[$0].range })
    decisionsOfRange = Dictionary(grouping: trace.log.decisions, by: \.range).mapValues { $0.map(\.kind) }
    mentionOfRange = Dictionary(
      trace.document.mentions.enumerated().map { ($1.range, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// For what stands in `found` alone.
  init(_ trace: DocumentTrace, around found: [ByteRange], _ table: GazetteerTable, _ places: GazetteerPlaces) {
    var ranges: [ByteRange] = []
    var next = 0
    for range in trace.document.nameRanges {
      while next < found.count, found[next].end <= range.start { next += 1 }
      if next < found.count, found[next].overlaps(range) { ranges.append(range) }
    }
    self.init(trace, ranges, everyToken: true, table, places)
  }

  /// Every mention, in order.
  func mentions() -> [NameExplanation] {
    trace.document.mentions.map { explanation(of: $0.range, mention: $0, isWhole: false) }
  }

  /// What was looked up and is no mention, in order.
  func dropped() -> [NameExplanation] {
    var ranges: Set<ByteRange> = []
    for lead in leads where lead.isLookedUp && !isNothing(lead) { ranges.insert(lead.range) }
    for decision in trace.log.decisions {
      // Within a full name it is no name of its own.
      if case .noSurname(.tooEarly) = decision.kind, covering(decision.range) == nil { ranges.insert(decision.range) }
    }
    return ranges.filter { mentionOfRange[$0] == nil }.sorted()
      .map { explanation(of: $0, mention: nil, isWhole: false) }
  }

  /// Only parts of names, which are looked up for other purposes.
  private func isNothing(_ lead: MatchTrace.Lead) -> Bool { lead.entries.allSatisfy { $0.verdict == .partOfName } }

  /// The mention at a byte of the text, else the longest name dropped there, else the word; `nil` if none stands there.
  func place(at byte: Int) -> ByteRange? {
    let wanted = ByteRange(byte, byte + 1)
    if let mention = trace.document.mentions.first(where: { $0.range.contains(wanted) }) { return mention.range }
    let names = leads.filter { $0.range.contains(wanted) && !isNothing($0) }
    if let longest = names.max(by: { $0.range.count < $1.range.count }) { return longest.range }
    return words(around: wanted)
  }

  /// Explains what stands in `range`.
  /// - Parameter isWhole: with tokens, all look-ups and nearest entries.
  func explain(_ range: ByteRange, isWhole: Bool) -> NameExplanation {
    let known = mentionOfRange[range] != nil || leadsOfRange[range] != nil || decisionsOfRange[range] != nil
    let place = known ? range : words(around: range) ?? range
    let mention = mentionOfRange[place].map { trace.document.mentions[$0] }
    var explanation = explanation(of: place, mention: mention, isWhole: isWhole)
    explanation.range = range
    explanation.text = trace.document.slice(range)
    if place != range { explanation.words = trace.document.slice(place) }
    return explanation
  }

  /// The whole words that a range touches.
  private func words(around range: ByteRange) -> ByteRange? {
    guard let match = trace.match else { return nil }
    let sentence = trace.document.nameRanges.first { $0.overlaps(range) }
    let tokens = sentence.map { match.tokens(trace.document, range: $0).filter { $0.range.overlaps(range) } } ?? []
    guard let first = tokens.first, let last = tokens.last else { return nil }
    return ByteRange(first.range.start, last.range.end)
  }

  private func explanation(of range: ByteRange, mention: Mention?, isWhole: Bool) -> NameExplanation {
    let document = trace.document
    var explanation = NameExplanation(
      range: range, text: document.slice(range), outcome: .tagged, reason: "",
      block: block(of: range)?.kind, source: document.sourceMap.source(of: range))
    let decisions = decisions(at: range)
    if let weighing = weighing(in: decisions) { explanation.candidates = candidates(of: weighing, at: range) }
    if let mention {
      explanation.outcome = mention.entity == nil ? .undecided : .tagged
      explanation.mention = facts(of: mention, decisions)
      explanation.reason = reason(for: mention, decisions)
    } else {
      var near: [NearEntry] = []
      if isWhole, lead(at: range) == nil { near = NearestEntries(to: explanation.text).find(in: places) }
      let fallen = fallen(range, decisions, near)
      explanation.outcome = .notTagged(fallen.step)
      explanation.reason = fallen.reason
      explanation.nearest = near
      explanation.within = covering(range)
    }
    let looked = isWhole ? leads.filter { $0.range.overlaps(range) } : leads(at: range)
    explanation.lookups = looked.map(lookup)
    if isWhole {
      explanation.tokens = tokens(in: range)
      explanation.steps = steps(range, explanation, decisions)
    }
    return explanation
  }

  private func block(of range: ByteRange) -> Block? {
    let blocks = trace.document.blocks
    let next = blocks.partition { $0.range.start > range.start }
    return next > 0 && blocks[next - 1].range.contains(range) ? blocks[next - 1] : nil
  }

  // MARK: What was recorded

  func decisions(at range: ByteRange) -> [DecisionLog.Kind] { decisionsOfRange[range] ?? [] }

  func leads(at range: ByteRange) -> [MatchTrace.Lead] { (leadsOfRange[range] ?? []).map { leads[$0] } }

  /// The look-up of exactly a range; of several the one that came furthest.
  func lead(at range: ByteRange) -> MatchTrace.Lead? {
    let all = leads(at: range)
    return all.first { $0.outcome == .accepted } ?? all.first { $0.outcome != .refused } ?? all.first
  }

  /// A mention that a range is a part of.
  func covering(_ range: ByteRange) -> NameExplanation.Place? {
    let mentions = trace.document.mentions
    let next = mentions.partition { $0.range.start > range.start }
    guard next > 0, mentions[next - 1].range.contains(range), mentions[next - 1].range != range else { return nil }
    return place(mentions[next - 1].range)
  }

  /// A place of the text, for a reader.
  func place(_ range: ByteRange) -> NameExplanation.Place {
    let mention = mentionOfRange[range].map { trace.document.mentions[$0] }
    return NameExplanation.Place(
      range: range, text: trace.document.slice(range), entity: mention?.entity.map { entity($0).id })
  }

  /// An entity of the table or of the document's own.
  func entity(_ reference: EntityReference) -> Entity { DocumentEntities(trace.document, table).entity(reference) }

  func weighing(in decisions: [DecisionLog.Kind]) -> DecisionLog.Weighing? {
    for case .weighed(let weighing) in decisions { return weighing }
    return nil
  }

  private func tokens(in range: ByteRange) -> [NameExplanation.Token] {
    guard let match = trace.match else { return [] }
    return match.tokens(trace.document, range: range).map {
      NameExplanation.Token(range: $0.range, text: trace.document.slice($0.range), folded: $0.folded, gap: $0.gap)
    }
  }
}

extension Array {
  /// The place of the first element from which on `isBehind` holds.
  /// - Complexity: O(log n).
  fileprivate func partition(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
