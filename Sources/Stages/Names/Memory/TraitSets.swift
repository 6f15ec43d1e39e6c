/// Sets of traits, each once, by number: open addressing.
struct TraitSets: Sendable {
  private var sets: [BitSet256] = []
  /// Numbers of sets, from 1.
  private var slots = [UInt32](repeating: 0, count: leastSlots)
  private static let leastSlots = 1 << 10

  var count: Int { sets.count }

  @inline(__always)
  subscript(number: Int) -> BitSet256 { sets[number] }

  /// The number of a set, which is added if it is new: then it is the ``count`` there was.
  mutating func number(of traits: BitSet256) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: traits.mixed) & mask
    while slots[index] != 0 {
      let number = Int(slots[index]) - 1
      if sets[number] == traits { return number }
      index = (index + 1) & mask
    }
    sets.append(traits)
    slots[index] = UInt32(sets.count)
    if sets.count * 2 > slots.count { grow() }
    return sets.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, traits) in sets.enumerated() {
      var index = Int(truncatingIfNeeded: traits.mixed) & (slots.count - 1)
      while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = UInt32(number + 1)
    }
  }
}
