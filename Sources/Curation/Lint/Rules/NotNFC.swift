/// A name that is not in Unicode normalization form C. Matching folds marks away, but other programs compare bytes.
struct NotNFC: NameRule {
  let name = "not-nfc"
  let severity = LintSeverity.warning
  let summary = "a name that is not in Unicode normalization form C"

  func check(_ name: LintName, of row: LintRow, into report: inout LintReport) {
    if name.traits.isASCII { return }
    guard var span = try? UTF8Span(validating: name.listed.bytes.span), !span.checkForNFC(quickCheck: false) else {
      return
    }
    report.add(
      self, in: row, "\(name.quoted) is not in normalization form C", fix: "normalize it")
  }
}
