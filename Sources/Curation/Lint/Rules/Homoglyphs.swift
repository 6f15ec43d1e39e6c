/// Letters of another alphabet that look like those around them: `Кунашиp` with a Latin `p`. Such a name is right to
/// the eye and matches nothing.
struct Homoglyphs: NameRule {
  let name = "homoglyphs"
  let severity = LintSeverity.error
  let summary = "letters of another alphabet that look like the right ones"

  func check(_ name: LintName, of row: LintRow, into report: inout LintReport) {
    if name.listed.kind == .removal { return }
    if name.traits.hasMixedWord, let mended = Confusables.mended(name.text) {
      report.add(
        self, in: row, "\(name.quoted) has \(Confusables.strangers(name.text, mended)) among other letters",
        fix: "write \(LintText.quoted(mended)) in one alphabet")
      return
    }
    // A whole name in look-alike Latin letters that says it is Cyrillic.
    guard name.traits.scripts == .latin, let language = name.listed.language,
      LanguageScripts.scripts(of: language) == .cyrillic, !RomanNumeral.isOne(name.text),
      let cyrillic = Confusables.inCyrillic(name.text)
    else { return }
    report.add(
      self, .warning, in: row, "\(name.quoted) is tagged @\(language) but written in Latin letters that look Cyrillic",
      fix: "write \(LintText.quoted(cyrillic)) in Cyrillic, or drop the tag")
  }
}

/// `XIV`, `II`.
enum RomanNumeral {
  static func isOne(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { "IVXLCDM".utf8.contains($0) } }
}
