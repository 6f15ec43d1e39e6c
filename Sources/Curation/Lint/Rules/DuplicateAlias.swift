internal import Gazetteer

/// A name that stands twice in a row, folded as matching folds it: the second adds nothing.
///
/// Names that differ in capitals, flags or language do not count: they match other text or vary by other rules. Names
/// that differ only in diacritics, hyphens and the like are a note: people list them on purpose.
struct DuplicateAlias: RowRule {
  let name = "duplicate-alias"
  let severity = LintSeverity.warning
  let summary = "a name that stands twice in a row"

  func check(_ row: LintRow, names: [LintName], into report: inout LintReport) {
    guard names.count > 1 else { return }
    let order = names.indices.filter { names[$0].listed.kind != .removal }
      .sorted { (names[$0].folded.hash, $0) < (names[$1].folded.hash, $1) }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, names[order[end]].folded.hash == names[order[start]].folded.hash { end += 1 }
      if end - start > 1 { check(order[start..<end].map { names[$0] }, of: row, into: &report) }
      start = end
    }
  }

  /// Names that fold to the same, in the order of the file.
  private func check(_ names: [LintName], of row: LintRow, into report: inout LintReport) {
    var kept: [LintName] = []
    for name in names {
      // The few forms that differ in flags, language or capitals are kept to compare with; more are not looked at.
      let earlier = kept.first { isCovered(name, by: $0) }
      guard let earlier else {
        if kept.count < 64 { kept.append(name) }
        continue
      }
      if earlier.listed.bytes == name.listed.bytes {
        report.add(self, in: row, "\(name.quoted) stands twice in the row", fix: "take one away")
      } else {
        report.add(
          self, .note, in: row, "\(name.quoted) matches the same text as \(earlier.quoted)",
          fix: "take it away, unless it is there to be shown")
      }
    }
  }

  private func isCovered(_ name: LintName, by earlier: LintName) -> Bool {
    name.folded.capitals == earlier.folded.capitals && name.listed.flags == earlier.listed.flags
      && (name.listed.language == earlier.listed.language || earlier.listed.language == nil
        || name.listed.language == nil)
  }
}
