package import Gazetteer
package import Records

/// How much of gazetteers an output used: which entities and aliases were hit, how often, and which names stayed
/// undecided.
///
///     var coverage = GazetteerCoverage(files)
///     coverage.add(record)          // of each line of annotations.jsonl
///     let report = coverage.report()
///
/// Memory grows with the gazetteers and the names hit, not with the number of documents.
package struct GazetteerCoverage: Sendable {
  private let files: [GazetteerFile]
  /// Mentions by entity.
  private var entityHits: [String: Int] = [:]
  /// Mentions by gazetteer and alias as it is written there.
  private var aliasHits: [AliasKey: AliasHits] = [:]
  /// Undecided mentions by their text.
  private var undecided: [String: Undecided] = [:]
  private var recordCount = 0
  private var mentionCount = 0
  private var undecidedCount = 0

  private struct AliasKey: Hashable {
    var gazetteer: String
    var alias: String
  }

  private struct AliasHits {
    var count = 0
    /// Documents in which the alias was hit.
    var documents = 0
    var lastRecord = -1
    /// The most candidates a mention kept.
    var candidates = 0
  }

  private struct Undecided {
    var count = 0
    var candidates: Set<String> = []
  }

  package init(_ files: [GazetteerFile]) { self.files = files }

  /// Counts the mentions of a record.
  package mutating func add(_ record: Record) {
    recordCount += 1
    for mention in record.mentions ?? [] {
      mentionCount += 1
      if let entity = mention.entity {
        entityHits[entity, default: 0] += 1
      } else {
        undecidedCount += 1
        undecided[mention.text, default: Undecided()].count += 1
        for candidate in mention.candidates {
          undecided[mention.text]?.candidates.insert(candidate.entity)
        }
      }
      guard let alias = mention.alias else { continue }
      let key = AliasKey(gazetteer: mention.gazetteer ?? "", alias: alias)
      var hits = aliasHits[key] ?? AliasHits()
      hits.count += 1
      if hits.lastRecord != recordCount { hits.documents += 1 }
      hits.lastRecord = recordCount
      hits.candidates = max(hits.candidates, mention.candidates.count)
      aliasHits[key] = hits
    }
  }

  /// The counts, sorted.
  package func report() -> CoverageReport {
    var report = CoverageReport(
      recordCount: recordCount, mentionCount: mentionCount, undecidedCount: undecidedCount)
    // An entity that stayed a candidate was found, if not decided for.
    var candidates: Set<String> = []
    for (_, names) in undecided { candidates.formUnion(names.candidates) }
    var hitAliases: Set<String> = []
    for (key, _) in aliasHits { hitAliases.insert(key.alias) }
    var reading = NameReading()
    for file in files {
      var counts = CoverageReport.File(path: file.source.path, entityCount: file.rowCount)
      var cells = GazetteerRow(file)
      for row in 0..<file.rowCount {
        cells.move(to: row)
        guard let id = cells.text(.id) else { continue }
        // A demonym stands for its country: the record has the country's id and the demonym's spelling.
        let target = cells.text(.of) ?? id
        let names = reading.names(of: cells) { _ in }.filter { !$0.flags.contains(.block) }
        let used = names.filter { hitAliases.contains($0.text) }.count
        counts.nameCount += names.count
        counts.neverHitNameCount += names.count - used
        let isHit = target == id ? entityHits[id] != nil || candidates.contains(id) : used > 0
        if isHit { continue }
        counts.neverHit.append(
          CoverageReport.Entity(
            id: id, name: cells.text(.name) ?? "", position: file.position(ofRow: row), hits: 0))
      }
      report.files.append(counts)
    }
    report.mostHit = mostHit()
    report.aliases = aliasHits.map { key, hits in
      CoverageReport.Alias(
        text: key.alias, gazetteer: key.gazetteer, hits: hits.count, documents: hits.documents)
    }.sorted { ($1.hits, $0.text, $0.gazetteer) < ($0.hits, $1.text, $1.gazetteer) }
    report.ambiguous = undecided.map { text, found in
      CoverageReport.Ambiguous(text: text, hits: found.count, candidates: found.candidates.sorted())
    }.sorted { ($1.candidates.count, $1.hits, $0.text) < ($0.candidates.count, $0.hits, $1.text) }
    return report
  }

  private func mostHit() -> [CoverageReport.Entity] {
    var named: [String: (file: Int, row: Int)] = [:]
    for (index, file) in files.enumerated() where !file.isExtension {
      var cells = GazetteerRow(file)
      for row in 0..<file.rowCount {
        cells.move(to: row)
        guard let id = cells.text(.id), entityHits[id] != nil, named[id] == nil else { continue }
        named[id] = (index, row)
      }
    }
    return entityHits.map { id, hits in
      let place = named[id]
      return CoverageReport.Entity(
        id: id, name: place.flatMap { GazetteerRow(files[$0.file], at: $0.row).text(.name) } ?? "",
        position: place.map { files[$0.file].position(ofRow: $0.row) }, hits: hits)
    }.sorted { ($1.hits, $0.id) < ($0.hits, $1.id) }
  }
}
