internal import Gazetteer

/// `from` or `to` that is no date, or `from` after `to`.
struct Years: RowRule {
  let name = "years"
  let severity = LintSeverity.error
  let summary = "'from' after 'to', or one that is no date"

  func check(_ row: LintRow, names: [LintName], into report: inout LintReport) {
    var dates: [[Int]] = []
    for column in [GazetteerColumn.from, .to] {
      guard let text = row.text(column) else { continue }
      guard let date = date(text) else {
        return report.add(
          self, in: row, "\(column.rawValue) \(LintText.quoted(text)) is no year or ISO date",
          fix: "write 1946, 1946-02-20, or -27 for 27 BC")
      }
      dates.append(date)
    }
    guard dates.count == 2 else { return }
    // A year alone is before and after all its days.
    let shared = min(dates[0].count, dates[1].count)
    if dates[1][..<shared].lexicographicallyPrecedes(dates[0][..<shared]) {
      report.add(
        self, in: row, "it begins in \(row.text(.from) ?? "") and ends in \(row.text(.to) ?? "")",
        fix: "swap or correct 'from' and 'to'")
    }
  }

  /// Year, month and day, as far as given.
  private func date(_ text: String) -> [Int]? {
    let isBefore = text.first == "-"
    let parts = (isBefore ? text.dropFirst() : text[...]).split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), (1...4).contains(parts[0].utf8.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    var date = parts.compactMap { Int($0) }
    guard date.count == parts.count else { return nil }
    if isBefore { date[0] = -date[0] }
    if date.count > 1, !(1...12).contains(date[1]) { return nil }
    if date.count > 2, !(1...31).contains(date[2]) { return nil }
    return date
  }
}
