/// How many differences that nobody accepted may be there, by direction.
package struct GateLimits: Sendable, Hashable {
  /// Directions without a limit of their own allow none.
  private var limits: [DifferenceDirection: Int]

  /// - Parameters: `nil` where the user gave none.
  package init(added: Int? = nil, removed: Int? = nil, changed: Int? = nil) {
    limits = [:]
    limits[.added] = added
    limits[.removed] = removed
    limits[.changed] = changed
  }

  /// How many are allowed.
  package subscript(direction: DifferenceDirection) -> Int { limits[direction] ?? 0 }

  /// Directions that allow some.
  package var tolerated: Set<DifferenceDirection> { Set(limits.keys) }
}
