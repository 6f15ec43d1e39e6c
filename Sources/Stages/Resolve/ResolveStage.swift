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

  package func annotate(_ document: inout Document) throws(Problem) {
    guard !document.mentions.isEmpty else { return }
    nameContext.dropPartsOfNames(from: &document)
    let evidence = DocumentEvidence(document, table)
    var kept: [Mention] = []
    var candidates: [Candidate] = []
    for mention in document.mentions {
      guard let decided = decide(mention, document.candidates[mention.candidates], evidence, &candidates) else {
        continue
      }
      kept.append(decided)
    }
    document.mentions = kept
    document.candidates = candidates
    surnameLinker.link(&document)
    dropLonely(&document)
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
  private func dropLonely(_ document: inout Document) {
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
    }
    document.mentions = kept
  }
}
