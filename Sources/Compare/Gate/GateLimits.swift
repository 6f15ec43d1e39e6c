/// How many differences that nobody accepted may be there, by direction.
package struct GateLimits: Sendable, Hashable {
  /// Directions without a limit of their own allow none.
  private var limits: [DifferenceDirection: Int]
  /// The least agreement of the mentions of both outputs, from 0 to 1; see ``MentionAgreement``.
  package let agreement: Double?

  /// - Parameters: `nil` where the user gave none.
  package init(added: Int? = nil, removed: Int? = nil, changed: Int? = nil, agreement: Double? = nil) {
    self.agreement = agreement
    limits = [:]
    limits[.added] = added
    limits[.removed] = removed
    limits[.changed] = changed
  }

  /// How many are allowed.
  package subscript(direction: DifferenceDirection) -> Int { limits[direction] ?? 0 }

  /// Whether differences of a kind are counted one by one: mentions are not where only their agreement is asked for.
  package func counts(_ kind: DifferenceKind) -> Bool {
    agreement == nil || kind.subject != .mention || limits[kind.direction] != nil
  }

  /// Directions that allow some.
  package var tolerated: Set<DifferenceDirection> { Set(limits.keys) }
}
