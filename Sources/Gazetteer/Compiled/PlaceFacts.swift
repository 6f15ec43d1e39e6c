package import TextModel

/// What the resolution of places weighs of an entity, in small numbers.
package struct PlaceFacts: Sendable {
  /// Where it stands in the order of things that contain others.
  package enum Level: Sendable {
    case country
    /// A first-level region, the first entity with its code.
    case region
    /// What lies in such a region and is called a region too.
    case county
    /// A region with no code.
    case area
    case city
    /// Everything else.
    case feature
  }

  package var level = Level.feature
  /// A country that is no more.
  package var isHistoric = false
  /// ISO 3166-1 codes, two letters each in sixteen bits: the first administrator (0 for none), the others, the claimants.
  package var country: UInt16 = 0
  package var otherCountries: [UInt16] = []
  package var claimants: [UInt16] = []
  /// ISO 3166-2 code, up to eight letters; 0 for none.
  package var region: UInt64 = 0
  /// Hundredths of a degree.
  package var latitude: Int?
  package var longitude: Int?
  /// Doublings of the population above a thousand, up to 15.
  package var doublings = 0
  package var priority = 0

  /// Who administers it, and who claims it.
  package var states: [UInt16] { country == 0 ? claimants : [country] + otherCountries + claimants }
  package var administrators: [UInt16] { country == 0 ? [] : [country] + otherCountries }
}

extension PlaceFacts.Level {
  /// What a type tells by itself; which of the levels of regions it is, the entity tells.
  init(_ type: EntityType) {
    switch type {
    case .country: self = .country
    case .region: self = .region
    case .city: self = .city
    default: self = .feature
    }
  }
}

extension GazetteerTable {
  /// - Complexity: O(facts of the entity); callers keep it for a document.
  package func placeFacts(_ reference: EntityReference) -> PlaceFacts {
    let row = entities[reference.index]
    let rare = row.facts == 0 ? EntityFacts() : EntityFacts(pool.bytes, pool.range(row.facts))
    var facts = PlaceFacts()
    // Most have one country and nobody else who claims them.
    if row.country != 0 {
      let codes = pool.range(row.country)
      if codes.count >= 2 { facts.country = codeNumber(codes.lowerBound) }
      if codes.count > 3 { facts.otherCountries = codeNumbers(codes.dropFirst(3)) }
    }
    if let claimants = rare.claimedBy, claimants != 0 { facts.claimants = codeNumbers(pool.range(claimants)) }
    facts.region = row.region == 0 ? 0 : letters(row.region)
    if let latitude = rare.latitude, let longitude = rare.longitude {
      facts.latitude = GazetteerTable.hundredths(latitude)
      facts.longitude = GazetteerTable.hundredths(longitude)
    }
    if let population = rare.population {
      let thousands = Int(population) / 1000
      facts.doublings = thousands > 0 ? min(15, Int.bitWidth - thousands.leadingZeroBitCount) : 0
    }
    facts.priority = Int(row.priority)
    switch Int(row.type) < levels.count ? levels[Int(row.type)] : .feature {
    case .country:
      facts.level = .country
      facts.isHistoric = rare.to != nil
    case .region: facts.level = facts.region == 0 ? .area : row.isWholeRegion ? .region : .county
    case let level: facts.level = level
    }
    return facts
  }

  /// Calls `body` with the number of each country that administers an entity; cheaper than all facts.
  package func forEachCountry(of reference: EntityReference, _ body: (UInt16) -> Void) {
    let place = entities[reference.index].country
    guard place != 0 else { return }
    let codes = pool.range(place)
    var at = codes.lowerBound
    while at + 1 < codes.upperBound {
      body(codeNumber(at))
      at += 3
    }
  }

  /// The number of the region an entity is or lies in; 0 for none.
  package func regionNumber(of reference: EntityReference) -> UInt64 {
    let place = entities[reference.index].region
    return place == 0 ? 0 : letters(place)
  }

  private static func hundredths(_ millionths: Int32) -> Int {
    let value = Int(millionths)
    return (value + (value < 0 ? -5_000 : 5_000)) / 10_000
  }

  /// The numbers of codes joined by a byte.
  private func codeNumbers(_ range: Range<Int>) -> [UInt16] {
    var codes: [UInt16] = []
    var at = range.lowerBound
    while at + 1 < range.upperBound {
      codes.append(codeNumber(at))
      at += 3
    }
    return codes
  }

  private func codeNumber(_ at: Int) -> UInt16 { UInt16(pool.bytes[at]) << 8 | UInt16(pool.bytes[at + 1]) }

  /// The number of a region's code in the pool.
  func letters(_ place: UInt32) -> UInt64 {
    pool.range(place).prefix(8).reduce(0) { $0 << 8 | UInt64(pool.bytes[$1]) }
  }
}
