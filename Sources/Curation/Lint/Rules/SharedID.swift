internal import Gazetteer

/// One Wikidata or GeoNames id for two entities.
struct SharedID: CorpusRule {
  let name = "shared-id"
  let severity = LintSeverity.warning
  let summary = "a Wikidata or GeoNames id that two entities have"

  func check(_ corpus: LintCorpus, into report: inout LintReport) {
    var first: [[String: Int]] = [[:], [:]]
    corpus.forEachRow { row, number in
      if row.file.isExtension { return }
      for (index, column) in [GazetteerColumn.wikidata, .geonames].enumerated() {
        guard let id = row.text(column) else { continue }
        guard let other = first[index][id] else {
          first[index][id] = number
          continue
        }
        let known = corpus.row(other)
        guard known.id != row.id, corpus.isReported(number) else { continue }
        report.add(
          self, in: row, "\(column.rawValue) \(id) is also that of '\(known.id)' (\(known.position))",
          fix: "correct one of them, or join the two")
      }
    }
  }
}
