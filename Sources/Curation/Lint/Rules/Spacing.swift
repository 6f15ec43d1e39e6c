/// Double spaces, spaces at an edge of a display name, and spaces other than U+0020.
struct Spacing: NameRule {
  let name = "spacing"
  let severity = LintSeverity.warning
  let summary = "double, leading, trailing or unusual spaces"

  func check(_ name: LintName, of row: LintRow, into report: inout LintReport) {
    let what: String? =
      if name.traits.hasDoubleSpace {
        "two spaces in a row"
      } else if name.listed.bytes.first == 0x20 || name.listed.bytes.last == 0x20 {
        "a space at its edge"
      } else if name.traits.hasOddSpace {
        "a space other than U+0020"
      } else {
        nil
      }
    guard let what else { return }
    report.add(self, in: row, "\(name.quoted) has \(what)", fix: "write single plain spaces between words")
  }
}
