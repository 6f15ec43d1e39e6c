/// The columns that an import can write, in the order in which they stand in its header.
package enum ImportColumn: String, Sendable, CaseIterable {
  case id, type, name, aliases, country, region, latitude, longitude, population, wikidata, geonames, from, to
  case claimedBy, of, priority
  case `case`
  case variants, evidence, note

  /// Its place in ``ImportedRow/fields``.
  var index: Int { Self.indices[self] ?? 0 }

  private static let indices = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}
