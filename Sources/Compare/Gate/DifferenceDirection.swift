/// Which way a difference goes: what limits are set for.
package enum DifferenceDirection: String, Sendable, Hashable, CaseIterable {
  /// The new output has something that the old one has not.
  case added
  /// The old output has something that the new one has not.
  case removed
  /// Both have it, otherwise.
  case changed
}

extension DifferenceKind {
  package var direction: DifferenceDirection {
    switch self {
    case .documentAdded, .documentRecovered, .mentionAdded: .added
    case .documentRemoved, .documentFailed, .mentionRemoved: .removed
    default: .changed
    }
  }
}
