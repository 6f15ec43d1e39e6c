/// What an import is asked for. Each format takes only some of it; see ``ImportFormat/takes``.
package struct ImportOptions: Sendable {
  /// Overrides every row's type.
  package var type: String?
  /// Languages of tagged names that are kept, and the order in which one is taken for the display name; all if empty.
  package var languages: [String] = []
  /// Stands before ids in place of the format's own prefix.
  package var idPrefix: String?
  /// Values for columns that a record leaves empty.
  package var constants: [(column: ImportColumn, value: String)] = []
  /// Lines for the head of the file, without `#`.
  package var comments: [String] = []
  /// Settings for the whole file: `case=exact variants=none`.
  package var policies: [String] = []

  /// GeoNames feature classes and codes that are kept: `P`, `T.ISL`, `A.ADM*`; all if empty.
  package var features: [String] = []
  package var minimumPopulation: Int?
  /// A file with language-tagged names by GeoNames id.
  package var names: String?
  /// A file with ISO 3166-2 codes by GeoNames region code.
  package var regions: String?
  /// Which fields of a table go to which columns.
  package var map: [ColumnMapping] = []
  /// Whether the first line of a table names its fields.
  package var hasHeader = true
  /// Conditions that a table's record must meet.
  package var conditions: [FieldCondition] = []
  /// What stands between the name and the features of a GATE list's line.
  package var separator: String?

  package init() {}

  /// The options that only some formats take.
  package enum Special: String, Sendable, CaseIterable {
    case language, feature, minPopulation = "min-population", names, regions, map, noHeader = "no-header"
    case `where`
    case separator
  }

  /// Those of the special options that are in use.
  var used: Set<Special> {
    var used: Set<Special> = []
    if !languages.isEmpty { used.insert(.language) }
    if !features.isEmpty { used.insert(.feature) }
    if minimumPopulation != nil { used.insert(.minPopulation) }
    if names != nil { used.insert(.names) }
    if regions != nil { used.insert(.regions) }
    if !map.isEmpty { used.insert(.map) }
    if !hasHeader { used.insert(.noHeader) }
    if !conditions.isEmpty { used.insert(.where) }
    if separator != nil { used.insert(.separator) }
    return used
  }

  /// Whether a name in this language is kept: `zh` keeps `zh-Hant`.
  func keeps(language: some Collection<UInt8>) -> Bool {
    languages.isEmpty || rank(language) != nil
  }

  /// The place of a language among those asked for.
  func rank(_ language: some Collection<UInt8>) -> Int? {
    languages.firstIndex { wanted in
      let code = wanted.utf8
      guard language.count >= code.count else { return false }
      let head = language.prefix(code.count)
      guard head.elementsEqual(code, by: { $0 | 0x20 == $1 | 0x20 }) else { return false }
      return language.count == code.count || language.dropFirst(code.count).first == UInt8(ascii: "-")
    }
  }
}
