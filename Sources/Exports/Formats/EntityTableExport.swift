internal import Records

/// A row for each entity of the whole output, by the bytes of its id, with how often and in how many documents it is named.
/// Entities are all that is kept until the end.
struct EntityTableExport: Exporter {
  static let csv = ExportFormat(
    "csv-entities", "a row for each entity of the output, commas", ending: ".csv", needs: [.entities]
  ) { EntityTableExport(separator: ",") }
  static let tsv = ExportFormat(
    "tsv-entities", "a row for each entity of the output, tabs", ending: ".tsv", needs: [.entities]
  ) { EntityTableExport(separator: "\t") }

  private static let columns = [
    "id", "type", "name", "gazetteer", "mentions", "documents", "country", "claimed_by", "latitude", "longitude",
    "population", "from", "to", "wikidata", "geonames", "note",
  ]

  private struct Total {
    var entity: RecordEntity
    var documents: Int
  }

  private let separator: Unicode.Scalar
  private var totals: [[UInt8]: Total] = [:]

  init(separator: Unicode.Scalar) { self.separator = separator }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    for entity in document.record.entities ?? [] {
      let key = Array(entity.id.utf8)
      if var total = totals[key] {
        total.entity.mentions += entity.mentions
        total.documents += entity.mentions > 0 ? 1 : 0
        totals[key] = total
      } else {
        totals[key] = Total(entity: entity, documents: entity.mentions > 0 ? 1 : 0)
      }
    }
  }

  mutating func end(to output: inout ExportOutput) {
    var row = TableRow(separator: separator)
    for column in Self.columns { row.cell(column) }
    row.end()
    for (_, total) in totals.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let entity = total.entity
      row.cell(entity.id)
      row.cell(entity.type)
      row.cell(entity.name)
      row.cell(entity.gazetteer)
      row.cell(entity.mentions)
      row.cell(total.documents)
      row.cell(entity.country)
      row.cell(entity.claimedBy)
      row.cell(entity.latitude)
      row.cell(entity.longitude)
      row.cell(entity.population)
      row.cell(entity.from)
      row.cell(entity.to)
      row.cell(entity.wikidata)
      row.cell(entity.geonames)
      row.cell(entity.note)
      row.end()
    }
    output.entities = totals.count
    output.bytes += row.bytes
  }
}
