internal import Gazetteer
internal import TextModel

/// Where a document's certain mentions first say what ``DocumentEvidence`` counts.
struct Witnesses {
  private var countries: [String: ByteRange] = [:]
  private var regions: [String: ByteRange] = [:]
  private var entities: [EntityReference: ByteRange] = [:]
  private let table: GazetteerTable

  init(_ document: Document, _ table: GazetteerTable) {
    self.table = table
    for mention in document.mentions {
      guard let entity = mention.entity else { continue }
      if entities[entity] == nil { entities[entity] = mention.range }
      for code in table.country(entity) where countries[code] == nil { countries[code] = mention.range }
      if mention.type == .region, let code = table.region(entity), regions[code] == nil {
        regions[code] = mention.range
      }
    }
  }

  /// The first mention that speaks for an entity: of itself, else of its region, else of its country.
  func first(for entity: EntityReference) -> ByteRange? {
    if let own = entities[entity] { return own }
    if let region = table.region(entity), let place = regions[region] { return place }
    return table.countryAndClaimants(entity).compactMap { countries[$0] }.min()
  }
}
