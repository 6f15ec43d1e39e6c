/// The database of module `DatabaseExport`, as one of the formats; here its mentions are counted.
struct SQLiteExport: Exporter {
  static let format = ExportFormat(
    "sqlite", "an SQLite database with all words of the texts indexed (FTS5)", ending: ".sqlite", form: .database,
    needs: [.mentions]
  ) { SQLiteExport() }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    output.mentions += document.mentions.count
  }
}
