internal import Gazetteer

/// Where a document's names can lie, all together: each name has one vote, split among what it may mean.
///
/// This is local focus and distance at once, without comparing pairs: `Huntsville` and `Walker County` meet in one place only in
/// Texas. A name's own vote is taken off when it is weighed.
struct PlaceVotes {
  /// A vote, so that it can be split evenly among many.
  private static let whole = 60

  private var countries: [UInt16: Int] = [:]
  private var regions: [UInt64: Int] = [:]
  private var wideCells: [Int: Int] = [:]
  private var fineCells: [Int: Int] = [:]
  private var allCountries = 0
  private var allRegions = 0
  private var votes: [Vote] = []

  /// What one name gave.
  private struct Vote {
    var countries: Set<UInt16> = []
    var regions: Set<UInt64> = []
    var wideCells: Set<Int> = []
    var fineCells: Set<Int> = []
    var perCountry = 0
    var perRegion = 0
    var perCell = 0
  }

  init(_ names: PlaceNames) {
    for name in names.names {
      var vote = Vote()
      var points = 0
      for index in name.voters {
        let reading = name.readings[index]
        let facts = names.facts(of: reading)
        if facts.country != 0 { vote.countries.insert(facts.country) }
        if reading.isPlace { vote.countries.formUnion(facts.claimants) }
        if facts.region != 0 { vote.regions.insert(facts.region) }
        guard reading.isPlace, PlaceVotes.isPoint(facts), let latitude = facts.latitude, let longitude = facts.longitude
        else { continue }
        points += 1
        PlaceVotes.forEachCell(around: PlaceVotes.wideCell(latitude, longitude)) { vote.wideCells.insert($0) }
        PlaceVotes.forEachCell(around: PlaceVotes.fineCell(latitude, longitude)) { vote.fineCells.insert($0) }
      }
      vote.perCountry = vote.countries.isEmpty ? 0 : PlaceVotes.whole / vote.countries.count
      vote.perRegion = vote.regions.isEmpty ? 0 : PlaceVotes.whole / vote.regions.count
      vote.perCell = points == 0 ? 0 : PlaceVotes.whole / points
      for country in vote.countries { countries[country, default: 0] += vote.perCountry }
      for region in vote.regions { regions[region, default: 0] += vote.perRegion }
      for cell in vote.wideCells { wideCells[cell, default: 0] += vote.perCell }
      for cell in vote.fineCells { fineCells[cell, default: 0] += 1 }
      allCountries += vote.perCountry * vote.countries.count
      allRegions += vote.perRegion * vote.regions.count
      votes.append(vote)
    }
  }

  /// Tenths of the other names that can lie in one of the countries.
  func countryShare(_ codes: [UInt16], name: Int) -> Int {
    let vote = votes[name]
    let rest = max(1, allCountries - vote.perCountry * vote.countries.count)
    var most = 0
    for code in codes {
      let own = vote.countries.contains(code) ? vote.perCountry : 0
      most = max(most, 10 * ((countries[code] ?? 0) - own) / rest)
    }
    return most
  }

  /// Tenths of the other names that can lie in the region.
  func regionShare(_ code: UInt64, name: Int) -> Int {
    let vote = votes[name]
    let rest = max(1, allRegions - vote.perRegion * vote.regions.count)
    return 10 * ((regions[code] ?? 0) - (vote.regions.contains(code) ? vote.perRegion : 0)) / rest
  }

  /// Other names within about 150 km, up to 6, and within about 40 km, up to 3.
  func neighbours(_ facts: PlaceFacts, name: Int) -> (around: Int, near: Int) {
    guard PlaceVotes.isPoint(facts), let latitude = facts.latitude, let longitude = facts.longitude else {
      return (0, 0)
    }
    let vote = votes[name]
    let wide = PlaceVotes.wideCell(latitude, longitude)
    let fine = PlaceVotes.fineCell(latitude, longitude)
    let around = ((wideCells[wide] ?? 0) - (vote.wideCells.contains(wide) ? vote.perCell : 0)) / 20
    let near = (fineCells[fine] ?? 0) - (vote.fineCells.contains(fine) ? 1 : 0)
    return (min(6, around), min(3, near))
  }

  /// Countries and regions are too large to be near anything.
  private static func isPoint(_ facts: PlaceFacts) -> Bool {
    switch facts.level {
    case .city, .county, .feature: true
    case .country, .region, .area: false
    }
  }

  /// Cells of a degree, and of a quarter.
  private static func wideCell(_ latitude: Int, _ longitude: Int) -> Int { cell(latitude, longitude, 100) }
  private static func fineCell(_ latitude: Int, _ longitude: Int) -> Int { cell(latitude, longitude, 25) }

  private static func cell(_ latitude: Int, _ longitude: Int, _ size: Int) -> Int {
    ((latitude + 10_000) / size) << 16 | ((longitude + 20_000) / size)
  }

  /// The cell and the eight around it.
  private static func forEachCell(around cell: Int, _ body: (Int) -> Void) {
    for row in -1...1 {
      for column in -1...1 { body(cell + row << 16 + column) }
    }
  }
}
