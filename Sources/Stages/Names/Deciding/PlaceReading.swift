internal import Gazetteer
internal import TextModel

/// What the mentions that the match stage left are taken for while people are looked for: the decision proper is that of
/// `resolve`, which comes later.
///
/// A name that needs more than itself counts only if what it needs is among the document's certain mentions: its country,
/// its region, or itself.
struct PlaceReading {
  private var countries: Set<String> = []
  private var regions: Set<String> = []
  private var entities: Set<EntityReference> = []
  private let table: GazetteerTable?

  /// For mentions that are decided.
  init() { table = nil }

  init(_ document: Document, _ table: GazetteerTable) {
    self.table = table
    for mention in document.mentions {
      guard let entity = mention.entity, entities.insert(entity).inserted else { continue }
      countries.formUnion(table.country(entity))
      if mention.type == .region, let code = table.region(entity) { regions.insert(code) }
    }
  }

  /// Whether one of its readings has what it needs.
  func counts(_ mention: Mention, in document: Document) -> Bool {
    guard mention.entity == nil, !mention.candidates.isEmpty else { return true }
    return document.candidates[mention.candidates].contains { (candidate) in
      switch candidate.need {
      case .nothing: return true
      case .neighbour: return false
      case .evidence:
        if entities.contains(candidate.entity) { return true }
        guard let table else { return false }
        if let code = table.region(candidate.entity), regions.contains(code) { return true }
        return table.countryAndClaimants(candidate.entity).contains { countries.contains($0) }
      default: return entities.contains(candidate.entity)
      }
    }
  }

  /// The traits that a mention gives the words in it.
  static func traits(of type: EntityType) -> BitSet256 {
    switch type {
    case .country: BitSet256([Trait.place, .country].map(\.rawValue))
    case .region: BitSet256([Trait.place, .region].map(\.rawValue))
    case .city: BitSet256([Trait.place, .city].map(\.rawValue))
    case .island: BitSet256([Trait.place, .island].map(\.rawValue))
    case .archipelago: BitSet256([Trait.place, .archipelago].map(\.rawValue))
    case .water: BitSet256([Trait.place, .water].map(\.rawValue))
    case .landform: BitSet256([Trait.place, .landform].map(\.rawValue))
    case .place: BitSet256(.place)
    case .person: BitSet256(.person)
    case .organization: BitSet256(.organization)
    case .demonym: BitSet256(.demonym)
    default: BitSet256()
    }
  }
}
