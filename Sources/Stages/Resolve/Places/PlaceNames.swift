internal import Gazetteer
internal import TextModel

/// A document's names of places: mentions spelled alike, and what each may mean. One sense a document: evidence is of the name.
struct PlaceNames {
  struct Name {
    /// Its mentions: a range of ``PlaceNames/mentions``.
    var mentions: Range<Int>
    /// What they may mean, in the order in which they were found: a range of ``PlaceNames/readings``.
    var readings: Range<Int>
  }

  struct Reading {
    var entity: EntityReference
    /// Its number among the ``PlaceNames/places``.
    var place: Int
    /// What it needs where it needs least.
    var need: Candidate.Need
    /// Whether the name is not the entity's main one.
    var isAlias: Bool
    /// Or else a demonym.
    var isPlace: Bool
    /// Whether it has a part of the name's vote (``PlaceVotes``).
    var isVoter: Bool
    var values = PlaceReadingValues()
    /// What the values come to.
    var sum = 0
  }

  /// More readings of one name do not vote.
  static let mostVoters = 64

  private(set) var names: [Name] = []
  /// Indices of mentions, those of one name together.
  private(set) var mentions: [Int32] = []
  private(set) var readings: [Reading] = []
  private(set) var places: DocumentPlaces
  /// By mention, the name it has; -1 for one that is no name of a place.
  private(set) var nameOfMention: [Int32]

  init(_ document: Document, _ table: GazetteerTable) {
    places = DocumentPlaces(table)
    nameOfMention = [Int32](repeating: -1, count: document.mentions.count)
    let counts = findNames(document)
    sortMentions(counts)
    readings.reserveCapacity(counts.count * 2)
    for number in names.indices { addReadings(of: number, document) }
  }

  /// - Returns: for each name, how many mentions it has.
  private mutating func findNames(_ document: Document) -> [Int] {
    var spellings = SpellingNumbers(capacity: 32)
    var counts: [Int] = []
    for index in document.mentions.indices {
      let candidates = document.mentions[index].candidates
      guard document.candidates[candidates].contains(where: { $0.isPlace || $0.isDemonym }) else { continue }
      let number = spellings.number(of: document.mentions[index].range.indices, in: document.text)
      if number == counts.count { counts.append(0) }
      counts[number] += 1
      nameOfMention[index] = Int32(number)
    }
    return counts
  }

  private mutating func sortMentions(_ counts: [Int]) {
    var next: [Int] = []
    var total = 0
    for count in counts {
      names.append(Name(mentions: total..<total + count, readings: 0..<0))
      next.append(total)
      total += count
    }
    mentions = [Int32](repeating: 0, count: total)
    for (index, name) in nameOfMention.enumerated() where name >= 0 {
      mentions[next[Int(name)]] = Int32(index)
      next[Int(name)] += 1
    }
  }

  private mutating func addReadings(of number: Int, _ document: Document) {
    let first = readings.count
    var voters = 0
    for mention in names[number].mentions {
      let candidates = document.mentions[Int(mentions[mention])].candidates
      // Mentions of one name mostly have the same readings in the same order.
      var expected = first
      for index in candidates {
        let isPlace = document.candidates[index].isPlace
        guard isPlace || document.candidates[index].isDemonym else { continue }
        let entity = document.candidates[index].entity
        let need = document.candidates[index].need
        if let known = reading(of: entity, from: first, expected) {
          readings[known].need = min(need, readings[known].need)
          expected = known + 1
          continue
        }
        let isVoter = need != .neighbour && voters < PlaceNames.mostVoters
        if isVoter { voters += 1 }
        readings.append(
          Reading(
            entity: entity, place: places.add(entity), need: need,
            isAlias: document.candidates[index].reading.via != .name, isPlace: isPlace, isVoter: isVoter))
        expected = readings.count
      }
    }
    names[number].readings = first..<readings.count
  }

  private func reading(of entity: EntityReference, from first: Int, _ expected: Int) -> Int? {
    if expected < readings.count, readings[expected].entity == entity { return expected }
    return readings[first...].firstIndex { $0.entity == entity }
  }

  func place(of reading: Int) -> DocumentPlaces.Place { places[readings[reading].place] }

  mutating func setValues(_ values: PlaceReadingValues, of reading: Int) { readings[reading].values = values }

  mutating func sumUp(_ weights: EvidenceWeights<PlaceReadingEvidence>) {
    for index in readings.indices where readings[index].isPlace {
      readings[index].sum = readings[index].values.sum(weights)
    }
  }
}
