/// Control characters, zero-width characters, bidirectional controls and soft hyphens. Matching ignores most of them,
/// people who edit the file do not see them.
///
/// Zero-width joiners belong to the spelling of Persian and of Indic scripts and are let through there.
struct InvisibleCharacters: NameRule {
  let name = "invisible-characters"
  let severity = LintSeverity.error
  let summary = "control, zero-width and bidirectional characters, soft hyphens"

  func check(_ name: LintName, of row: LintRow, into report: inout LintReport) {
    guard name.traits.hasControl || name.traits.hasInvisible else { return }
    let joining: ScriptSet = [
      ScriptSet(.arabic), ScriptSet(.indic), ScriptSet(.southeastAsian), ScriptSet(.mongolian),
    ]
    let mayJoin = !name.traits.scripts.isDisjoint(with: joining)
    let found = name.text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF, 0x200B:
        true
      case 0x200C, 0x200D: !mayJoin
      default: false
      }
    }
    guard let found else { return }
    report.add(
      self, in: row, "\(name.quoted) has the invisible character \(LintText.code(found.value))", fix: "take it out")
  }
}
