internal import Gazetteer
internal import TextModel

/// A document's names of places: mentions written alike, and what each may mean. One sense a document: evidence is of the name.
struct PlaceNames {
  struct Name {
    /// Indices of the mentions.
    var mentions: [Int] = []
    /// What they may mean, in the order in which they were found.
    var readings: [Reading] = []
    /// Indices of the readings that vote (``PlaceVotes``).
    var voters: [Int] = []
  }

  struct Reading {
    var candidate: Candidate
    /// Index into ``PlaceNames/facts``.
    var facts: Int
    var isPlace: Bool
    var values = PlaceReadingValues()
  }

  /// More readings of one name do not vote.
  static let mostVoters = 64

  private(set) var names: [Name] = []
  /// By mention, the name it has; -1 for one that is no name of a place.
  private(set) var nameOfMention: [Int32]
  /// The facts of each entity once.
  private(set) var facts: [PlaceFacts] = []
  private var factsOfEntity: [EntityReference: Int] = [:]

  init(_ document: Document, _ table: GazetteerTable) {
    nameOfMention = [Int32](repeating: -1, count: document.mentions.count)
    var known: [String: Int] = [:]
    for (index, mention) in document.mentions.enumerated() {
      let candidates = document.candidates[mention.candidates]
      guard candidates.contains(where: { $0.type.isPlace || $0.type == .demonym }) else { continue }
      let key = PlaceNames.key(document.text[mention.range.indices])
      let number = known[key] ?? names.count
      if number == names.count {
        known[key] = number
        names.append(Name())
      }
      names[number].mentions.append(index)
      nameOfMention[index] = Int32(number)
      for candidate in candidates { add(candidate, to: number, table) }
    }
  }

  private mutating func add(_ candidate: Candidate, to number: Int, _ table: GazetteerTable) {
    let isPlace = candidate.type.isPlace
    guard isPlace || candidate.type == .demonym else { return }
    if let known = names[number].readings.firstIndex(where: { $0.candidate.entity == candidate.entity }) {
      if candidate.need < names[number].readings[known].candidate.need {
        names[number].readings[known].candidate.need = candidate.need
      }
      return
    }
    let facts = self.facts(of: candidate.entity, table)
    if candidate.need != .neighbour, names[number].voters.count < PlaceNames.mostVoters {
      names[number].voters.append(names[number].readings.count)
    }
    names[number].readings.append(Reading(candidate: candidate, facts: facts, isPlace: isPlace))
  }

  private mutating func facts(of entity: EntityReference, _ table: GazetteerTable) -> Int {
    if let known = factsOfEntity[entity] { return known }
    facts.append(table.placeFacts(entity))
    factsOfEntity[entity] = facts.count - 1
    return facts.count - 1
  }

  func facts(of reading: Reading) -> PlaceFacts { facts[reading.facts] }

  /// The facts of an entity that a mention may mean as a place or demonym.
  func facts(of entity: EntityReference) -> PlaceFacts? { factsOfEntity[entity].map { facts[$0] } }

  mutating func setValues(_ values: PlaceReadingValues, name: Int, reading: Int) {
    names[name].readings[reading].values = values
  }

  /// What is the same for all spellings that match alike: without capitals, stops and apostrophes.
  private static func key(_ name: ArraySlice<UInt8>) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(name.count)
    for byte in name {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "'"): continue
      case UInt8(ascii: "-"): key.append(0x20)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
      default: key.append(byte)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }
}
