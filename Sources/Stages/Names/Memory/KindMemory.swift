/// What words of one kind may do: words with the same traits are of one kind, and a text has some hundred. Where in patterns
/// words of a kind may stand, and which rules may hold beside them, is worked out once.
package struct KindMemory: Sendable {
  private let tables: KindTables
  /// Of each kind.
  private var traits = TraitSets()
  /// By kind: where its words may stand in patterns, and what they may do in rules.
  private var rows: [UInt64] = []
  private(set) var names: [BorderFacts] = []
  private(set) var places: [BorderFacts] = []
  private(set) var starts: [StartFacts] = []

  /// Texts beyond all measure are forgotten.
  private static let mostKinds = 1 << 13

  package init(_ tables: KindTables) { self.tables = tables }

  // MARK: Kinds

  /// Gives the words of a text their kinds.
  package mutating func note(_ sequence: inout WordSequence) {
    if traits.count > KindMemory.mostKinds { self = KindMemory(tables) }
    sequence.kinds.removeAll(keepingCapacity: true)
    sequence.kinds.reserveCapacity(sequence.words.count)
    for index in sequence.words.indices { sequence.kinds.append(kind(of: sequence.words[index].traits)) }
  }

  mutating func kind(of traits: BitSet256) -> UInt32 {
    let traits = traits.intersection(tables.concerned)
    let count = self.traits.count
    let kind = self.traits.number(of: traits)
    if kind == count { tables.append(traits, to: &rows, &names, &places, &starts) }
    return UInt32(kind)
  }

  // MARK: What they may do

  /// The lengths of all matches of a pattern: ``PatternTable/lengths(of:in:from:limit:_:isAnyEnough:)``.
  @inline(__always)
  package func lengths(
    of pattern: PatternTable.Pattern, in sequence: borrowing WordSequence, from start: Int, limit: Int,
    isAnyEnough: Bool = false
  ) -> UInt64 {
    tables.patterns.lengths(of: pattern, in: sequence, from: start, limit: limit, rows, isAnyEnough: isAnyEnough)
  }
}
