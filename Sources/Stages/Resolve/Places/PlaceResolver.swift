internal import Gazetteer
internal import TextModel

/// Decides which names are places here, and which places.
///
/// Two questions, two sums of small whole numbers with weights: whether a name is a place where it stands
/// (``PlaceMentionEvidence``), and which of its readings is meant (``PlaceReadingEvidence``).
struct PlaceResolver {
  private let table: GazetteerTable
  private let weights: PlaceWeights
  private let evidence: PlaceEvidence
  /// By mention; `nil` for one that cannot be a place.
  private let judgements: [Judgement?]

  /// Whether a mention is a place.
  struct Judgement {
    var values: PlaceMentionValues
    var sum: Int
    var isPlace: Bool { sum >= 0 }
  }

  init(_ document: Document, _ table: GazetteerTable, _ finder: NamePartFinder, _ weights: PlaceWeights) {
    self.table = table
    self.weights = weights
    evidence = PlaceEvidence(document, table)
    judgements = PlaceResolver.judgements(document, evidence, finder, weights)
  }

  private static func judgements(
    _ document: Document, _ evidence: PlaceEvidence, _ finder: NamePartFinder, _ weights: PlaceWeights
  ) -> [Judgement?] {
    var judgements = [Judgement?](repeating: nil, count: document.mentions.count)
    let places = document.mentions.indices.filter { (index) in
      document.candidates[document.mentions[index].candidates].contains { $0.type.isPlace }
    }
    guard !places.isEmpty else { return judgements }
    let context = PlaceContext(document, places: places, finder)
    let surnames = PlaceResolver.surnames(in: document)
    var around: [Int: PlaceMentionValues] = [:]
    for index in places { around[index] = context.values(of: document.mentions[index]) }
    for name in evidence.names.names {
      guard let best = PlaceResolver.best(name, weights) else { continue }
      let known = name.readings[best].values
      let people = name.mentions.filter { (index) in
        guard let values = around[index] else { return false }
        return (values.has(.givenNameBefore) || values.has(.titleBefore)) && PlaceResolver.isSingle(document, index)
      }
      let placed = name.mentions.filter { (index) in
        guard let values = around[index] else { return false }
        return values.has(.locative) || values.has(.containerAfter) || values.has(.itemBefore)
          || !evidence.contained[index].isEmpty
      }
      for index in name.mentions {
        guard var values = around[index] else { continue }
        PlaceResolver.noteNeeds(document, index, &values)
        values[.countryKnown] = known[.countryNamed]
        values[.regionKnown] = known[.regionNamed]
        values[.aroundKnown] = known[.around]
        values[.populationKnown] = known[.population]
        values[.areaKnown] = known[.area] > 0 ? 1 : 0
        values[.featureKnown] = known[.feature]
        if people.contains(where: { $0 != index }) { values.note(.personElsewhere) }
        if placed.contains(where: { $0 != index }) { values.note(.placeElsewhere) }
        if surnames.contains(document.text[document.mentions[index].range.indices]) { values.note(.surname) }
        judgements[index] = Judgement(values: values, sum: values.sum(weights.mention))
      }
    }
    return judgements
  }

  func judgement(of mention: Int) -> Judgement? { judgements[mention] }

  private static func isSingle(_ document: Document, _ mention: Int) -> Bool {
    !document.text[document.mentions[mention].range.indices].contains(0x20)
  }

  /// What its readings need, and whether it may be something else.
  private static func noteNeeds(_ document: Document, _ index: Int, _ values: inout PlaceMentionValues) {
    var needs: Set<Candidate.Need> = []
    for candidate in document.candidates[document.mentions[index].candidates] {
      if candidate.type.isPlace {
        needs.insert(candidate.need)
      } else if candidate.need == .nothing {
        values.note(.otherKind)
      }
    }
    if needs.contains(.nothing) || needs.contains(.place) {
      values.note(.plain)
    } else if needs == [.neighbour] {
      values.note(.neverAlone)
    } else {
      values.note(isSingle(document, index) ? .doubtfulWord : .doubtfulWords)
    }
  }

  /// The last parts of the names of people that are found whole.
  private static func surnames(in document: Document) -> Set<ArraySlice<UInt8>> {
    var surnames: Set<ArraySlice<UInt8>> = []
    for mention in document.mentions where mention.type == .person {
      let name = document.text[mention.range.indices]
      if let space = name.lastIndex(of: 0x20) { surnames.insert(name[(space + 1)...]) }
    }
    return surnames
  }

  private static func best(_ name: PlaceNames.Name, _ weights: PlaceWeights) -> Int? {
    let sums = name.readings.map { $0.values.sum(weights.reading) }
    return name.readings.indices.filter { name.readings[$0].isPlace }.max { (sums[$0], -$0) < (sums[$1], -$1) }
  }

  // MARK: Which place

  /// A reading with what speaks for it.
  struct Ranked {
    var candidate: Candidate
    var values: PlaceReadingValues
    var sum: Int
    var facts: PlaceFacts
  }

  /// The readings of a mention as a place, best first; equal sums in the order of ids, so that the result never depends on the order
  /// of files.
  func ranked(_ mention: Int, _ candidates: ArraySlice<Candidate>) -> [Ranked] {
    let name = Int(evidence.names.nameOfMention[mention])
    guard name >= 0 else { return [] }
    var ranked: [Ranked] = []
    for (index, reading) in evidence.names.names[name].readings.enumerated() where reading.isPlace {
      guard let candidate = candidates.first(where: { $0.entity == reading.candidate.entity }) else { continue }
      let values = evidence.values(name: name, reading: index, mention: mention)
      ranked.append(
        Ranked(
          candidate: candidate, values: values, sum: values.sum(weights.reading),
          facts: evidence.names.facts(of: reading)))
    }
    guard ranked.count > 1 else { return ranked }
    return ranked.map { ($0, table.id($0.candidate.entity)) }.sorted { (a, b) in (-a.0.sum, a.1) < (-b.0.sum, b.1) }
      .map(\.0)
  }

  /// How far the first is ahead of the next that is another place; `nil` if there is none.
  func lead(_ ranked: [Ranked]) -> Int? {
    guard let first = ranked.first,
      let rival = ranked.dropFirst().first(where: { $0.facts.isApart(from: first.facts) })
    else { return nil }
    return first.sum - rival.sum
  }

  /// The range without a last word in lower case that says what kind of place it is.
  static func trimmed(_ range: ByteRange, _ text: [UInt8]) -> ByteRange {
    let name = text[range.indices]
    for kind in PlaceWords.trimmedKinds where name.count > kind.count && name.suffix(kind.count).elementsEqual(kind) {
      return ByteRange(range.start, range.end - kind.count)
    }
    return range
  }

  /// A sum as a score below 1000 that keeps the order.
  static func score(_ sum: Int) -> Int {
    let positive = max(0, sum)
    return positive * 1000 / (positive + 1000)
  }
}

extension PlaceFacts {
  /// Whether two readings are different places: not the same spot at another level, as city and county of one name are.
  func isApart(from other: PlaceFacts) -> Bool {
    guard let latitude, let longitude, let otherLatitude = other.latitude, let otherLongitude = other.longitude else {
      return true
    }
    return abs(latitude - otherLatitude) > 100 || abs(longitude - otherLongitude) > 150
  }
}
