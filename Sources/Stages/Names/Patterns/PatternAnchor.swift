/// Words of which every match of a pattern has one at least: where none of them stands, it need not be tried.
package struct PatternAnchor: Sendable {
  /// Conditions on one word, each with a list or a word in quotes that it requires.
  package private(set) var alternatives: [(condition: TraitTest.Alternative, list: Int)]

  /// `nil` if a match may be without words of any list.
  package init?(_ pattern: Pattern) {
    guard let alternatives = PatternAnchor.alternatives(of: pattern), !alternatives.isEmpty else { return nil }
    self.alternatives = alternatives
  }

  private static func alternatives(of pattern: Pattern) -> [(condition: TraitTest.Alternative, list: Int)]? {
    switch pattern {
    case .word(let expression):
      guard let test = expression.test, !test.alternatives.isEmpty else { return nil }
      var found: [(condition: TraitTest.Alternative, list: Int)] = []
      for alternative in test.alternatives {
        guard let list = list(in: alternative.required) else { return nil }
        found.append((alternative, list))
      }
      return found
    case .entry(let list, _): return [(TraitTest.Alternative(required: BitSet256(list)), list)]
    case .sequence(let parts):
      // Of several, the one with the fewest conditions; the last of them, since kinds stand last most often.
      return parts.compactMap(alternatives).reversed().min { $0.count < $1.count }
    case .choice(let parts):
      var found: [(condition: TraitTest.Alternative, list: Int)] = []
      for part in parts {
        guard let more = alternatives(of: part) else { return nil }
        found += more
      }
      return found
    case .repeated(let part, let least, _): return least > 0 ? alternatives(of: part) : nil
    }
  }

  /// The last list or word in quotes of a set of traits: properties of the engine say too little.
  private static func list(in required: BitSet256) -> Int? {
    var last: Int?
    required.forEach { if $0 >= Trait.allCases.count { last = $0 } }
    return last
  }
}
