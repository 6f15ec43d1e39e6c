internal import Gazetteer
internal import TextModel

/// What mentions with one reading that needs nothing name, and how often.
struct CertainMentions {
  /// By mention, the place it names for certain, or whose people; -1 for none.
  private var places: [Int32]
  private var isPlace: [Bool]
  private var countOfPlace: [Int]
  /// By number, how often a country or region is named.
  private var countOfDivision: [Int]

  init(_ document: Document, _ names: PlaceNames) {
    places = [Int32](repeating: -1, count: document.mentions.count)
    isPlace = [Bool](repeating: false, count: document.mentions.count)
    countOfPlace = [Int](repeating: 0, count: names.places.places.count)
    countOfDivision = [Int](repeating: 0, count: names.places.divisionCount)
    for index in names.mentions {
      let candidates = document.mentions[Int(index)].candidates
      guard candidates.count == 1, document.candidates[candidates.lowerBound].need == .nothing else { continue }
      let place = names.places.number(of: document.candidates[candidates.lowerBound].entity)
      places[Int(index)] = place.map { Int32($0) } ?? -1
      isPlace[Int(index)] = document.candidates[candidates.lowerBound].isPlace
    }
    count(names.mentions[...], names.places, times: 1)
  }

  /// Takes off what some mentions name.
  mutating func takeOff(_ mentions: ArraySlice<Int32>, _ places: DocumentPlaces) { count(mentions, places, times: -1) }

  /// Counts it again.
  mutating func putBack(_ mentions: ArraySlice<Int32>, _ places: DocumentPlaces) { count(mentions, places, times: 1) }

  private mutating func count(_ mentions: ArraySlice<Int32>, _ facts: DocumentPlaces, times: Int) {
    for mention in mentions {
      let number = Int(places[Int(mention)])
      guard number >= 0 else { continue }
      countOfPlace[number] += times
      let place = facts[number]
      for state in place.administrators { countOfDivision[Int(facts.states[state])] += times }
      if isPlace[Int(mention)], place.level == .region { countOfDivision[Int(place.region)] += times }
    }
  }

  func count(ofPlace number: Int) -> Int { countOfPlace[number] }
  func count(ofDivision number: Int32) -> Int { countOfDivision[Int(number)] }
}
