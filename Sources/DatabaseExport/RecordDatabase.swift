package import Exports
internal import GRDB
internal import Records

/// An SQLite database of an output: documents, entities and mentions, and an index of all words of the texts (FTS5).
///
///     let database = try RecordDatabase(path: "articles.sqlite")
///     try database.add(document)
///     try database.finish()
///
/// Offsets are code points, `source_start` and `source_end` bytes. The schema is ``schema``. Documents stand in the output's
/// order, an entity is described by the first record that has it, and the same records give the same rows.
package final class RecordDatabase {
  /// How many documents go into one transaction: a transaction each would wait for the disk each time.
  private static let batchSize = 1000

  /// What is created. `texts` indexes title and text of `documents` and keeps no copy of them; diacritics make no difference to it.
  package static let schema = """
    CREATE TABLE documents (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, member TEXT, format TEXT NOT NULL,
      sha256 TEXT NOT NULL, status TEXT NOT NULL, title TEXT, date TEXT, language TEXT, site TEXT, url TEXT, text TEXT
    ) STRICT;
    CREATE TABLE entities (
      id TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, gazetteer TEXT, wikidata TEXT, geonames INTEGER,
      country TEXT, claimed_by TEXT, latitude REAL, longitude REAL, population INTEGER, begins TEXT, ends TEXT, note TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE mentions (
      document INTEGER NOT NULL REFERENCES documents (number), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      text TEXT NOT NULL, type TEXT NOT NULL, entity TEXT, via TEXT NOT NULL, rule TEXT, score INTEGER NOT NULL,
      sentence INTEGER, gazetteer TEXT, alias TEXT, source_start INTEGER, source_end INTEGER
    ) STRICT;
    CREATE INDEX mentions_document ON mentions (document, start);
    CREATE INDEX mentions_entity ON mentions (entity);
    CREATE VIRTUAL TABLE texts USING fts5 (
      title, text, content = 'documents', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
    """

  private let queue: DatabaseQueue
  private var documents = 0
  private var isOpen = false

  /// Creates the database.
  /// - Parameter path: of a file that does not exist.
  package init(path: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { (database) in
      // The file gets its name when it is complete; until then nothing has to be undone.
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF")
      try database.execute(sql: Self.schema)
    }
  }

  /// Adds a document with its entities and mentions.
  package func add(_ document: ExportDocument) throws {
    let record = document.record
    documents += 1
    let number = documents
    let begins = !isOpen
    let ends = documents.isMultiple(of: Self.batchSize)
    try queue.inDatabase { (database) in
      if begins { try database.beginTransaction() }
      try Self.insert(
        "documents", 13,
        [
          number, record.id, record.source.path, record.source.member, record.source.format, record.source.sha256,
          record.status.rawValue, record.meta.title, record.meta.date, record.meta.language, record.meta.site,
          record.meta.url, record.text,
        ], database)
      for entity in record.entities ?? [] { try Self.insert(entity, database) }
      for (mention, place) in zip(record.mentions ?? [], document.places) {
        try Self.insert(
          "mentions", 14,
          [
            number, place.start, place.end, mention.text, mention.type, mention.entity, mention.via.rawValue,
            mention.rule, mention.score, mention.sentence, mention.gazetteer, mention.alias, mention.source?.start,
            mention.source?.end,
          ], database)
      }
      if ends { try database.commit() }
    }
    isOpen = !ends
  }

  /// Indexes the texts, and hands all to the disk.
  package func finish() throws {
    let ends = isOpen
    try queue.inDatabase { (database) in
      if ends { try database.commit() }
      try database.execute(sql: "INSERT INTO texts (texts) VALUES ('rebuild')")
      try database.execute(sql: "PRAGMA synchronous = FULL; ANALYZE")
    }
    isOpen = false
    try queue.close()
  }

  /// SQLite's words for what went wrong, without the statement that met it.
  package static func reason(of error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "\(error)" }
    return error.message ?? error.resultCode.description
  }

  private static func insert(_ entity: RecordEntity, _ database: Database) throws {
    try insert(
      "entities", 14,
      [
        entity.id, entity.type, entity.name, entity.gazetteer, entity.wikidata, entity.geonames, list(entity.country),
        list(entity.claimedBy), entity.latitude, entity.longitude, entity.population, entity.from, entity.to,
        entity.note,
      ], database)
  }

  private static func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: "|") }

  /// A row, unless one with its key is there.
  private static func insert(
    _ table: String, _ count: Int, _ values: [(any DatabaseValueConvertible)?], _ database: Database
  ) throws {
    let marks = repeatElement("?", count: count).joined(separator: ", ")
    let statement = try database.cachedStatement(sql: "INSERT OR IGNORE INTO \(table) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments(values))
  }
}
