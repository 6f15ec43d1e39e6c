/// The conditions on one word that the patterns of all rules ask for, each once.
struct ConditionTable: Sendable {
  private var numbers: [TraitTest: Int] = [:]
  /// Alternatives by a trait that they require, and those that require none.
  private var byTrait = [[Entry]](repeating: [], count: BitSet256.capacity)
  private var keys = BitSet256()
  private var withoutKey: [Entry] = []
  /// Traits that some condition is about.
  private(set) var concerned = BitSet256()

  private struct Entry: Sendable {
    var condition: Int
    var alternative: TraitTest.Alternative
  }

  /// How many there are.
  var count: Int { numbers.count }

  /// The number of a condition, which is added if it is new.
  mutating func number(of test: TraitTest) -> Int {
    if let known = numbers[test] { return known }
    let number = numbers.count
    numbers[test] = number
    for alternative in test.alternatives {
      concerned.formUnion(alternative.required)
      concerned.formUnion(alternative.excluded)
      let entry = Entry(condition: number, alternative: alternative)
      // The last trait is the one that the fewest words have: lists come behind what all words have.
      if let rarest = alternative.required.last {
        byTrait[rarest].append(entry)
        keys.insert(rarest)
      } else {
        withoutKey.append(entry)
      }
    }
    return number
  }

  /// Calls `body` with each condition that a word with these traits meets, with some of them more than once.
  func forEach(metBy traits: BitSet256, _ body: (Int) -> Void) {
    ConditionTable.forEach(metBy: traits, in: withoutKey, body)
    traits.intersection(keys).forEach { ConditionTable.forEach(metBy: traits, in: byTrait[$0], body) }
  }

  @inline(__always)
  private static func forEach(metBy traits: BitSet256, in entries: [Entry], _ body: (Int) -> Void) {
    for index in entries.indices where entries[index].alternative.holds(traits) { body(entries[index].condition) }
  }
}
