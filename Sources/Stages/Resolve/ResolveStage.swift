package import Gazetteer
package import TextModel

/// Decides what each mention stands for, from what else the document says.
///
/// Reads mentions with their candidates; adds decisions:
/// 1. Whether a name is a place where it stands, and which (``PlaceMentionEvidence``, ``PlaceReadingEvidence``). So `Jordan` in
///    `Michael Jordan` is none, and `Paris` before `, Texas` is the one there.
/// 2. Of other names, a reading that needs evidence stays only if its country, its region or the entity itself is named otherwise;
///    of several the best is chosen if it is clearly ahead (``Evidence``).
/// 3. Where the best is not far enough ahead, the candidates stay.
/// 4. A family name after the full name is the same person (`Lavrov` after `Sergey Lavrov`).
/// 5. A name of no place that is never alone stays only directly beside another mention.
/// 6. Which countries and first-level regions the document is about (``FocusFinder``).
///
/// Where there are no candidates, as in mentions that outside commands add, there is nothing to choose.
///
/// | setting | default | |
/// | --- | --- | --- |
/// | `view` | `neutral` | the country that the record tells first of the parties to a dispute: its code, or `neutral` |
/// | `weights` | none | other weights of evidence for places: `reading.near=150`, `mention.said=0`, `margin=60` |
///
/// The view decides nothing: which entity is meant, where it lies and who claims it are the same in every view.
package struct ResolveStage: Stage {
  package static let description = StageDescription(
    name: "resolve", summary: "decides who and where is meant", needs: [.mentions], adds: [.entities],
    settings: [
      Setting(
        "view", .country(besides: [neutral]), default: .text(neutral),
        "which country is told first of a disputed place"),
      Setting(
        "weights", .weights(PlaceWeights.names), default: .list([]),
        "weights of evidence for places that differ from the table's, such as reading.near=150"),
    ])

  private static let neutral = "neutral"

  private let table: GazetteerTable
  private let nameParts: NamePartFinder
  private let surnameLinker: SurnameLinker
  private let focusFinder: FocusFinder
  private let view: String?
  private let weights: PlaceWeights

  package init(settings: Settings, table: GazetteerTable) {
    self.table = table
    focusFinder = FocusFinder(table)
    view = if case .text(let view) = settings["view"], view != ResolveStage.neutral { view } else { nil }
    nameParts = NamePartFinder(table)
    surnameLinker = SurnameLinker(table)
    weights = PlaceWeights(settings.list("weights"))
  }

  package func annotate(_ document: inout Document) throws(Problem) { annotate(&document, log: nil) }

  /// The same, with every decision noted in `log`.
  package func annotate(_ document: inout Document, log: DecisionLog?) {
    document.view = view
    decideMentions(of: &document, log)
    document.focus = focusFinder.focus(of: document)
  }

  private func decideMentions(of document: inout Document, _ log: DecisionLog?) {
    guard !document.mentions.isEmpty else { return }
    document.keepReadingsBehindPlaces()
    let places = PlaceResolver(document, table, nameParts, weights, isExplained: log != nil)
    let evidence = DocumentEvidence(document, table)
    let explaining = log.map {
      Explaining(log: $0, evidence: evidence, witnesses: Witnesses(document, table), weights: weights)
    }
    var kept: [Mention] = []
    var candidates: [Candidate] = []
    kept.reserveCapacity(document.mentions.count)
    candidates.reserveCapacity(document.candidates.count)
    for (index, mention) in document.mentions.enumerated() {
      let readings = document.candidates[mention.candidates]
      let judgement = places.judgement(of: index)
      if let judgement { explaining?.note(mention, judgement) }
      let decision =
        if judgement?.isPlace ?? false {
          placed(mention, places.ranked(index, readings), places, document.text, &candidates)
        } else {
          decide(mention, readings.filter { !$0.isPlace }, readings.isEmpty, evidence, &candidates)
        }
      explaining?.note(mention, readings, decision, candidates[decision.mention?.candidates ?? 0..<0]) { (ranked) in
        places.values(ranked, index)
      }
      if let decided = decision.mention { kept.append(decided) }
    }
    document.mentions = kept
    document.candidates = candidates
    surnameLinker.link(&document, log)
    dropLonely(&document, log)
  }

  /// What became of a mention.
  struct Decision {
    /// With the readings that were compared, best first; `nil` if it is none.
    var mention: Mention?
    /// Its readings as a place, best first; none where it is no place.
    var ranked: [PlaceResolver.Ranked] = []
    var lead: Int?
    var margin = 0
  }

  /// A mention as a place.
  private func placed(
    _ mention: Mention, _ ranked: [PlaceResolver.Ranked], _ places: PlaceResolver, _ text: [UInt8],
    _ kept: inout [Candidate]
  ) -> Decision {
    guard let best = ranked.first else { return Decision() }
    var mention = mention
    let lead = places.lead(ranked)
    let isClear = lead.map { $0 >= weights.margin } ?? true
    let first = kept.count
    for reading in ranked {
      var candidate = reading.candidate
      candidate.score = ranked.count == 1 ? candidate.reading.via.score : PlaceResolver.score(reading.sum)
      kept.append(candidate)
    }
    mention.candidates = first..<kept.count
    mention.range = PlaceResolver.trimmed(mention.range, text)
    mention.reading = best.candidate.reading
    mention.entity = isClear ? best.candidate.entity : nil
    mention.score =
      if !isClear { PlaceResolver.score(best.sum) } else if let lead {
        min(mention.reading.via.score, 500 + lead / 2)
      } else {
        mention.reading.via.score
      }
    return Decision(mention: mention, ranked: ranked, lead: lead, margin: weights.margin)
  }

  /// A mention that is no place, with the readings that remain, best first.
  /// - Parameter isBare: whether it had none from the start.
  private func decide(
    _ mention: Mention, _ readings: [Candidate], _ isBare: Bool, _ evidence: DocumentEvidence, _ kept: inout [Candidate]
  ) -> Decision {
    var mention = mention
    let first = kept.count
    if isBare {
      mention.candidates = first..<first
      return Decision(mention: mention)
    }
    var remaining = readings.filter { evidence.meetsNeed(of: $0) }
    guard !remaining.isEmpty else { return Decision() }
    // `UN` is no village where it is a name that needs no neighbour.
    if remaining.contains(where: { $0.need == .nothing }) { remaining.removeAll { $0.need == .neighbour } }
    if remaining.count > 1 {
      // Equal scores stand in the order of ids, so that the result never depends on the order of files.
      remaining = remaining.map { (candidate) in
        var candidate = candidate
        candidate.score = evidence.score(candidate)
        return candidate
      }.sorted { ($1.score, table.id($0.entity)) < ($0.score, table.id($1.entity)) }
    }
    kept.append(contentsOf: remaining)
    mention.candidates = first..<kept.count
    mention.reading = remaining[0].reading
    mention.score = remaining[0].score
    let lead = remaining.count == 1 ? nil : remaining[0].score - remaining[1].score
    mention.entity = lead.map { $0 >= Evidence.margin } ?? true ? remaining[0].entity : nil
    return Decision(mention: mention, lead: lead, margin: Evidence.margin)
  }

  /// Takes out names of no places that are never alone and stand alone, or only beside others of the kind.
  private func dropLonely(_ document: inout Document, _ log: DecisionLog?) {
    let mentions = document.mentions
    let text = document.text
    let isShy = mentions.map { !$0.isPlace && document.isShy($0) }
    guard isShy.contains(true) else { return }
    func touches(_ left: Int, _ right: Int) -> Bool {
      guard mentions.indices.contains(left), mentions.indices.contains(right), !(isShy[left] && isShy[right]) else {
        return false
      }
      let between = mentions[left].range.end..<max(mentions[left].range.end, mentions[right].range.start)
      return between.count <= 2
        && text[between].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ",") }
    }
    var kept: [Mention] = []
    for (index, mention) in mentions.enumerated() {
      let neighbour = touches(index - 1, index) ? index - 1 : touches(index, index + 1) ? index + 1 : nil
      if !isShy[index] || neighbour != nil { kept.append(mention) }
      if let log, isShy[index] {
        log.note(mention.range, .company(neighbour.map { .beside(mentions[$0].range) } ?? .none))
      }
    }
    document.mentions = kept
  }
}

