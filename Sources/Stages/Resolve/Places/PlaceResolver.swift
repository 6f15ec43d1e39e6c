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

    /// Whether it could be another one with a piece of evidence of this weight.
    func mayChange(by weight: Int) -> Bool { isPlace != (sum + weight >= 0) }
  }

  /// - Parameter isExplained: whether all that speaks for a judgement is asked for, not only what decides it.
  init(
    _ document: Document, _ table: GazetteerTable, _ finder: NamePartFinder, _ weights: PlaceWeights, isExplained: Bool
  ) {
    self.table = table
    self.weights = weights
    evidence = PlaceEvidence(document, table, weights.reading)
    judgements = PlaceResolver.judgements(document, evidence, finder, weights, isExplained: isExplained)
  }

  private static func judgements(
    _ document: Document, _ evidence: PlaceEvidence, _ finder: NamePartFinder, _ weights: PlaceWeights,
    isExplained: Bool
  ) -> [Judgement?] {
    var judgements = [Judgement?](repeating: nil, count: document.mentions.count)
    let places = document.mentions.indices.filter { (index) in
      document.candidates[document.mentions[index].candidates].contains { $0.isPlace }
    }
    guard !places.isEmpty else { return judgements }
    var context = PlaceContext(document, places: places, finder)
    let surnames = PlaceResolver.surnames(in: document)
    var around = [PlaceMentionValues?](repeating: nil, count: document.mentions.count)
    for (number, index) in places.enumerated() {
      around[index] = context.values(of: document.mentions[index], place: number)
    }
    let inLowerCase = weights.mention[.lowerCase]
    for name in evidence.names.names {
      guard let best = PlaceResolver.best(name, evidence.names) else { continue }
      let known = evidence.names.readings[best].values
      // What one mention shows, it shows for the others.
      var people = 0
      var placed = 0
      for mention in evidence.names.mentions[name.mentions] {
        guard let values = around[Int(mention)] else { continue }
        if isPerson(document, Int(mention), values) { people += 1 }
        if isPlaced(evidence, Int(mention), values) { placed += 1 }
      }
      for mention in evidence.names.mentions[name.mentions] {
        let index = Int(mention)
        guard var values = around[index] else { continue }
        PlaceResolver.noteNeeds(document, index, &values)
        values[.countryKnown] = known[.countryNamed]
        values[.regionKnown] = known[.regionNamed]
        values[.aroundKnown] = known[.around]
        values[.populationKnown] = known[.population]
        values[.areaKnown] = known[.area] > 0 ? 1 : 0
        values[.featureKnown] = known[.feature]
        if people > (isPerson(document, index, values) ? 1 : 0) { values.note(.personElsewhere) }
        if placed > (isPlaced(evidence, index, values) ? 1 : 0) { values.note(.placeElsewhere) }
        if surnames[TokenHash.of(bytes: document.text[document.mentions[index].range.indices])] != nil {
          values.note(.surname)
        }
        var judgement = Judgement(values: values, sum: values.sum(weights.mention))
        // The whole text is read for this, so only where it decides.
        if !values.has(.lowerCase), isExplained || judgement.mayChange(by: inLowerCase),
          context.standsInLowerCase(document.mentions[index].range.indices)
        {
          judgement.values.note(.lowerCase)
          judgement.sum += inLowerCase
        }
        judgements[index] = judgement
      }
    }
    return judgements
  }

  /// Whether a mention stands as part of a person's name.
  private static func isPerson(_ document: Document, _ mention: Int, _ values: PlaceMentionValues) -> Bool {
    (values.has(.givenNameBefore) || values.has(.titleBefore)) && isSingle(document, mention)
  }

  /// Whether a mention stands as only places do.
  private static func isPlaced(_ evidence: PlaceEvidence, _ mention: Int, _ values: PlaceMentionValues) -> Bool {
    values.has(.locative) || values.has(.containerAfter) || values.has(.itemBefore)
      || !evidence.contained[mention].isEmpty
  }

  func judgement(of mention: Int) -> Judgement? { judgements[mention] }

  private static func isSingle(_ document: Document, _ mention: Int) -> Bool {
    !document.text[document.mentions[mention].range.indices].contains(0x20)
  }

  /// What its readings need, and whether it may be something else.
  private static func noteNeeds(_ document: Document, _ index: Int, _ values: inout PlaceMentionValues) {
    var isPlain = false
    var isAlwaysShy = true
    for candidate in document.candidates[document.mentions[index].candidates] {
      if candidate.isPlace {
        isPlain = isPlain || candidate.need == .nothing || candidate.need == .place
        isAlwaysShy = isAlwaysShy && candidate.need == .neighbour
      } else if candidate.need == .nothing {
        values.note(.otherKind)
      }
    }
    if isPlain {
      values.note(.plain)
    } else if isAlwaysShy {
      values.note(.neverAlone)
    } else {
      values.note(isSingle(document, index) ? .doubtfulWord : .doubtfulWords)
    }
  }

  /// How often the last parts of the names of people that are found whole come, by the hashes of their bytes.
  private static func surnames(in document: Document) -> NumberMap {
    var surnames = NumberMap()
    for mention in document.mentions where mention.isPerson {
      let name = document.text[mention.range.indices]
      if let space = name.lastIndex(of: 0x20) { surnames.count(TokenHash.of(bytes: name[(space + 1)...])) }
    }
    return surnames
  }

  /// The reading with the largest sum, of several the first; `nil` for a name that is none of places.
  private static func best(_ name: PlaceNames.Name, _ names: PlaceNames) -> Int? {
    var best: Int?
    for index in name.readings where names.readings[index].isPlace {
      if best.map({ names.readings[index].sum > names.readings[$0].sum }) ?? true { best = index }
    }
    return best
  }

  // MARK: Which place

  /// A reading with the sum of what speaks for it.
  struct Ranked {
    var candidate: Candidate
    var sum: Int
    /// Its number among the name's readings.
    fileprivate var reading: Int
  }

  /// The readings of a mention as a place, best first; equal sums in the order of ids, so that the result never depends on the order
  /// of files.
  func ranked(_ mention: Int, _ candidates: ArraySlice<Candidate>) -> [Ranked] {
    let name = Int(evidence.names.nameOfMention[mention])
    guard name >= 0 else { return [] }
    let hasContainers = evidence.hasContainers(mention)
    let readings = evidence.names.names[name].readings
    var ranked: [Ranked] = []
    ranked.reserveCapacity(min(readings.count, candidates.count))
    // Most mentions have the readings of their name in the same order.
    var expected = candidates.startIndex
    for index in readings where evidence.names.readings[index].isPlace {
      let entity = evidence.names.readings[index].entity
      if expected == candidates.endIndex || candidates[expected].entity != entity {
        guard let known = candidates.firstIndex(where: { $0.entity == entity }) else { continue }
        expected = known
      }
      let sum =
        hasContainers
        ? evidence.values(of: index, mention: mention).sum(weights.reading) : evidence.names.readings[index].sum
      ranked.append(Ranked(candidate: candidates[expected], sum: sum, reading: index))
      expected += 1
    }
    guard ranked.count > 1 else { return ranked }
    // Alone, so that the whole resolver is not copied for each comparison.
    let table = table
    ranked.sort {
      $0.sum == $1.sum ? table.idPrecedes($0.candidate.entity, $1.candidate.entity) : $0.sum > $1.sum
    }
    return ranked
  }

  /// What speaks for a reading of a mention.
  func values(_ ranked: Ranked, _ mention: Int) -> PlaceReadingValues {
    evidence.values(of: ranked.reading, mention: mention)
  }

  /// How far the first is ahead of the next that is another place; `nil` if there is none.
  func lead(_ ranked: [Ranked]) -> Int? {
    guard ranked.count > 1 else { return nil }
    let best = evidence.names.place(of: ranked[0].reading)
    let rival = ranked.dropFirst().first { evidence.names.place(of: $0.reading).isApart(from: best) }
    return rival.map { ranked[0].sum - $0.sum }
  }

  /// The range without a last word in lower case that says what kind of place it is.
  static func trimmed(_ range: ByteRange, _ text: [UInt8]) -> ByteRange {
    guard let space = text[range.indices].lastIndex(of: 0x20), space > range.start,
      PlaceWords.table.kinds(of: ShortWord(text[(space + 1)..<range.end])).contains(.trimmedKind)
    else { return range }
    return ByteRange(range.start, space)
  }

  /// A sum as a score below 1000 that keeps the order.
  static func score(_ sum: Int) -> Int {
    let positive = max(0, sum)
    return positive * 1000 / (positive + 1000)
  }
}
