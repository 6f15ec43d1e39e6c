internal import Records

/// A row for each mention, with its place in code points and what is known of its entity.
struct MentionTable: Exporter {
  static let csv = ExportFormat(
    "csv", "a row for each mention, commas (RFC 4180)", ending: ".csv", needs: [.mentions]
  ) { MentionTable(separator: ",") }
  static let tsv = ExportFormat("tsv", "a row for each mention, tabs", ending: ".tsv", needs: [.mentions]) {
    MentionTable(separator: "\t")
  }

  private static let columns = [
    "document", "start", "end", "text", "type", "entity", "name", "via", "rule", "score", "sentence", "gazetteer",
    "alias",
    "source_start", "source_end", "country", "claimed_by", "latitude", "longitude", "wikidata", "geonames",
  ]

  private var row: TableRow

  init(separator: Unicode.Scalar) { row = TableRow(separator: separator) }

  mutating func begin(to output: inout ExportOutput) {
    for column in Self.columns { row.cell(column) }
    end(row: &output)
  }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    for mention in document.mentions {
      let entity = document.entity(of: mention)
      row.cell(document.record.id)
      row.cell(mention.start)
      row.cell(mention.end)
      row.cell(mention.record.text)
      row.cell(mention.record.type)
      row.cell(mention.record.entity)
      row.cell(entity?.name)
      row.cell(mention.record.via.rawValue)
      row.cell(mention.record.rule)
      row.cell(mention.record.score)
      row.cell(mention.record.sentence)
      row.cell(mention.record.gazetteer)
      row.cell(mention.record.alias)
      row.cell(mention.record.source?.start)
      row.cell(mention.record.source?.end)
      row.cell(entity?.country ?? [])
      row.cell(entity?.claimedBy ?? [])
      row.cell(entity?.latitude)
      row.cell(entity?.longitude)
      row.cell(entity?.wikidata)
      row.cell(entity?.geonames)
      end(row: &output)
      output.mentions += 1
    }
  }

  private mutating func end(row output: inout ExportOutput) {
    row.end()
    output.bytes += row.bytes
    row.bytes.removeAll(keepingCapacity: true)
  }
}
