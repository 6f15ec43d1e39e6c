internal import Gazetteer

/// A row that blocks one of its own names. Where a blocking alias is also a name of another row, it is that name, and
/// the block stands for all others: nothing is wrong with that.
struct BlockedName: RowRule {
  let name = "blocked-name"
  let severity = LintSeverity.error
  let summary = "a name that the same row blocks"

  func check(_ row: LintRow, names: [LintName], into report: inout LintReport) {
    let blocks = names.filter { $0.listed.flags.contains(.block) }
    if blocks.isEmpty { return }
    var blocked: [UInt64: LintName] = [:]
    for block in blocks { blocked[block.folded.hash] = block }
    for name in names where !name.listed.flags.contains(.block) && name.listed.kind != .removal {
      guard let block = blocked[name.folded.hash], block.folded.capitals == name.folded.capitals else { continue }
      report.add(
        self, in: row, "\(name.quoted) is a name of the row and blocked by it", fix: "take away the name or the block")
    }
  }
}
