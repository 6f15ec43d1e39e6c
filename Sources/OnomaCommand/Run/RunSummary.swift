import Pipeline
import Records
import TextModel

/// What is said at the end of a run.
struct RunSummary {
  let counts: RunCounts
  let leftOut: Int
  /// Files taken over from an earlier run.
  let reused: Int
  /// Those of them that failed then.
  let reusedFailures: Int
  let seconds: Double
  let statistics: RunStatistics
  let directory: String

  /// With so few documents, which of them were slow is seen at a glance.
  private static let fewDocuments = 10

  var text: String {
    var lines = [
      "\(counts.documentCount) documents (\(RunSummary.megabytes(counts.bytes))) in \(RunSummary.decimal(seconds)) s, "
        + "\(RunSummary.decimal(Double(counts.bytes) / 1_000_000 / max(seconds, 0.001))) MB/s"
    ]
    if reused > 0 { lines.append("  \(reused) taken over unchanged from an earlier run") }
    if reusedFailures > 0 {
      lines.append("  \(reusedFailures) of them had failed; --retry-failed does them again")
    }
    if statuses.count > 1 || counts.documents[.ok] == nil {
      lines.append("  " + statuses.map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", "))
    }
    if counts.membersLeftOut > 0 {
      lines.append("  \(counts.membersLeftOut) members of other kinds left out")
    }
    if leftOut > 0 { lines.append("  \(leftOut) files of other kinds left out") }
    lines.append(
      "  \(counts.mentionCount) mentions: " + types.map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", "))
    if counts.undecided > 0 { lines.append("  \(counts.undecided) of them undecided, with candidates") }
    if counts.documentCount - reused > RunSummary.fewDocuments { lines += slowest }
    if counts.failureCount > 0 { lines.append("what failed, and why: \(directory)/problems.jsonl") }
    lines.append("written to \(directory)/annotations.jsonl; read it with: onoma show \(directory)")
    return lines.joined(separator: "\n")
  }

  /// The same for programs.
  var members: [(String, JSONValue)] {
    [
      ("documents", .object(statuses.map { ($0.key.rawValue, .integer($0.value)) })),
      ("reused", .integer(reused)), ("leftOut", .integer(leftOut)), ("bytes", .integer(counts.bytes)),
      ("mentions", .object(types.map { ($0.key.rawValue, .integer($0.value)) })),
      ("undecided", .integer(counts.undecided)), ("milliseconds", .integer(Int(seconds * 1000))),
      (
        "slowest",
        .array(
          statistics.slowest.map {
            .object([("id", .text($0.id)), ("milliseconds", .integer($0.nanoseconds / 1_000_000))])
          })
      ),
      ("output", .text(directory)),
    ]
  }

  private var statuses: [(key: Status, value: Int)] {
    Status.allCases.compactMap { (status) in counts.documents[status].map { (status, $0) } }
  }

  private var types: [(key: EntityType, value: Int)] {
    counts.mentions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  }

  private var slowest: [String] {
    statistics.slowest.enumerated().map { (index, file) in
      (index == 0 ? "  slowest: " : "           ")
        + "\(RunSummary.decimal(Double(file.nanoseconds) / 1_000_000)) ms  \(file.id)"
    }
  }

  static func megabytes(_ bytes: Int) -> String { "\(decimal(Double(bytes) / 1_000_000)) MB" }

  /// One digit after the point.
  static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
