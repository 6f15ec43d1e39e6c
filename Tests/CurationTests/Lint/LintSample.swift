internal import Curation
internal import Gazetteer

/// Lints text as files would be linted.
enum LintSample {
  /// The findings of one rule, or of all, as lines; `x.tsv` holds a header, then `lines`.
  static func findings(
    _ header: String, _ lines: [String], rule: String? = nil, with others: [(path: String, text: String)] = []
  ) throws -> [LintFinding] {
    var linter = Linter(rules: LintRules.all.filter { rule == nil || $0.name == rule })
    linter.add(source("x.tsv", ([header] + lines).joined(separator: "\n") + "\n"))
    for (path, text) in others { linter.add(source(path, text)) }
    return linter.findings()
  }

  static func source(_ path: String, _ text: String) -> GazetteerSource {
    GazetteerSource(name: String(path.dropLast(4)), path: path, bytes: Array(text.utf8))
  }

  /// Tabs written as ` ; `, so that tables of cases can be read.
  static func row(_ text: String) -> String { text.replacing(" ; ", with: "\t") }
}
