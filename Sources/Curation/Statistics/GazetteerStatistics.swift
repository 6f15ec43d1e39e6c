package import Gazetteer

/// What a gazetteer holds, counted.
package struct GazetteerStatistics: Sendable {
  /// How messages name the file; `total` for several together.
  package var path: String
  package var byteCount = 0
  package var rowCount = 0
  /// Display names and aliases, without those that an extending file takes away.
  package var nameCount = 0
  package var aliasCount = 0
  /// Rows by type.
  package var types: [String: Int] = [:]
  /// Aliases by language; those without a tag under the empty string.
  package var languages: [String: Int] = [:]
  /// Names by flag.
  package var flags: [String: Int] = [:]
  /// Rows that have something in these columns.
  package var facts: [String: Int] = [:]
  /// Aliases that cannot be read.
  package var refusedCount = 0

  /// The columns whose rows are counted.
  package static let countedColumns: [GazetteerColumn] = [
    .country, .latitude, .population, .wikidata, .geonames, .from, .claimedBy, .of,
  ]

  package init(path: String) { self.path = path }

  /// Counts a file.
  /// - Complexity: O(bytes).
  package init(of file: GazetteerFile) {
    path = file.source.path
    byteCount = file.source.bytes.count
    rowCount = file.rowCount
    var reading = NameReading()
    var refused = 0
    for row in 0..<file.rowCount {
      if let type = file.text(.type, row: row) { types[type, default: 0] += 1 }
      for column in GazetteerStatistics.countedColumns where !file.field(column, row: row).isEmpty {
        facts[column.rawValue, default: 0] += 1
      }
      for name in reading.names(ofRow: row, in: file, refused: { _ in refused += 1 }) where name.kind != .removal {
        nameCount += 1
        if name.kind == .alias {
          aliasCount += 1
          languages[name.language ?? "", default: 0] += 1
        }
        for (flag, value) in AliasFlags.named where name.flags.contains(value) { flags[flag, default: 0] += 1 }
      }
    }
    refusedCount = refused
  }

  /// Adds the counts of another file.
  package mutating func add(_ other: GazetteerStatistics) {
    byteCount += other.byteCount
    rowCount += other.rowCount
    nameCount += other.nameCount
    aliasCount += other.aliasCount
    refusedCount += other.refusedCount
    types.merge(other.types, uniquingKeysWith: +)
    languages.merge(other.languages, uniquingKeysWith: +)
    flags.merge(other.flags, uniquingKeysWith: +)
    facts.merge(other.facts, uniquingKeysWith: +)
  }
}
