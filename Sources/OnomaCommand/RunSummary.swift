import Pipeline
import TextModel

/// What is said at the end of a run.
enum RunSummary {
  static func text(_ counts: RunCounts, reused: Int, seconds: Double, _ directory: String) -> String {
    var lines = [
      "\(counts.documentCount) documents (\(decimal(Double(counts.bytes) / 1_000_000)) MB) in \(decimal(seconds)) s, "
        + "\(decimal(Double(counts.bytes) / 1_000_000 / max(seconds, 0.001))) MB/s"
    ]
    if reused > 0 { lines.append("  \(reused) taken over unchanged from an earlier run") }
    let others = Status.allCases.filter { $0 != .ok }.compactMap { (status) in
      counts.documents[status].map { "\($0) \(status.rawValue)" }
    }
    if !others.isEmpty { lines.append("  not ok: " + others.joined(separator: ", ")) }
    if counts.leftOut > 0 { lines.append("  \(counts.leftOut) files of other kinds left out") }
    let types = counts.mentions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) \($0.key.rawValue)" }
    lines.append("  \(counts.mentionCount) mentions: " + types.joined(separator: ", "))
    if counts.undecided > 0 { lines.append("  \(counts.undecided) of them undecided, with candidates") }
    lines.append("written to \(directory)/annotations.jsonl; read it with: onoma show \(directory)")
    return lines.joined(separator: "\n")
  }

  /// One digit after the point.
  static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
