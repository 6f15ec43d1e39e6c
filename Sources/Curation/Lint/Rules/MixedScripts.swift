/// A word of two alphabets whose letters do not merely look alike, as in `Yandexа`.
struct MixedScripts: NameRule {
  let name = "mixed-scripts"
  let severity = LintSeverity.warning
  let summary = "a word that mixes Latin, Greek or Cyrillic letters"

  func check(_ name: LintName, of row: LintRow, into report: inout LintReport) {
    guard name.listed.kind != .removal, name.traits.hasMixedWord, Confusables.mended(name.text) == nil else { return }
    let scripts = name.traits.scripts.intersection([.latin, ScriptSet(.greek), .cyrillic])
    report.add(
      self, in: row, "\(name.quoted) mixes \(scripts.names) letters in one word",
      fix: "write each word in one alphabet")
  }
}
