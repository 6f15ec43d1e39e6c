/// A condition on the traits of one word, as alternatives: one of them must hold.
package struct TraitTest: Hashable, Sendable {
  package var alternatives: [Alternative]

  /// All of `required` and none of `excluded`.
  package struct Alternative: Hashable, Sendable {
    package var required = BitSet256()
    package var excluded = BitSet256()

    @inline(__always)
    package func holds(_ traits: BitSet256) -> Bool {
      traits.isSuperset(of: required) && traits.isDisjoint(with: excluded)
    }
  }

  package static let any = TraitTest(alternatives: [Alternative()])

  @inline(__always)
  package func holds(_ traits: BitSet256) -> Bool {
    for alternative in alternatives where alternative.holds(traits) { return true }
    return false
  }

  /// What every alternative requires.
  var required: BitSet256 {
    guard var common = alternatives.first?.required else { return BitSet256() }
    for alternative in alternatives { common.formIntersection(alternative.required) }
    return common
  }
}

/// A condition as it is written, before it is brought into alternatives.
package indirect enum TraitExpression: Hashable, Sendable {
  case any
  case trait(Int)
  case not(TraitExpression)
  case and(TraitExpression, TraitExpression)
  case or(TraitExpression, TraitExpression)

  /// More alternatives are refused: they would be tried for each word.
  package static let mostAlternatives = 64

  /// The same as alternatives; `nil` if they would be too many.
  package var test: TraitTest? {
    guard let alternatives = alternatives(isNegated: false) else { return nil }
    // What cannot be is left out.
    return TraitTest(alternatives: alternatives.filter { $0.required.isDisjoint(with: $0.excluded) })
  }

  private func alternatives(isNegated: Bool) -> [TraitTest.Alternative]? {
    switch self {
    case .any: return isNegated ? [] : [TraitTest.Alternative()]
    case .trait(let number):
      return [
        isNegated
          ? TraitTest.Alternative(excluded: BitSet256(number)) : TraitTest.Alternative(required: BitSet256(number))
      ]
    case .not(let inner): return inner.alternatives(isNegated: !isNegated)
    case .and(let left, let right):
      guard let a = left.alternatives(isNegated: isNegated), let b = right.alternatives(isNegated: isNegated) else {
        return nil
      }
      return isNegated ? Self.joined(a, b) : Self.crossed(a, b)
    case .or(let left, let right):
      guard let a = left.alternatives(isNegated: isNegated), let b = right.alternatives(isNegated: isNegated) else {
        return nil
      }
      return isNegated ? Self.crossed(a, b) : Self.joined(a, b)
    }
  }

  private static func joined(_ a: [TraitTest.Alternative], _ b: [TraitTest.Alternative]) -> [TraitTest.Alternative]? {
    a.count + b.count > mostAlternatives ? nil : a + b
  }

  private static func crossed(_ a: [TraitTest.Alternative], _ b: [TraitTest.Alternative]) -> [TraitTest.Alternative]? {
    guard a.count * b.count <= mostAlternatives else { return nil }
    return a.flatMap { (left) in
      b.map {
        TraitTest.Alternative(
          required: left.required.union($0.required), excluded: left.excluded.union($0.excluded))
      }
    }
  }

  /// Whether it holds, by its definition: what the tests compare ``TraitTest`` with.
  package func holds(_ traits: BitSet256) -> Bool {
    switch self {
    case .any: true
    case .trait(let number): traits.contains(number)
    case .not(let inner): !inner.holds(traits)
    case .and(let left, let right): left.holds(traits) && right.holds(traits)
    case .or(let left, let right): left.holds(traits) || right.holds(traits)
    }
  }
}
