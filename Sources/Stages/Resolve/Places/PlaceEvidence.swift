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

  init(_ document: Document, _ table: GazetteerTable) {
    names = PlaceNames(document, table)
    contained = [[Int]](repeating: [], count: document.mentions.count)
    containing = [[Int]](repeating: [], count: document.mentions.count)
    let certain = CertainMentions(document, names)
    let votes = PlaceVotes(names)
    let sentences = SentencePlaces(document, names)
    findContainers(document)
    for (number, name) in names.names.enumerated() {
      let own = CertainMentions(name.mentions, document, names)
      let isContained = Set(name.mentions.flatMap { contained[$0] })
      for (index, reading) in name.readings.enumerated() where reading.isPlace {
        var values = self.values(reading, number, certain, own, votes, table)
        values[.sameSentence] = sentences.named(with: names.facts(of: reading), name: number, name.mentions, document)
        values[.container] = isContained.contains(index) ? 1 : 0
        names.setValues(values, name: number, reading: index)
      }
      shareRegions(number)
    }
  }

  /// Islands, waters and landforms have no region in the gazetteers: what speaks for the region of a town of the same name at the same
  /// spot speaks for them too.
  private mutating func shareRegions(_ number: Int) {
    let readings = names.names[number].readings
    for (index, reading) in readings.enumerated() where reading.isPlace {
      let facts = names.facts(of: reading)
      guard facts.level == .feature, facts.region == 0 else { continue }
      var values = reading.values
      for other in readings where other.isPlace {
        let otherFacts = names.facts(of: other)
        guard otherFacts.region != 0, !otherFacts.isApart(from: facts) else { continue }
        for evidence in [PlaceReadingEvidence.regionNamed, .regionShare, .sameSentence] {
          values[evidence] = max(values[evidence], other.values[evidence])
        }
      }
      names.setValues(values, name: number, reading: index)
    }
  }

  private func values(
    _ reading: PlaceNames.Reading, _ name: Int, _ certain: CertainMentions, _ own: CertainMentions, _ votes: PlaceVotes,
    _ table: GazetteerTable
  ) -> PlaceReadingValues {
    let facts = names.facts(of: reading)
    let entity = reading.candidate.entity
    var values = PlaceReadingValues()
    switch facts.level {
    case .country: values[.area] = 3
    case .region: values[.area] = 2
    case .feature: values[.feature] = 1
    case .city, .county: values[.population] = facts.doublings
    case .area: break
    }
    if facts.isHistoric { values[.historic] = 1 }
    if reading.candidate.reading.via != .name { values[.alias] = 1 }
    values[.priority] = facts.priority
    switch reading.candidate.need {
    case .nothing, .place: break
    case .neighbour: values[.neverAlone] = 1
    case .evidence, .entity: values[.doubtful] = 1
    }
    values[.namedElsewhere] = min(2, certain.count(of: entity) - own.count(of: entity))
    let states = facts.states
    let named = states.map { certain.count(of: $0) - own.count(of: $0) }.max() ?? 0
    values[.countryNamed] = min(4, PlaceEvidence.bits(named))
    if facts.region != 0 {
      values[.regionNamed] = min(
        3, PlaceEvidence.bits(certain.count(ofRegion: facts.region) - own.count(ofRegion: facts.region)))
      values[.regionShare] = votes.regionShare(facts.region, name: name)
    }
    if facts.country != 0 {
      values[.countryShare] = votes.countryShare([facts.country] + facts.claimants, name: name)
    }
    let (around, near) = votes.neighbours(facts, name: name)
    values[.around] = around
    values[.near] = near
    return values
  }

  /// How many bits a number has.
  private static func bits(_ number: Int) -> Int { number <= 0 ? 0 : Int.bitWidth - number.leadingZeroBitCount }

  private mutating func findContainers(_ document: Document) {
    let containers = PlaceContainers(document)
    for name in names.names {
      for mention in name.mentions {
        if let next = containers.following(mention) {
          let outer = places(of: next, document)
          if !outer.isEmpty {
            contained[mention] = name.readings.indices.filter {
              name.readings[$0].isPlace
                && PlaceContainers.contain(
                  outer, name.readings[$0].candidate.entity, names.facts(of: name.readings[$0]))
            }
          }
        }
        if let before = containers.preceding(mention) {
          let inner = places(of: before, document)
          containing[mention] = name.readings.indices.filter { (index) in
            let reading = name.readings[index]
            let outer = [(entity: reading.candidate.entity, facts: names.facts(of: reading))]
            return reading.isPlace && inner.contains { PlaceContainers.contain(outer, $0.entity, $0.facts) }
          }
        }
      }
    }
  }

  private func places(of mention: Int, _ document: Document) -> [(entity: EntityReference, facts: PlaceFacts)] {
    document.candidates[document.mentions[mention].candidates].prefix(PlaceNames.mostVoters).compactMap { (candidate) in
      guard candidate.type.isPlace else { return nil }
      return names.facts(of: candidate.entity).map { (candidate.entity, $0) }
    }
  }

  /// The values of a reading for one of the mentions.
  func values(name: Int, reading: Int, mention: Int) -> PlaceReadingValues {
    var values = names.names[name].readings[reading].values
    if !contained[mention].isEmpty { values[.container] = contained[mention].contains(reading) ? 4 : 0 }
    if containing[mention].contains(reading) { values[.contains] = 1 }
    return values
  }
}

