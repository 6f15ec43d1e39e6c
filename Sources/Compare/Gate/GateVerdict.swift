/// Whether the differences may be there: none is more than accepted and limits allow.
package struct GateVerdict: Sendable, Hashable {
  /// How many differences nobody accepted, by direction.
  package var left: [DifferenceDirection: Int] = [:]
  package var limits: GateLimits
  /// F1 of the new mentions where the old ones are taken for right; `nil` if nobody asked.
  package var agreement: Double?
  /// How many were accepted.
  package var accepted = 0
  /// Rows of the accepted differences that no longer hold, in their order.
  package var stale: [StaleEntry] = []

  package init(limits: GateLimits) { self.limits = limits }

  package var passes: Bool {
    DifferenceDirection.allCases.allSatisfy { excess($0) == nil } && disagreement == nil
  }

  /// What is wrong with the agreement of the mentions; `nil` if it is enough.
  package var disagreement: String? {
    guard let agreement, let least = limits.agreement, agreement < least else { return nil }
    return "F1 of mentions \(GateVerdict.shown(agreement)), \(GateVerdict.shown(least)) asked"
  }

  /// Never rounded up to a limit that was missed.
  private static func shown(_ share: Double) -> String {
    let digits = String(Int(share * 100_000))
    return share >= 1 ? "1" : "0." + String(repeating: "0", count: 5 - digits.count) + digits
  }

  /// By what there are too many of a direction; `nil` if there are not.
  package func excess(_ direction: DifferenceDirection) -> String? {
    let count = left[direction] ?? 0
    guard count > limits[direction] else { return nil }
    let allowed = limits[direction] == 0 ? "" : ", \(limits[direction]) allowed"
    return "\(count) \(direction.rawValue)\(allowed)"
  }

  /// For people: `fails: 3 added, 12 removed, 10 allowed (96 accepted)`.
  package var sentence: String {
    let reasons = DifferenceDirection.allCases.compactMap(excess) + (disagreement.map { [$0] } ?? [])
    let tolerated = DifferenceDirection.allCases.compactMap { direction in
      (left[direction] ?? 0) > 0 && excess(direction) == nil
        ? "\(left[direction] ?? 0) \(direction.rawValue) of \(limits[direction]) allowed" : nil
    }
    let agreed = disagreement == nil ? agreement.map { ["F1 of mentions \(GateVerdict.shown($0))"] } ?? [] : []
    let notes = (accepted > 0 ? ["\(accepted) accepted"] : []) + tolerated + agreed
    let verdict = passes ? "passes" : "fails: " + reasons.joined(separator: "; ")
    return notes.isEmpty ? verdict : "\(verdict) (\(notes.joined(separator: "; ")))"
  }
}
