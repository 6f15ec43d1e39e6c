internal import Gazetteer

/// A `region` that has not the form of ISO 3166-2, or that lies in none of the row's countries.
struct RegionCode: RowRule {
  let name = "region-code"
  let severity = LintSeverity.warning
  let summary = "a region that is no ISO 3166-2 code of the row's country"

  func check(_ row: LintRow, names: [LintName], into report: inout LintReport) {
    guard let region = row.text(.region) else { return }
    let parts = region.split(separator: "-", omittingEmptySubsequences: false)
    let isCode =
      parts.count == 2 && parts[0].utf8.count == 2 && (1...3).contains(parts[1].utf8.count)
      && region.utf8.allSatisfy { 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
    if !isCode {
      report.add(
        self, in: row, "region \(LintText.quoted(region)) is no ISO 3166-2 code", fix: "write one such as US-OH")
      return
    }
    let countries = row.codes(.country)
    if !countries.isEmpty, !countries.contains(String(parts[0])) {
      report.add(
        self, in: row, "region '\(region)' lies in none of the row's countries (\(countries.joined(separator: ", ")))",
        fix: "correct one of the two")
    }
  }
}
