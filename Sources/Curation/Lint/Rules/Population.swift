internal import Gazetteer

/// A population that is no count, or more people than live in such a place anywhere.
struct Population: RowRule {
  let name = "population"
  let severity = LintSeverity.error
  let summary = "a population that cannot be"

  func check(_ row: LintRow, names: [LintName], into report: inout LintReport) {
    guard let text = row.text(.population) else { return }
    guard let count = Int(text), count >= 0 else {
      return report.add(
        self, in: row, "population \(LintText.quoted(text)) is no count", fix: "write a whole number from 0 on")
    }
    let limit = row.type == "city" ? 50_000_000 : row.type == "country" ? 2_000_000_000 : 6_000_000_000
    if count > limit {
      report.add(
        self, in: row, "population \(count) is more than any \(row.type.isEmpty ? "place" : row.type) has",
        fix: "correct it, or clear it")
    }
  }
}
