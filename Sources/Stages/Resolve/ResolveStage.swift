package import Gazetteer
package import TextModel

/// Decides what each mention stands for, from what else the document says.
///
/// Reads mentions with their candidates; adds decisions:
/// 1. A place's name that is part of a person's here (`Michael Jordan`, `Mr. Lincoln`) is no mention (``NameContext``).
/// 2. A reading that needs evidence stays only if its country, its region or the entity itself is named otherwise.
/// 3. Of several readings the best is chosen if it is clearly ahead (``Evidence``); else the candidates stay.
/// 4. A family name after the full name is the same person (`Lavrov` after `Sergey Lavrov`).
/// 5. A name that is never alone stays only directly beside another mention, or as a place after a word such as `in`.
///
/// Where there are no candidates, as in mentions that outside commands add, there is nothing to choose: 2 and 3 leave
/// them as they are.
///
/// It has no settings yet.
package struct ResolveStage: Stage {
  package static let description = StageDescription(
    name: "resolve", summary: "decides who and where is meant", needs: [.mentions], adds: [.entities], settings: [])

  private let table: GazetteerTable
  private let nameContext: NameContext
  private let surnameLinker: SurnameLinker

  package init(settings: Settings, table: GazetteerTable) {
    self.table = table
    nameContext = NameContext(table)
    surnameLinker = SurnameLinker(table)
  }

  package func annotate(_ document: inout Document) throws(Problem) { annotate(&document, log: nil) }

  /// The same, with every decision noted in `log`.
  package func annotate(_ document: inout Document, log: DecisionLog?) {
    guard !document.mentions.isEmpty else { return }
    nameContext.dropPartsOfNames(from: &document, log)
    let evidence = DocumentEvidence(document, table)
    let witnesses = log == nil ? nil : Witnesses(document, table)
    var kept: [Mention] = []
    var candidates: [Candidate] = []
    for mention in document.mentions {
      let readings = document.candidates[mention.candidates]
      let first = candidates.count
      let decided = decide(mention, readings, evidence, &candidates)
      if let log, let witnesses {
        log.note(
          mention.range,
          .weighed(weighing(readings, decided, Array(candidates[first...]), evidence, witnesses)))
      }
      if let decided { kept.append(decided) }
    }
    document.mentions = kept
    document.candidates = candidates
    surnameLinker.link(&document, log)
    dropLonely(&document, log)
  }

  /// What ``decide(_:_:_:_:)`` made of `readings`, for the log: `remaining` were kept.
  private func weighing(
    _ readings: ArraySlice<Candidate>, _ decided: Mention?, _ remaining: [Candidate], _ evidence: DocumentEvidence,
    _ witnesses: Witnesses
  ) -> DecisionLog.Weighing {
    // Those kept stand in their order, best first; then the others in that of the gazetteers.
    let isKept = Set(remaining.map(\.entity))
    let others = readings.filter { !isKept.contains($0.entity) }
    let all = (remaining + others).map { (candidate) in
      let support = evidence.support(of: candidate)
      var weights: [(kind: EvidenceKind, thousandths: Int)] = []
      if remaining.count > 1 { evidence.forEachWeight(of: candidate) { weights.append(($0, $1)) } }
      return DecisionLog.Reading(
        candidate: candidate,
        fate: isKept.contains(candidate.entity)
          ? .kept : evidence.meetsNeed(of: candidate) ? .yielded : .unmet,
        isNamed: support.isNamed, regionCount: support.regionCount, countryCount: support.countryCount,
        witness: witnesses.first(for: candidate.entity), weights: weights)
    }
    return DecisionLog.Weighing(readings: all, isScored: remaining.count > 1, isClear: decided?.entity != nil)
  }

  /// The mention with the readings that remain, best first; `nil` if none does.
  private func decide(
    _ mention: Mention, _ readings: ArraySlice<Candidate>, _ evidence: DocumentEvidence, _ kept: inout [Candidate]
  ) -> Mention? {
    var mention = mention
    let first = kept.count
    if readings.isEmpty {
      mention.candidates = first..<first
      return mention
    }
    var remaining = readings.filter { evidence.meetsNeed(of: $0) }
    guard !remaining.isEmpty else { return nil }
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
    let isClear = remaining.count == 1 || remaining[0].score - remaining[1].score >= Evidence.margin
    mention.entity = isClear ? remaining[0].entity : nil
    return mention
  }

  /// Takes out names that are never alone and stand alone, or only beside others of the kind.
  private func dropLonely(_ document: inout Document, _ log: DecisionLog?) {
    let mentions = document.mentions
    let text = document.text
    let isShy = mentions.map(document.isShy)
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
      let isPlace = mention.type.isPlace && NameContext.isLocated(mention.range, in: text)
      if !isShy[index] || isPlace || touches(index - 1, index) || touches(index, index + 1) { kept.append(mention) }
      guard let log, isShy[index] else { continue }
      let neighbour = touches(index - 1, index) ? index - 1 : touches(index, index + 1) ? index + 1 : nil
      log.note(
        mention.range, .company(isPlace ? .located : neighbour.map { .beside(mentions[$0].range) } ?? .none))
    }
    document.mentions = kept
  }
}

extension ResolveStage {
  /// How far, of 1000, the best reading must be ahead of the next to be chosen.
  package static let margin = Evidence.margin
}
