/// A stress mark (U+0301, U+0300) on a Cyrillic letter, as dictionaries and encyclopedias print it: `Кури́лы`.
struct StrayMarks: NameRule {
  let name = "stray-marks"
  let severity = LintSeverity.error
  let summary = "stress marks on Cyrillic letters"

  func check(_ name: LintName, of row: LintRow, into report: inout LintReport) {
    guard name.traits.hasMark, name.traits.scripts.contains(.cyrillic) else { return }
    var mended = String.UnicodeScalarView()
    var isStray = false
    for scalar in name.text.unicodeScalars {
      if scalar.value == 0x301 || scalar.value == 0x300, let before = mended.last,
        Script(of: before.value) == .cyrillic
      {
        isStray = true
      } else {
        mended.append(scalar)
      }
    }
    guard isStray else { return }
    report.add(
      self, in: row, "\(name.quoted) carries a stress mark", fix: "write \(LintText.quoted(String(mended)))")
  }
}
