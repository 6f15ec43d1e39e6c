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
  /// Forms by the rule that makes them, where the file or the row asks for variants.
  package var variants: [String: Int] = [:]
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
    guard file.rowCount > 0 else { return }
    var row = GazetteerRow(file)
    for index in 0..<file.rowCount {
      row.move(to: index)
      if let type = row.text(.type) { types[type, default: 0] += 1 }
      for column in GazetteerStatistics.countedColumns where !row.field(column).isEmpty {
        facts[column.rawValue, default: 0] += 1
      }
      for name in reading.names(of: row, refused: { _ in refused += 1 }) where name.kind != .removal {
        nameCount += 1
        if name.kind == .alias {
          aliasCount += 1
          languages[name.language ?? "", default: 0] += 1
        }
        for (flag, value) in AliasFlags.named where name.flags.contains(value) { flags[flag, default: 0] += 1 }
      }
    }
    refusedCount = refused
    variants = GazetteerStatistics.variants(of: file)
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
    variants.merge(other.variants, uniquingKeysWith: +)
    facts.merge(other.facts, uniquingKeysWith: +)
  }
}
