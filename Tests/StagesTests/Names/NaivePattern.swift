import Stages

/// Patterns matched by their definition, to compare the compiled ones with. Takes exponential time.
enum NaivePattern {
  /// The lengths of all matches of `pattern` from `start` on, at most `limit`.
  static func lengths(_ pattern: Pattern, _ traits: [BitSet256], from start: Int, limit: Int) -> Set<Int> {
    Set(ends(pattern, traits, [start], limit: start + limit).map { $0 - start })
  }

  private static func ends(_ pattern: Pattern, _ traits: [BitSet256], _ starts: Set<Int>, limit: Int) -> Set<Int> {
    switch pattern {
    case .word(let expression):
      return Set(starts.filter { $0 < min(limit, traits.count) && expression.holds(traits[$0]) }.map { $0 + 1 })
    case .entry: return []
    case .sequence(let parts): return parts.reduce(starts) { ends($1, traits, $0, limit: limit) }
    case .choice(let parts): return parts.reduce(into: []) { $0.formUnion(ends($1, traits, starts, limit: limit)) }
    case .repeated(let part, let least, let most):
      var reached = least == 0 ? starts : []
      var current = starts
      for count in 1...max(most ?? (limit + 2), 1) where count <= most ?? .max {
        current = ends(part, traits, current, limit: limit)
        if current.isEmpty { break }
        if count >= least { reached.formUnion(current) }
      }
      return reached
    }
  }
}
