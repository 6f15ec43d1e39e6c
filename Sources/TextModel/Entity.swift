/// What kind of thing a name stands for: one of the contract's, or one that a gazetteer declares.
package struct EntityType: RawRepresentable, Hashable, Sendable, Comparable {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package static func < (a: EntityType, b: EntityType) -> Bool { a.rawValue < b.rawValue }

  package static let person = EntityType("person")
  package static let country = EntityType("country")
  package static let region = EntityType("region")
  package static let city = EntityType("city")
  package static let island = EntityType("island")
  package static let archipelago = EntityType("archipelago")
  package static let water = EntityType("water")
  package static let landform = EntityType("landform")
  package static let place = EntityType("place")
  package static let organization = EntityType("organization")
  package static let demonym = EntityType("demonym")

  package static let givenName = EntityType("given-name")
  package static let familyName = EntityType("family-name")
  package static let title = EntityType("title")

  /// The types of the contract, in its order.
  package static let known: [EntityType] = [
    .person, .country, .region, .city, .island, .archipelago, .water, .landform, .place, .organization, .demonym,
  ]

  /// Whether it is somewhere on the map. Types that gazetteers declare are not taken for places.
  package var isPlace: Bool {
    switch self {
    case .country, .region, .city, .island, .archipelago, .water, .landform, .place: true
    default: false
    }
  }

  /// Whether names of this type are no entities by themselves, but tell that a person is named beside them.
  package var isPartOfName: Bool { self == .givenName || self == .familyName || self == .title }
}

/// An entity's number in the run's ``EntityTable``, or, from ``firstFound`` on, among the document's
/// ``Document/foundEntities``.
///
/// No table has so many entities that the two could meet; what asks a table for a found one gets an empty row.
package struct EntityReference: RawRepresentable, Hashable, Sendable, Comparable {
  package var rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package init(_ index: Int) { rawValue = UInt32(index) }
  /// The entity at `index` of the document's ``Document/foundEntities``.
  package init(found index: Int) { rawValue = EntityReference.firstFound + UInt32(index) }
  package var index: Int { Int(rawValue) }
  /// Its place among the document's ``Document/foundEntities``; `nil` for one of the table.
  package var foundIndex: Int? {
    rawValue >= EntityReference.firstFound ? Int(rawValue - EntityReference.firstFound) : nil
  }

  /// Half of all numbers are the table's.
  private static let firstFound: UInt32 = 1 << 31
  package static func < (a: EntityReference, b: EntityReference) -> Bool { a.rawValue < b.rawValue }
}

/// Somebody or something with a name, as the gazetteer has it. Absent facts are `nil` or empty, never invented.
package struct Entity: Hashable, Sendable {
  package var id: String
  package var type: EntityType
  /// Display name.
  package var name: String
  /// Name of the gazetteer: its file name without `.tsv`.
  package var gazetteer: String
  /// ISO 3166-1 alpha-2 codes of who administers it.
  package var country: [String] = []
  /// ISO 3166-1 alpha-2 codes of who else claims it.
  package var claimedBy: [String] = []
  /// ISO 3166-2 code of the first-level region it is or lies in.
  package var region: String?
  /// Degrees north.
  package var latitude: Double?
  /// Degrees east.
  package var longitude: Double?
  package var population: Int?
  package var wikidata: String?
  package var geonames: Int?
  /// Year or date it began, or took office.
  package var from: String?
  package var to: String?
  package var note: String?
  /// Larger comes first where names clash; 0 by default.
  package var priority = 0

  package init(id: String, type: EntityType, name: String, gazetteer: String) {
    self.id = id
    self.type = type
    self.name = name
    self.gazetteer = gazetteer
  }
}

/// The entities that mentions refer to. The compiled gazetteer is one.
package protocol EntityTable: Sendable {
  var entityCount: Int { get }
  /// The facts of an entity. Cheap enough for each entity of a document, not for each byte.
  func entity(_ reference: EntityReference) -> Entity
}
