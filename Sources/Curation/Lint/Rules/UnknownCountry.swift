internal import Gazetteer
internal import TextModel

/// A code in `country` or `claimedBy` that is no ISO 3166-1 code. Known are those of today, `XK` for Kosovo, and `SU`,
/// `YU`, `CS`, `DD`, `AN` of states that are gone, and `EU` for bodies of the Union.
struct UnknownCountry: RowRule {
  let name = "unknown-country"
  let severity = LintSeverity.error
  let summary = "a country code that ISO 3166-1 does not have"

  func check(_ row: LintRow, names: [LintName], into report: inout LintReport) {
    for column in [GazetteerColumn.country, .claimedBy] {
      for code in row.codes(column) where CountryBoxes.boxes[code] == nil {
        report.add(
          self, in: row, "\(column.rawValue) \(LintText.quoted(code)) is no ISO 3166-1 code", fix: fix(for: code))
      }
    }
  }

  private func fix(for code: String) -> String {
    if let meant = CountryCode.meant(by: code) { return "write \(meant)" }
    if CountryBoxes.boxes[code.uppercased()] != nil { return "write \(code.uppercased())" }
    return "write two capital letters, such as RU; several codes are joined by '|'"
  }
}
