internal import TextModel

/// How many votes entities have, in the order in which they got their first.
struct EntityTally {
  private(set) var votes: [(entity: EntityReference, count: Int)] = []
  private var numbers = NumberMap()

  mutating func add(_ count: Int, to entity: EntityReference) {
    let number = numbers.number(of: UInt64(entity.rawValue))
    if number == votes.count { votes.append((entity, 0)) }
    votes[number].count += count
  }

  /// The most that any has; 0 where there are none.
  var most: Int { votes.reduce(0) { max($0, $1.count) } }
}
