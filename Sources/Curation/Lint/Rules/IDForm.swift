internal import Gazetteer

/// An id that is not in kebab-case: lower-case Latin letters and digits, joined by single hyphens.
struct IDForm: RowRule {
  let name = "id-form"
  let severity = LintSeverity.warning
  let summary = "an id that is not kebab-case"

  func check(_ row: LintRow, names: [LintName], into report: inout LintReport) {
    if row.id.isEmpty || row.file.isExtension { return }
    var before = UInt8(ascii: "-")
    var isKebab = true
    for byte in row.id.utf8 {
      let isHyphen = byte == UInt8(ascii: "-")
      if isHyphen ? before == byte : !(0x61...0x7A ~= byte || 0x30...0x39 ~= byte) { isKebab = false }
      before = byte
    }
    if isKebab, before != UInt8(ascii: "-") { return }
    report.add(
      self, in: row, "id \(LintText.quoted(row.id)) is not in kebab-case",
      fix: "write lower-case letters and digits joined by single hyphens")
  }
}