/// What mentions with one reading that needs nothing name, and how often.
struct CertainMentions {
  private var entities: [EntityReference: Int] = [:]
  private var countries: [UInt16: Int] = [:]
  private var regions: [UInt64: Int] = [:]

  init(_ document: Document, _ names: PlaceNames) {
    self.init(Array(document.mentions.indices), document, names)
  }

  init(_ mentions: [Int], _ document: Document, _ names: PlaceNames) {
    for index in mentions {
      let mention = document.mentions[index]
      guard mention.candidates.count == 1 else { continue }
      let candidate = document.candidates[mention.candidates.lowerBound]
      guard candidate.need == .nothing else { continue }
      entities[candidate.entity, default: 0] += 1
      guard let facts = names.facts(of: candidate.entity), candidate.type.isPlace || candidate.type == .demonym else {
        continue
      }
      for code in facts.administrators { countries[code, default: 0] += 1 }
      if candidate.type.isPlace, facts.level == .region { regions[facts.region, default: 0] += 1 }
    }
  }

  func count(of entity: EntityReference) -> Int { entities[entity] ?? 0 }
  func count(of country: UInt16) -> Int { countries[country] ?? 0 }
  func count(ofRegion region: UInt64) -> Int { regions[region] ?? 0 }
}

/// Which countries and regions each sentence names, and by which names.
struct SentencePlaces {
  private struct Key: Hashable {
    var sentence: Int
    var code: UInt64
  }

  /// The name that says it, or -1 for several.
  private var said: [Key: Int] = [:]

  init(_ document: Document, _ names: PlaceNames) {
    for (index, mention) in document.mentions.enumerated() {
      let name = Int(names.nameOfMention[index])
      guard name >= 0, let sentence = mention.sentence else { continue }
      for candidate in document.candidates[mention.candidates] where candidate.need == .nothing {
        guard let facts = names.facts(of: candidate.entity) else { continue }
        let code: UInt64
        if candidate.type == .demonym || facts.level == .country {
          code = UInt64(facts.country)
        } else if candidate.type.isPlace, facts.level == .region {
          code = facts.region
        } else {
          continue
        }
        let key = Key(sentence: sentence, code: code)
        said[key] = said[key].map { $0 == name ? name : -1 } ?? name
      }
    }
  }

  /// 2 if another name in a sentence with one of `mentions` names the region, 1 if one names the country.
  func named(with facts: PlaceFacts, name: Int, _ mentions: [Int], _ document: Document) -> Int {
    var best = 0
    for mention in mentions {
      guard let sentence = document.mentions[mention].sentence else { continue }
      if facts.level != .region, facts.region != 0, isSaid(facts.region, in: sentence, besides: name) { return 2 }
      if facts.level != .country, facts.country != 0, isSaid(UInt64(facts.country), in: sentence, besides: name) {
        best = 1
      }
    }
    return best
  }

  private func isSaid(_ code: UInt64, in sentence: Int, besides name: Int) -> Bool {
    said[Key(sentence: sentence, code: code)].map { $0 != name } ?? false
  }
}
