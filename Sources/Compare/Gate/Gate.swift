/// Judges differences: takes out those that were accepted, counts the others, and says whether that is allowed.
package struct Gate: Sendable {
  private var accepted: AcceptedDifferences
  private let limits: GateLimits
  private let filter: DifferenceFilter
  /// Differences that no row is about, with their number; kept only to write a new file.
  private var unknown: [AcceptedKey: (kind: DifferenceKind, count: Int)] = [:]
  private let collectsUnknown: Bool
  private var left: [DifferenceDirection: Int] = [:]
  private var acceptedCount = 0
  private var agreement = MentionAgreement()

  /// - Parameters:
  ///   - filter: Which differences are judged: those that it shows.
  ///   - collectsUnknown: Whether ``updatedFile(reason:)`` will be asked for. Memory grows with new differences then.
  package init(
    accepted: AcceptedDifferences = AcceptedDifferences(), limits: GateLimits = GateLimits(),
    filter: DifferenceFilter = DifferenceFilter(), collectsUnknown: Bool = false
  ) {
    self.accepted = accepted
    self.limits = limits
    self.filter = filter
    self.collectsUnknown = collectsUnknown
  }

  /// The differences of a document that are not accepted. Quiet ones that the filter does not show are passed on.
  package mutating func unaccepted(_ differences: [Difference], of document: DocumentDifferences) -> [Difference] {
    differences.filter { difference in
      guard filter.shows(difference.kind) else { return true }
      if isAccepted(difference, of: document) {
        acceptedCount += 1
        return false
      }
      agreement.add(difference.kind)
      if limits.counts(difference.kind) { left[difference.kind.direction, default: 0] += 1 }
      return true
    }
  }

  private mutating func isAccepted(_ difference: Difference, of document: DocumentDifferences) -> Bool {
    if accepted.entries.isEmpty, !collectsUnknown { return false }
    let key = AcceptedKey(difference, of: document)
    if accepted.accept(key) { return true }
    if collectsUnknown, !accepted.knows(key) { unknown[key, default: (difference.kind, 0)].count += 1 }
    return false
  }

  /// - Parameter oldMentions: How many mentions the old output has; needed where their agreement is limited.
  package func verdict(oldMentions: Int? = nil) -> GateVerdict {
    var verdict = GateVerdict(limits: limits)
    if limits.agreement != nil, let oldMentions { verdict.agreement = agreement.f1(oldMentions: oldMentions) }
    verdict.left = left
    verdict.accepted = acceptedCount
    verdict.stale = accepted.stale(under: filter)
    return verdict
  }

  /// The file that accepts all that was judged: sorted, rows that hold with their reasons and comments and as many as
  /// there are, rows that were not asked about by the filter as they were.
  /// - Parameter reason: What stands as the reason of new rows.
  package func updatedFile(reason: String = "") -> [UInt8] {
    var entries = accepted.entries.compactMap { (entry) -> AcceptedEntry? in
      var entry = entry
      let isJudged = filter.shows(entry.kind) && filter.goesByKindOnly
      if entry.used + entry.excess == 0 { return isJudged ? nil : entry }
      if let limit = entry.limit {
        let count = entry.used + entry.excess
        entry.limit = isJudged ? count : max(limit, count)
      }
      return entry
    }
    entries += unknown.map { (key, value) in
      AcceptedEntry(key: key, kind: value.kind, limit: value.count, reason: reason, line: 0)
    }
    var output: [UInt8] = []
    AcceptedFileWriter(preamble: accepted.preamble, entries: entries).append(to: &output)
    return output
  }
}
