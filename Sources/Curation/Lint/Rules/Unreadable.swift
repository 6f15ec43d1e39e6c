/// A file, or an alias in it, that the gazetteer reader refuses. The message is the reader's own.
struct Unreadable: LintRule {
  let name = "unreadable"
  let severity = LintSeverity.error
  let summary = "a file, row or alias that cannot be read"

  static let fix = "correct it: one such line refuses the whole file"
}
