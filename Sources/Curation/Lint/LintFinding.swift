package import TextModel

/// Something that a rule objects to, where it stands, and what to do about it.
package struct LintFinding: Hashable, Sendable {
  package var position: SourcePosition
  package var severity: LintSeverity
  /// The name of the rule.
  package var rule: String
  /// The id of the row, if it is about one.
  package var entity: String?
  /// What is wrong.
  package var message: String
  /// What to do.
  package var fix: String
}

extension LintFinding: CustomStringConvertible {
  /// `islands.tsv:12: warning: 'Kurils' stands twice in the row; take one away [duplicate-alias]`
  package var description: String { "\(position): \(severity.name): \(message); \(fix) [\(rule)]" }
}

extension LintFinding {
  /// The finding as one line of JSON.
  package var json: String {
    var line = JSONLine()
    line.add("file", position.file)
    line.add("line", position.line)
    line.add("severity", severity.name)
    line.add("rule", rule)
    line.add("entity", optional: entity)
    line.add("message", message)
    line.add("fix", fix)
    return line.text
  }
}

extension LintFinding: Comparable {
  /// By place, the graver first where several stand in one line.
  package static func < (a: LintFinding, b: LintFinding) -> Bool {
    if a.position.file != b.position.file { return a.position.file < b.position.file }
    if a.position.line != b.position.line { return a.position.line < b.position.line }
    if a.severity != b.severity { return a.severity > b.severity }
    return (a.rule, a.message) < (b.rule, b.message)
  }
}
