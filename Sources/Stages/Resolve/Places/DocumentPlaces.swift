internal import Gazetteer
internal import TextModel

/// The facts of what a document's names may mean, each entity once, in numbers of the document's own.
///
/// Countries and regions are numbered together from 1 on; 0 is none. So what counts them is an array, and what compares them
/// compares integers.
struct DocumentPlaces {
  struct Place {
    var entity: EntityReference
    var level: PlaceFacts.Level
    var isHistoric: Bool
    /// The first administrator.
    var country: Int32
    var region: Int32
    /// Who administers it, the first one first, then who claims it: ranges of ``DocumentPlaces/states``.
    fileprivate var firstState: Int32
    fileprivate var firstClaimant: Int32
    fileprivate var statesEnd: Int32
    /// Hundredths of a degree.
    var position: Position?
    var doublings: Int
    var priority: Int

    var states: Range<Int> { Int(firstState)..<Int(statesEnd) }
    var administrators: Range<Int> { Int(firstState)..<Int(firstClaimant) }
    var claimants: Range<Int> { Int(firstClaimant)..<Int(statesEnd) }

    /// Whether two are different places: not the same spot at another level, as city and county of one name are.
    func isApart(from other: Place) -> Bool {
      guard let position, let other = other.position else { return true }
      return !position.isWithin(100, 150, of: other)
    }

    /// Countries and regions are too large to be near anything.
    var point: Position? {
      switch level {
      case .city, .county, .feature: position
      case .country, .region, .area: nil
      }
    }
  }

  /// Hundredths of a degree.
  struct Position {
    var latitude: Int
    var longitude: Int

    func isWithin(_ latitudes: Int, _ longitudes: Int, of other: Position) -> Bool {
      abs(latitude - other.latitude) <= latitudes && abs(longitude - other.longitude) <= longitudes
    }
  }

  private(set) var places: [Place] = []
  /// Numbers of countries.
  private(set) var states: [Int32] = []
  private var numberOfEntity = NumberMap(capacity: 64)
  private var divisions = NumberMap(capacity: 64)
  private let table: GazetteerTable

  init(_ table: GazetteerTable) { self.table = table }

  /// How many numbers of countries and regions there are, with that of none.
  var divisionCount: Int { divisions.count + 1 }

  subscript(number: Int) -> Place { places[number] }

  /// The number of an entity among ``places``; `nil` if no mention may mean it.
  func number(of entity: EntityReference) -> Int? { numberOfEntity[UInt64(entity.rawValue)] }

  /// Adds an entity, if it is new.
  mutating func add(_ entity: EntityReference) -> Int {
    let number = numberOfEntity.number(of: UInt64(entity.rawValue))
    if number == places.count { places.append(place(entity)) }
    return number
  }

  private mutating func place(_ entity: EntityReference) -> Place {
    let facts = table.placeFacts(entity)
    let firstState = states.count
    let country = division(UInt64(facts.country))
    if country != 0 { states.append(country) }
    for code in facts.otherCountries { states.append(division(UInt64(code))) }
    let firstClaimant = states.count
    for code in facts.claimants { states.append(division(UInt64(code))) }
    var position: Position?
    if let latitude = facts.latitude, let longitude = facts.longitude {
      position = Position(latitude: latitude, longitude: longitude)
    }
    return Place(
      entity: entity, level: facts.level, isHistoric: facts.isHistoric, country: country,
      region: division(facts.region), firstState: Int32(firstState), firstClaimant: Int32(firstClaimant),
      statesEnd: Int32(states.count), position: position, doublings: facts.doublings, priority: facts.priority)
  }

  /// The number of a country's or region's code: codes of regions are longer.
  private mutating func division(_ code: UInt64) -> Int32 {
    code == 0 ? 0 : Int32(divisions.number(of: code) + 1)
  }
}
