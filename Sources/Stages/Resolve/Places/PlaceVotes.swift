internal import Gazetteer

/// Where a document's names can lie, all together: each name has one vote, split among what it may mean.
///
/// This is local focus and distance at once, without comparing pairs: `Huntsville` and `Walker County` meet in one place only in
/// Texas. A name's own vote is taken off while it is weighed.
struct PlaceVotes {
  /// A vote, so that it can be split evenly among many.
  private static let whole = 60

  private var countries: Poll
  private var regions: Poll
  /// Cells of a degree, and of a quarter, by their numbers.
  private var wide: Poll
  private var fine: Poll
  private var wideNumbers = NumberMap(capacity: 128)
  private var fineNumbers = NumberMap(capacity: 128)

  init(_ names: PlaceNames) {
    countries = Poll(numbers: names.places.divisionCount, names: names.names.count)
    regions = Poll(numbers: names.places.divisionCount, names: names.names.count)
    wide = Poll(numbers: names.readings.count * 9, names: names.names.count)
    fine = Poll(numbers: names.readings.count * 9, names: names.names.count)
    for name in names.names {
      var points = 0
      for index in name.readings where names.readings[index].isVoter {
        let place = names.place(of: index)
        if place.country != 0 { countries.mark(Int(place.country)) }
        if place.region != 0 { regions.mark(Int(place.region)) }
        guard names.readings[index].isPlace else { continue }
        for state in place.claimants { countries.mark(Int(names.places.states[state])) }
        guard let point = place.point else { continue }
        points += 1
        PlaceVotes.forEachCell(around: PlaceVotes.wideCell(point)) { wide.mark(wideNumbers.number(of: $0)) }
        PlaceVotes.forEachCell(around: PlaceVotes.fineCell(point)) { fine.mark(fineNumbers.number(of: $0)) }
      }
      countries.finishBallot(weight: PlaceVotes.whole / max(1, countries.markCount))
      regions.finishBallot(weight: PlaceVotes.whole / max(1, regions.markCount))
      wide.finishBallot(weight: PlaceVotes.whole / max(1, points))
      fine.finishBallot(weight: 1)
    }
  }

  /// Takes off what a name has voted.
  mutating func takeOff(_ name: Int) { count(name, times: -1) }

  /// Counts it again.
  mutating func putBack(_ name: Int) { count(name, times: 1) }

  private mutating func count(_ name: Int, times: Int) {
    countries.count(name, times: times)
    regions.count(name, times: times)
    wide.count(name, times: times)
    fine.count(name, times: times)
  }

  /// Tenths of the names that can lie in the country, or in that of a claimant.
  func countryShare(_ place: DocumentPlaces.Place, _ places: DocumentPlaces) -> Int {
    var most = countries.total(Int(place.country))
    for state in place.claimants { most = max(most, countries.total(Int(places.states[state]))) }
    return 10 * most / max(1, countries.all)
  }

  /// Tenths of the names that can lie in the region.
  func regionShare(_ region: Int32) -> Int { 10 * regions.total(Int(region)) / max(1, regions.all) }

  /// Names within about 150 km, up to 6, and within about 40 km, up to 3.
  func neighbours(_ place: DocumentPlaces.Place) -> (around: Int, near: Int) {
    guard let point = place.point else { return (0, 0) }
    let around = wideNumbers[PlaceVotes.wideCell(point)].map { wide.total($0) } ?? 0
    let near = fineNumbers[PlaceVotes.fineCell(point)].map { fine.total($0) } ?? 0
    return (min(6, around / 20), min(3, near))
  }

  private static func wideCell(_ position: DocumentPlaces.Position) -> UInt64 { cell(position, 100) }
  private static func fineCell(_ position: DocumentPlaces.Position) -> UInt64 { cell(position, 25) }

  private static func cell(_ position: DocumentPlaces.Position, _ size: Int) -> UInt64 {
    UInt64(bitPattern: Int64(((position.latitude + 10_000) / size) << 16 | ((position.longitude + 20_000) / size)))
  }

  /// The cell and the eight around it.
  private static func forEachCell(around cell: UInt64, _ body: (UInt64) -> Void) {
    for row in 0..<3 as Range<UInt64> {
      for column in 0..<3 as Range<UInt64> { body(cell &- 0x1_0001 &+ row << 16 &+ column) }
    }
  }
}
