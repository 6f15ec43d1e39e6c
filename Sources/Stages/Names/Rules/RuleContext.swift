/// What a rule asks of a stretch of words and of what stands beside it: `LEFT <INSIDE> RIGHT`.
struct RuleContext: Sendable {
  /// Ends where the stretch begins; `nil` if nothing is asked.
  var left: CompiledPattern?
  /// Matches the whole stretch.
  var inside: CompiledPattern?
  /// Begins where the stretch ends.
  var right: CompiledPattern?
}

/// `cut`, `split`: sets a trait of words.
struct MarkRule: Sendable {
  var context: RuleContext
  var trait: Trait
}

/// `run`, `orgrun`: what is looked at as one name.
struct RunPattern: Sendable {
  var pattern: CompiledPattern
  var isOrganization: Bool
}

/// `rule`: evidence for what a run is.
package struct EvidenceRule: Sendable {
  package var name: String
  package var type: EvidenceType
  package var points: Int
  /// Where it holds, a place stays one though a person is called so.
  var keepsPlace = false
  var context: RuleContext
}
