internal import Gazetteer
internal import TextModel

/// What a document says for and against each reading of each name of a place in it.
///
/// Evidence is of names, not of mentions, but for containers: those stand beside one mention.
struct PlaceEvidence {
  private(set) var names: PlaceNames
  /// By mention, the readings (as indices) that lie in what stands right after it, and that contain what stands right before.
  private(set) var contained: [[Int]]
  private(set) var containing: [[Int]]

  init(_ document: Document, _ table: GazetteerTable, _ weights: EvidenceWeights<PlaceReadingEvidence>) {
    names = PlaceNames(document, table)
    contained = [[Int]](repeating: [], count: document.mentions.count)
    containing = [[Int]](repeating: [], count: document.mentions.count)
    var certain = CertainMentions(document, names)
    var votes = PlaceVotes(names)
    let sentences = SentencePlaces(document, names)
    findContainers(document)
    for (number, name) in names.names.enumerated() {
      let mentions = names.mentions[name.mentions]
      // What a name says by itself is no evidence for it.
      certain.takeOff(mentions, names.places)
      votes.takeOff(number)
      for index in name.readings where names.readings[index].isPlace {
        var values = self.values(names.readings[index], certain, votes)
        values[.sameSentence] = sentences.named(with: names.place(of: index), name: number, mentions, document)
        values[.container] = mentions.contains { contained[Int($0)].contains(index) } ? 1 : 0
        names.setValues(values, of: index)
      }
      certain.putBack(mentions, names.places)
      votes.putBack(number)
      shareRegions(name.readings)
    }
    names.sumUp(weights)
  }

  /// Islands, waters and landforms have no region in the gazetteers: what speaks for the region of a town of the same name at the same
  /// spot speaks for them too.
  private mutating func shareRegions(_ readings: Range<Int>) {
    for index in readings where names.readings[index].isPlace {
      let place = names.place(of: index)
      guard place.level == .feature, place.region == 0 else { continue }
      var values = names.readings[index].values
      for other in readings where names.readings[other].isPlace {
        let otherPlace = names.place(of: other)
        guard otherPlace.region != 0, !otherPlace.isApart(from: place) else { continue }
        let town = names.readings[other].values
        values[.regionNamed] = max(values[.regionNamed], town[.regionNamed])
        values[.regionShare] = max(values[.regionShare], town[.regionShare])
        values[.sameSentence] = max(values[.sameSentence], town[.sameSentence])
      }
      names.setValues(values, of: index)
    }
  }

  private func values(
    _ reading: PlaceNames.Reading, _ certain: CertainMentions, _ votes: PlaceVotes
  ) -> PlaceReadingValues {
    let place = names.places[reading.place]
    var values = PlaceReadingValues()
    switch place.level {
    case .country: values[.area] = 3
    case .region: values[.area] = 2
    case .feature: values[.feature] = 1
    case .city, .county: values[.population] = place.doublings
    case .area: break
    }
    if place.isHistoric { values[.historic] = 1 }
    if reading.isAlias { values[.alias] = 1 }
    values[.priority] = place.priority
    switch reading.need {
    case .nothing, .place: break
    case .neighbour: values[.neverAlone] = 1
    case .evidence, .entity: values[.doubtful] = 1
    }
    values[.namedElsewhere] = min(2, certain.count(ofPlace: reading.place))
    var named = 0
    for state in place.states { named = max(named, certain.count(ofDivision: names.places.states[state])) }
    values[.countryNamed] = min(4, PlaceEvidence.bits(named))
    if place.region != 0 {
      values[.regionNamed] = min(3, PlaceEvidence.bits(certain.count(ofDivision: place.region)))
      values[.regionShare] = votes.regionShare(place.region)
    }
    if place.country != 0 { values[.countryShare] = votes.countryShare(place, names.places) }
    let (around, near) = votes.neighbours(place)
    values[.around] = around
    values[.near] = near
    return values
  }

  /// How many bits a number has.
  private static func bits(_ number: Int) -> Int { number <= 0 ? 0 : Int.bitWidth - number.leadingZeroBitCount }

  private mutating func findContainers(_ document: Document) {
    let containers = PlaceContainers(document)
    for name in names.names {
      for mention in names.mentions[name.mentions] {
        let range = document.mentions[Int(mention)].range
        if let next = containers.following(range, in: document.text) {
          let outer = places(of: next, document)
          contained[Int(mention)] = placeReadings(name) { (inner) in
            outer.contains { PlaceContainers.contains($0, inner, names.places) }
          }
        }
        if let before = containers.preceding(range, in: document.text) {
          let inner = places(of: before, document)
          containing[Int(mention)] = placeReadings(name) { (outer) in
            inner.contains { PlaceContainers.contains(outer, $0, names.places) }
          }
        }
      }
    }
  }

  private func placeReadings(_ name: PlaceNames.Name, where isWanted: (DocumentPlaces.Place) -> Bool) -> [Int] {
    name.readings.filter { names.readings[$0].isPlace && isWanted(names.place(of: $0)) }
  }

  private func places(of mention: Int, _ document: Document) -> [DocumentPlaces.Place] {
    document.candidates[document.mentions[mention].candidates].prefix(PlaceNames.mostVoters).compactMap { (candidate) in
      guard candidate.isPlace else { return nil }
      return names.places.number(of: candidate.entity).map { names.places[$0] }
    }
  }

  /// Whether what stands beside a mention says more of it than of its name.
  func hasContainers(_ mention: Int) -> Bool { !contained[mention].isEmpty || !containing[mention].isEmpty }

  /// The values of a reading for one of the mentions.
  func values(of reading: Int, mention: Int) -> PlaceReadingValues {
    var values = names.readings[reading].values
    if !contained[mention].isEmpty { values[.container] = contained[mention].contains(reading) ? 4 : 0 }
    if containing[mention].contains(reading) { values[.contains] = 1 }
    return values
  }
}
