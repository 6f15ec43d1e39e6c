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
        let record = corpus.rows[number]
        let file = corpus.files[Int(record.file)].gazetteer
        guard !file.isExtension, let id = file.text(column, row: Int(record.row)) else { continue }
        let row = corpus.row(number)
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
