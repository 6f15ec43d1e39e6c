/// What words of one kind may do: words with the same traits are of one kind, and a text has some hundred. Where in patterns
/// words of a kind may stand, and which rules may hold beside them, is worked out once.
struct KindMemory: Sendable {
  private let tables: KindTables
  /// Of each kind, as is all below.
  private var traits: [BitSet256] = []
  /// Where words of the kind may stand in patterns.
  private var rows: [UInt64] = []
  private(set) var names: [BorderFacts] = []
  private(set) var places: [BorderFacts] = []
  private(set) var starts: [StartFacts] = []
  /// Open addressing over the traits: numbers of kinds, from 1.
  private var slots = [UInt32](repeating: 0, count: leastSlots)
  private static let leastSlots = 1 << 10

  /// Texts beyond all measure are forgotten.
  private static let mostKinds = 1 << 13

  init(_ tables: KindTables) { self.tables = tables }

  // MARK: Kinds

  /// Gives the words of a text their kinds.
  mutating func note(_ sequence: inout WordSequence) {
    if traits.count > KindMemory.mostKinds { self = KindMemory(tables) }
    sequence.kinds.removeAll(keepingCapacity: true)
    sequence.kinds.reserveCapacity(sequence.words.count)
    for index in sequence.words.indices { sequence.kinds.append(kind(of: sequence.words[index].traits)) }
  }

  mutating func kind(of traits: BitSet256) -> UInt32 {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: traits.mixed) & mask
    while slots[index] != 0 {
      let kind = slots[index] - 1
      if self.traits[Int(kind)] == traits { return kind }
      index = (index + 1) & mask
    }
    self.traits.append(traits)
    slots[index] = UInt32(self.traits.count)
    tables.append(traits, to: &rows, &names, &places, &starts)
    if self.traits.count * 2 > slots.count { grow() }
    return UInt32(self.traits.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (kind, traits) in traits.enumerated() {
      var index = Int(truncatingIfNeeded: traits.mixed) & (slots.count - 1)
      while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = UInt32(kind + 1)
    }
  }

  // MARK: What they may do

  /// The lengths of all matches of a pattern: ``PatternTable/lengths(of:in:from:limit:_:isAnyEnough:)``.
  @inline(__always)
  func lengths(
    of pattern: PatternTable.Pattern, in sequence: borrowing WordSequence, from start: Int, limit: Int,
    isAnyEnough: Bool = false
  ) -> UInt64 {
    tables.patterns.lengths(of: pattern, in: sequence, from: start, limit: limit, rows, isAnyEnough: isAnyEnough)
  }
}
