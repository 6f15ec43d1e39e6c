/// Words of which every match of a pattern has one at least: where none of them stands, it need not be tried.
package struct PatternAnchor: Sendable {
  /// What such a word meets. Each alternative requires a list or a word in quotes: properties of the engine say too little.
  package let condition: TraitTest

  /// `nil` if a match may be without words of any list.
  package init?(_ pattern: Pattern) {
    guard let alternatives = PatternAnchor.alternatives(of: pattern), !alternatives.isEmpty else { return nil }
    condition = TraitTest(alternatives: alternatives)
  }

  private static func alternatives(of pattern: Pattern) -> [TraitTest.Alternative]? {
    switch pattern {
    case .word(let expression):
      guard let found = expression.test?.alternatives, !found.isEmpty, found.allSatisfy(requiresList) else {
        return nil
      }
      return found
    case .entry(let list, _): return [TraitTest.Alternative(required: BitSet256(list))]
    case .sequence(let parts):
      // Of several, the one with the fewest conditions; the last of them, since kinds stand last most often.
      return parts.compactMap(alternatives).reversed().min { $0.count < $1.count }
    case .choice(let parts):
      var found: [TraitTest.Alternative] = []
      for part in parts {
        guard let more = alternatives(of: part) else { return nil }
        found += more
      }
      return found
    case .repeated(let part, let least, _): return least > 0 ? alternatives(of: part) : nil
    }
  }

  private static func requiresList(_ alternative: TraitTest.Alternative) -> Bool {
    var requires = false
    alternative.required.forEach { requires = requires || $0 >= Trait.allCases.count }
    return requires
  }
}
