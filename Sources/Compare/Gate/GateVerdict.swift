/// Whether the differences may be there: none is more than accepted and limits allow.
package struct GateVerdict: Sendable, Hashable {
  /// How many differences nobody accepted, by direction.
  package var left: [DifferenceDirection: Int] = [:]
  package var limits: GateLimits
  /// How many were accepted.
  package var accepted = 0
  /// Rows of the accepted differences that no longer hold, in their order.
  package var stale: [StaleEntry] = []

  package init(limits: GateLimits) { self.limits = limits }

  package var passes: Bool { DifferenceDirection.allCases.allSatisfy { excess($0) == nil } }

  /// By what there are too many of a direction; `nil` if there are not.
  package func excess(_ direction: DifferenceDirection) -> String? {
    let count = left[direction] ?? 0
    guard count > limits[direction] else { return nil }
    let allowed = limits[direction] == 0 ? "" : ", \(limits[direction]) allowed"
    return "\(count) \(direction.rawValue)\(allowed)"
  }

  /// For people: `fails: 3 added, 12 removed, 10 allowed (96 accepted)`.
  package var sentence: String {
    let reasons = DifferenceDirection.allCases.compactMap(excess)
    let tolerated = DifferenceDirection.allCases.compactMap { direction in
      (left[direction] ?? 0) > 0 && excess(direction) == nil
        ? "\(left[direction] ?? 0) \(direction.rawValue) of \(limits[direction]) allowed" : nil
    }
    let notes = (accepted > 0 ? ["\(accepted) accepted"] : []) + tolerated
    let verdict = passes ? "passes" : "fails: " + reasons.joined(separator: "; ")
    return notes.isEmpty ? verdict : "\(verdict) (\(notes.joined(separator: "; ")))"
  }
}
