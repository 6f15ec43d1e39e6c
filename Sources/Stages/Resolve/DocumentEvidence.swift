internal import Gazetteer
internal import TextModel

/// What a document's certain mentions tell about its doubtful ones.
struct DocumentEvidence {
  /// How often each country is named, by its name or a demonym; by the number of its code (``PlaceFacts``).
  private var countries = NumberMap()
  /// How often each first-level region is named.
  private var regions = NumberMap()
  /// Entities with a certain mention.
  private var entities = NumberMap()
  /// The year that the document says it is of.
  private let year: Int?
  private let table: GazetteerTable

  init(_ document: Document, _ table: GazetteerTable) {
    self.table = table
    year = document.metadata.date.flatMap { Int($0.prefix(4)) }
    for index in document.mentions.indices {
      guard let entity = document.mentions[index].entity else { continue }
      entities.count(UInt64(entity.rawValue))
      table.forEachCountry(of: entity) { countries.count(UInt64($0)) }
      let region = table.regionNumber(of: entity)
      if region != 0, document.mentions[index].isPlace, document.mentions[index].type == .region {
        regions.count(region)
      }
    }
  }

  /// What speaks for a reading besides its name.
  struct Support {
    var isNamed: Bool
    var regionCount: Int
    var countryCount: Int
  }

  func support(of candidate: Candidate) -> Support {
    Support(
      isNamed: isNamed(candidate.entity), regionCount: regionCount(candidate.entity),
      countryCount: countryCount(candidate.entity))
  }

  /// Whether the document says what the candidate needs beyond its name.
  func meetsNeed(of candidate: Candidate) -> Bool {
    switch candidate.need {
    case .nothing, .neighbour, .place: true
    case .evidence:
      isNamed(candidate.entity) || regionCount(candidate.entity) > 0 || countryCount(candidate.entity) > 0
    case .entity: isNamed(candidate.entity)
    }
  }

  /// How likely the candidate is, in thousandths; comparable among the readings of one mention.
  func score(_ candidate: Candidate) -> Int {
    var score = 0
    forEachWeight(of: candidate) { (_, weight) in score += weight }
    return max(0, min(1000, score))
  }

  /// The parts of the score of a candidate.
  func parts(of candidate: Candidate) -> [(name: String, thousandths: Int)] {
    var parts: [(name: String, thousandths: Int)] = []
    forEachWeight(of: candidate) { (kind, weight) in parts.append((kind.rawValue, weight)) }
    return parts
  }

  /// Calls `body` with each part of the score of a candidate.
  @inline(__always)
  func forEachWeight(of candidate: Candidate, _ body: (EvidenceKind, Int) -> Void) {
    let entity = candidate.entity
    if candidate.need != .nothing { body(.doubtful, Evidence.doubtful) }
    if isNamed(entity) { body(.namedElsewhere, Evidence.namedElsewhere) }
    let named = countryCount(entity)
    if named > 0 {
      body(
        .country,
        min(Evidence.countryNamed + (named - 1) * Evidence.countryNamedAgain, Evidence.countryNamedLimit))
    }
    if regionCount(entity) > 0 { body(.region, Evidence.regionNamed) }
    switch table.type(entity) {
    case .country: body(.type, Evidence.country)
    case .region: body(.type, Evidence.region)
    case .island, .archipelago: body(.type, Evidence.island)
    default: break
    }
    if let population = table.population(entity), population > 1000 {
      let doublings = Int.bitWidth - (population / 1000).leadingZeroBitCount - 1
      body(.population, min(doublings * Evidence.populationDoubling, Evidence.populationLimit))
    }
    if let year, table.type(entity) == .person, let from = table.years(entity).from {
      if year < from {
        body(.office, Evidence.beforeOffice)
      } else if year <= table.years(entity).to ?? .max {
        body(.office, Evidence.inOffice)
      }
    }
    let priority = table.priority(entity) * Evidence.priority
    if priority != 0 { body(.priority, priority) }
  }

  /// Whether the document names the entity for certain.
  private func isNamed(_ entity: EntityReference) -> Bool { entities[UInt64(entity.rawValue)] != nil }

  /// How often the document names the first-level region that the entity is or lies in.
  private func regionCount(_ entity: EntityReference) -> Int {
    regions[table.regionNumber(of: entity)] ?? 0
  }

  /// How often the document names who administers or claims the entity.
  private func countryCount(_ entity: EntityReference) -> Int {
    table.placeFacts(entity).states.reduce(0) { $0 + (countries[UInt64($1)] ?? 0) }
  }
}
