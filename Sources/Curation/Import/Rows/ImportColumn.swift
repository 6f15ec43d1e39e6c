/// The columns that an import can write, in the order in which they stand in its header.
package enum ImportColumn: Int, Sendable, CaseIterable {
  case id, type, name, aliases, country, region, latitude, longitude, population, wikidata, geonames, from, to
  case claimedBy, of, priority
  case `case`
  case variants, evidence, note

  /// As the header has it.
  package var header: String { String(describing: self) }

  /// The column with this name in a header.
  package init?(header: String) {
    guard let column = Self.allCases.first(where: { $0.header == header }) else { return nil }
    self = column
  }

  /// Its place in ``ImportedRow/fields``.
  var index: Int { rawValue }
}
