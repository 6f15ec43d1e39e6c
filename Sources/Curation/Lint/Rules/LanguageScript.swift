/// A language tag on a name in a script that the language is not written in: `Moscow@ru`, `Токио@ja`; or with letters
/// that its alphabet lacks: `Київ@ru`.
///
/// Acronyms in Latin capitals are used in every language.
struct LanguageScript: NameRule {
  let name = "language-script"
  let severity = LintSeverity.warning
  let summary = "a language tag that does not fit the letters"

  func check(_ name: LintName, of row: LintRow, into report: inout LintReport) {
    guard let language = name.listed.language, name.listed.kind != .removal, name.traits.letterCount > 0,
      let expected = LanguageScripts.scripts(of: language)
    else { return }
    let found = name.traits.scripts
    if found.isDisjoint(with: expected) {
      let isAcronym = found == .latin && name.traits.capitalCount * 2 > name.traits.letterCount
      if isAcronym { return }
      report.add(
        self, in: row, "\(name.quoted) is \(found.names), but @\(language) is written in \(expected.names)",
        fix: "correct the tag, or drop it")
    } else if let letter = LanguageScripts.foreignLetter(in: name.text, language: language) {
      report.add(
        self, in: row, "\(name.quoted) has '\(letter)', which @\(language) does not use",
        fix: "correct the tag or the letter")
    }
  }
}
