internal import Gazetteer
internal import TextModel

/// What a document's certain mentions tell about its doubtful ones.
struct DocumentEvidence {
  /// How often each country (ISO 3166-1 alpha-2) is named, by its name or a demonym.
  private var countries: [String: Int] = [:]
  /// How often each first-level region (ISO 3166-2) is named.
  private var regions: [String: Int] = [:]
  /// Entities with a certain mention.
  private var entities: Set<EntityReference> = []
  private let table: GazetteerTable

  init(_ document: Document, _ table: GazetteerTable) {
    self.table = table
    for mention in document.mentions {
      guard let entity = mention.entity else { continue }
      entities.insert(entity)
      for code in table.country(entity) { countries[code, default: 0] += 1 }
      if mention.type == .region, let code = table.region(entity) { regions[code, default: 0] += 1 }
    }
  }

  /// Whether the document says what the candidate needs beyond its name.
  func meetsNeed(of candidate: Candidate) -> Bool {
    switch candidate.need {
    case .nothing, .neighbour: true
    case .evidence:
      entities.contains(candidate.entity) || regionCount(candidate.entity) > 0 || countryCount(candidate.entity) > 0
    case .entity: entities.contains(candidate.entity)
    }
  }

  /// How likely the candidate is, in thousandths; comparable among the readings of one mention.
  func score(_ candidate: Candidate) -> Int {
    let entity = candidate.entity
    var score = candidate.need == .nothing ? 0 : Evidence.doubtful
    if entities.contains(entity) { score += Evidence.namedElsewhere }
    let named = countryCount(entity)
    if named > 0 {
      score += min(
        Evidence.countryNamed + (named - 1) * Evidence.countryNamedAgain, Evidence.countryNamedLimit)
    }
    if regionCount(entity) > 0 { score += Evidence.regionNamed }
    switch table.type(entity) {
    case .country: score += Evidence.country
    case .region: score += Evidence.region
    case .island, .archipelago: score += Evidence.island
    default: break
    }
    if let population = table.population(entity), population > 1000 {
      let doublings = Int.bitWidth - (population / 1000).leadingZeroBitCount - 1
      score += min(doublings * Evidence.populationDoubling, Evidence.populationLimit)
    }
    return max(0, min(1000, score + table.priority(entity) * Evidence.priority))
  }

  /// How often the document names the first-level region that the entity is or lies in.
  private func regionCount(_ entity: EntityReference) -> Int {
    table.region(entity).flatMap { regions[$0] } ?? 0
  }

  /// How often the document names who administers or claims the entity.
  private func countryCount(_ entity: EntityReference) -> Int {
    table.countryAndClaimants(entity).reduce(0) { $0 + (countries[$1] ?? 0) }
  }
}
