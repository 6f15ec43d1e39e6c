/// How a document ended. Every input has exactly one.
package enum Status: String, Sendable, CaseIterable {
  /// There is a record.
  case ok
  /// There is a record, without any text.
  case empty
  /// Left out on purpose; the reason says why (`not-a-file`, `duplicate`).
  case skipped
  /// Neither text nor a known format.
  case notText = "not-text"
  /// It could not be opened or read.
  case unreadable
  /// Larger than `load.limits.bytes`.
  case tooLarge = "too-large"
  /// Of a known format, but broken beyond reading.
  case malformed
  /// It changed while it was being read.
  case changedDuringRead = "changed-during-read"
  /// It took longer than `run.seconds`, in a process of its own.
  case timeout
  /// It took more memory than `run.memory`, in a process of its own.
  case memoryLimit = "memory-limit"
  /// It brought down the process that worked on it.
  case crash
  /// A stage failed on it.
  case stageFailed = "stage-failed"

  /// Whether it has a line in `annotations.jsonl`; the others have one in `problems.jsonl`.
  package var hasRecord: Bool { self == .ok || self == .empty }
  /// Whether it makes the exit code 1.
  package var isFailure: Bool { !hasRecord && self != .skipped }
}

/// Why a document has no record.
package struct Problem: Error, Hashable, Sendable {
  package var status: Status
  /// For a reader: what is wrong and, where it helps, what to do.
  package var reason: String

  package init(_ status: Status, _ reason: String) {
    self.status = status
    self.reason = reason
  }
}
