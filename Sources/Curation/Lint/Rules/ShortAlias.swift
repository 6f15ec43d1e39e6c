internal import Gazetteer
internal import TextModel

/// A name so short that text is full of it: one letter, two letters in lower case, or one Han character or Hangul syllable. Flags that
/// ask for evidence make it harmless, as does a type whose names are never matched alone.
struct ShortAlias: NameRule {
  let name = "short-alias"
  let severity = LintSeverity.warning
  let summary = "a name of one letter, or of two in lower case, without a flag"

  func check(_ name: LintName, of row: LintRow, into report: inout LintReport) {
    guard name.listed.kind != .removal, name.listed.bytes.count <= 8, name.folded.tokenCount == 1,
      name.listed.flags.isDisjoint(with: [.evidence, .neverAlone, .midsentence, .block]),
      !EntityType(row.type).isPartOfName, !asksForEvidence(row)
    else { return }
    let traits = name.traits
    let what: String? =
      if traits.letterCount == 1, traits.digitCount == 0 {
        switch traits.scripts {
        case .han: "a single character"
        case ScriptSet(.hangul): "a single syllable"
        default: "a single letter"
        }
      } else if traits.letterCount == 2, traits.capitalCount == 0, traits.digitCount == 0, traits.scripts == .latin {
        "two letters in lower case"
      } else {
        nil
      }
    guard let what else { return }
    report.add(
      self, in: row, "\(name.quoted) is \(what)",
      fix: "add '!evidence' or '!never-alone', or take it away")
  }

  /// Whether the policy of the row, or of its file, makes names of one word wait for evidence.
  private func asksForEvidence(_ row: LintRow) -> Bool {
    row.text(.evidence).map { $0 != "none" } ?? (row.file.policy.evidence != .none)
  }
}
