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
    var alternatives = [TraitTest.Alternative()]
    guard narrow(&alternatives, isNegated: false) else { return nil }
    // What cannot be is left out.
    alternatives.removeAll { !$0.required.isDisjoint(with: $0.excluded) }
    return TraitTest(alternatives: alternatives)
  }

  /// Leaves of what `alternatives` allow what this allows too.
  /// - Returns: `false` if they would be too many.
  private func narrow(_ alternatives: inout [TraitTest.Alternative], isNegated: Bool) -> Bool {
    switch self {
    case .any:
      if isNegated { alternatives = [] }
      return true
    case .trait(let number):
      for index in alternatives.indices {
        if isNegated {
          alternatives[index].excluded.insert(number)
        } else {
          alternatives[index].required.insert(number)
        }
      }
      return true
    case .not(let inner): return inner.narrow(&alternatives, isNegated: !isNegated)
    case .and(let left, let right):
      return isNegated
        ? left.narrowEither(right, &alternatives, isNegated: true)
        : left.narrowBoth(right, &alternatives, isNegated: false)
    case .or(let left, let right):
      return isNegated
        ? left.narrowBoth(right, &alternatives, isNegated: true)
        : left.narrowEither(right, &alternatives, isNegated: false)
    }
  }

  private func narrowBoth(
    _ other: TraitExpression, _ alternatives: inout [TraitTest.Alternative], isNegated: Bool
  ) -> Bool {
    narrow(&alternatives, isNegated: isNegated) && other.narrow(&alternatives, isNegated: isNegated)
  }

  private func narrowEither(
    _ other: TraitExpression, _ alternatives: inout [TraitTest.Alternative], isNegated: Bool
  ) -> Bool {
    var others = alternatives
    guard narrow(&alternatives, isNegated: isNegated), other.narrow(&others, isNegated: isNegated) else { return false }
    alternatives += others
    return alternatives.count <= TraitExpression.mostAlternatives
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
