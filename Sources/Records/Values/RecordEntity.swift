/// Somebody or something that the mentions of a record stand for. What is not known is `nil` or empty.
public struct RecordEntity: Sendable, Hashable {
  /// Unique in the run.
  public var id: String
  /// What kind of thing it is.
  public var type: String
  /// Its display name.
  public var name: String
  /// The gazetteer that has it; `nil` for one in no list.
  public var gazetteer: String?
  /// Its Wikidata item, `Q…`.
  public var wikidata: String?
  /// Its GeoNames number.
  public var geonames: Int?
  /// ISO 3166-1 alpha-2 codes of who administers it; of a disputed place, the party whose view the pipeline takes stands first.
  public var country: [String]
  /// ISO 3166-1 alpha-2 codes of who else claims it.
  public var claimedBy: [String]
  /// Degrees north.
  public var latitude: Double?
  /// Degrees east.
  public var longitude: Double?
  /// How many people live there.
  public var population: Int?
  /// Year or date it began, or took office.
  public var from: String?
  /// Year or date it ended, or left office.
  public var to: String?
  /// A remark of the gazetteer.
  public var note: String?
  /// How many mentions of the record stand for it; 0 for what is in focus without being named.
  public var mentions: Int

  /// An entity.
  public init(
    id: String, type: String, name: String, gazetteer: String? = nil, wikidata: String? = nil, geonames: Int? = nil,
    country: [String] = [], claimedBy: [String] = [], latitude: Double? = nil, longitude: Double? = nil,
    population: Int? = nil, from: String? = nil, to: String? = nil, note: String? = nil, mentions: Int
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.gazetteer = gazetteer
    self.wikidata = wikidata
    self.geonames = geonames
    self.country = country
    self.claimedBy = claimedBy
    self.latitude = latitude
    self.longitude = longitude
    self.population = population
    self.from = from
    self.to = to
    self.note = note
    self.mentions = mentions
  }
}