extension Document {
  /// Readings that need a place and a comma before them stay only there; mentions without a reading go.
  fileprivate mutating func keepReadingsBehindPlaces() {
    guard candidates.contains(where: { $0.need == .place }) else { return }
    var placeEnds: Set<Int> = []
    for mention in mentions where candidates[mention.candidates].contains(where: { $0.isPlace }) {
      placeEnds.insert(mention.range.end)
    }
    var kept: [Mention] = []
    var remaining: [Candidate] = []
    for mention in mentions {
      let start = mention.range.start
      let isBehindPlace =
        start > 2 && text[start - 2] == UInt8(ascii: ",") && text[start - 1] == 0x20 && placeEnds.contains(start - 2)
      let first = remaining.count
      for candidate in candidates[mention.candidates] {
        var candidate = candidate
        if candidate.need == .place {
          guard isBehindPlace else { continue }
          candidate.need = .nothing
        }
        remaining.append(candidate)
      }
      if remaining.count == first, !mention.candidates.isEmpty { continue }
      var mention = mention
      mention.candidates = first..<remaining.count
      if remaining.count == first + 1, remaining[first].need == .nothing { mention.entity = remaining[first].entity }
      kept.append(mention)
    }
    mentions = kept
    candidates = remaining
  }
}

/// Notes decisions in a log.
private struct Explaining {
  let log: DecisionLog
  let evidence: DocumentEvidence
  let witnesses: Witnesses
  let weights: PlaceWeights

