internal import Gazetteer

/// One Wikidata or GeoNames id for two entities.
struct SharedID: CorpusRule {
  let name = "shared-id"
  let severity = LintSeverity.warning
  let summary = "a Wikidata or GeoNames id that two entities have"

  func check(_ corpus: LintCorpus, into report: inout LintReport) {
    for column in [GazetteerColumn.wikidata, .geonames] {
      var first: [String: Int] = [:]
      for number in corpus.rows.indices {
        let row = corpus.row(number)
        guard !row.file.isExtension, let id = row.text(column) else { continue }
        guard let other = first[id] else {
          first[id] = number
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
