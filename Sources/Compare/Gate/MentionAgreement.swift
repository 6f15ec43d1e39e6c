/// How far the mentions of two outputs agree: the F1 of NEW where OLD is taken for right (van Rijsbergen, Information
/// Retrieval, 1979). A mention agrees if place, type and entity are the same; what somebody accepted counts as agreeing.
package struct MentionAgreement: Sendable, Hashable {
  private var added = 0
  private var removed = 0
  private var changed = 0

  package init() {}

  /// Notes that there is a difference of a kind.
  package mutating func add(_ kind: DifferenceKind) {
    switch kind {
    case .mentionAdded: added += 1
    case .mentionRemoved: removed += 1
    case .mentionType, .mentionEntity, .mentionBoundaries, .mentionDecision: changed += 1
    default: break
    }
  }

  /// From 0 to 1; 1 if there are no mentions.
  /// - Parameter oldMentions: how many the old output has, all of them.
  package func f1(oldMentions: Int) -> Double {
    let all = 2 * oldMentions + added - removed
    return all <= 0 ? 1 : max(0, Double(2 * (oldMentions - removed - changed)) / Double(all))
  }
}
