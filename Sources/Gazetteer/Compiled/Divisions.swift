package import TextModel

/// The countries of today and the first-level regions of a table, by their codes as numbers (``PlaceFacts``).
package struct Divisions: Sendable {
  private var countries: [UInt16: EntityReference] = [:]
  private var regions: [UInt64: EntityReference] = [:]

  /// - Complexity: O(countries and regions).
  package init(_ table: GazetteerTable) {
    for index in 0..<table.divisions.count {
      let reference = EntityReference(rawValue: table.divisions[index])
      let row = table.entities[reference.index]
      if row.isWholeRegion {
        regions[table.letters(row.region)] = reference
      } else if row.country != 0 {
        let facts = table.placeFacts(reference)
        // Those of states that are gone say which are there today.
        guard !facts.isHistoric, facts.otherCountries.isEmpty, countries[facts.country] == nil else { continue }
        countries[facts.country] = reference
      }
    }
  }

  /// The first country with this code that is of today.
  package func country(_ code: UInt16) -> EntityReference? { countries[code] }

  /// The first region with this code.
  package func region(_ code: UInt64) -> EntityReference? { regions[code] }

  /// The number of an ISO 3166-1 code; 0 for what is none.
  package static func number(ofCountry code: some Collection<UInt8>) -> UInt16 {
    code.count == 2 ? code.reduce(0) { $0 << 8 | UInt16($1) } : 0
  }

  /// The number of an ISO 3166-2 code; 0 for an empty one.
  package static func number(ofRegion code: some Collection<UInt8>) -> UInt64 {
    code.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