  func note(_ mention: Mention, _ judgement: PlaceResolver.Judgement) {
    log.note(
      mention.range,
      .judged(
        DecisionLog.Judgement(
          isPlace: judgement.isPlace, sum: judgement.sum, parts: judgement.values.parts(weights.mention))))
  }

  /// Those that remained stand in their order, best first; then the others in that of the gazetteers.
  func note(
    _ mention: Mention, _ readings: ArraySlice<Candidate>, _ decision: ResolveStage.Decision,
    _ remaining: ArraySlice<Candidate>, _ values: (PlaceResolver.Ranked) -> PlaceReadingValues
  ) {
    let isKept = Set(remaining.map(\.entity))
    var all: [DecisionLog.Reading] = []
    for (index, candidate) in remaining.enumerated() {
      let parts =
        index < decision.ranked.count
        ? values(decision.ranked[index]).parts(weights.reading)
        : remaining.count > 1 ? evidence.parts(of: candidate) : []
      all.append(reading(candidate, .kept, parts))
    }
    for candidate in readings where !isKept.contains(candidate.entity) {
      let isYielding = !candidate.isPlace && evidence.meetsNeed(of: candidate) && decision.mention != nil
      all.append(reading(candidate, isYielding ? .yielded : .unmet, []))
    }
    log.note(
      mention.range,
      .weighed(
        DecisionLog.Weighing(
          readings: all, isScored: remaining.count > 1, isClear: decision.mention?.entity != nil,
          lead: decision.lead, margin: decision.margin)))
  }

  private func reading(
    _ candidate: Candidate, _ fate: DecisionLog.Fate, _ parts: [(name: String, thousandths: Int)]
  ) -> DecisionLog.Reading {
    let support = evidence.support(of: candidate)
    return DecisionLog.Reading(
      candidate: candidate, fate: fate, isNamed: support.isNamed, regionCount: support.regionCount,
      countryCount: support.countryCount, witness: witnesses.first(for: candidate.entity), weights: parts)
  }
}
