/// How grave a finding is.
package enum LintSeverity: Int, Sendable, Comparable, CaseIterable {
  /// Worth knowing; often right as it is.
  case note
  /// Probably a mistake; leaving it is a decision.
  case warning
  /// A mistake: the file is refused, or says what cannot be.
  case error

  package var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// The severity of that name.
  package init?(named name: String) {
    guard let severity = LintSeverity.allCases.first(where: { $0.name == name }) else { return nil }
    self = severity
  }

  package static func < (a: LintSeverity, b: LintSeverity) -> Bool { a.rawValue < b.rawValue }
}
