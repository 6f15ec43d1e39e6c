/// Which rules may hold for a stretch, by the traits of the words at its borders: of some hundred rules a dozen are looked
/// at.
struct RuleIndex: Sendable {
  /// Rules that may hold anywhere.
  private var anywhere = BitSet256()
  private var before = Side()
  private var first = Side()
  private var behind = Side()

  /// Rules by a trait that one border must have.
  private struct Side: Sendable {
    var rules = [BitSet256](repeating: BitSet256(), count: BitSet256.capacity)
    /// Traits that rules are found by.
    var keys = BitSet256()

    mutating func add(_ rule: Int, _ oneOf: BitSet256) {
      keys.formUnion(oneOf)
      oneOf.forEach { rules[$0].insert(rule) }
    }

    @inline(__always)
    func collect(_ traits: BitSet256, into found: inout BitSet256) {
      traits.intersection(keys).forEach { found.formUnion(rules[$0]) }
    }
  }

  /// - Parameter gates: of the rules, by their numbers.
  init(_ gates: [RuleGate]) {
    for (rule, gate) in gates.enumerated() {
      // What stands beside a name tells rules apart best.
      if let side = gate.before, side.isSelective, let oneOf = side.oneOf {
        before.add(rule, oneOf)
      } else if let side = gate.behind, side.isSelective, let oneOf = side.oneOf {
        behind.add(rule, oneOf)
      } else if let oneOf = gate.first?.oneOf {
        first.add(rule, oneOf)
      } else if let oneOf = gate.behind?.oneOf {
        behind.add(rule, oneOf)
      } else if let oneOf = gate.before?.oneOf {
        before.add(rule, oneOf)
      } else {
        anywhere.insert(rule)
      }
    }
  }

  func candidates(_ borders: RuleBorders) -> BitSet256 {
    var found = anywhere
    before.collect(borders.before, into: &found)
    first.collect(borders.first, into: &found)
    behind.collect(borders.behind, into: &found)
    return found
  }
}
