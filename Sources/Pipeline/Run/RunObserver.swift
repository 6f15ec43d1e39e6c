/// Is told of each file as it is done, by one thread at a time.
package protocol RunObserver: Sendable {
  func fileDone(_ file: FinishedFile, _ progress: RunProgress)
  /// The same of some of the members of a file.
  func partDone(_ progress: RunProgress)
}

/// A file that is done.
package struct FinishedFile: Sendable {
  package var id: String
  package var counts: RunCounts
  /// Whether it was taken over from an earlier run.
  package var isReused: Bool
  /// `nil` where nothing was worked on.
  package var times: StepTimes?
  /// Its lines of `problems.jsonl`; of a file of many members those of the last part.
  package var problems: [UInt8]
}

/// How far a run is.
package struct RunProgress: Sendable {
  package var counts = RunCounts()
  /// Files that are done.
  package var done = 0
  /// Those of them that were taken over from an earlier run.
  package var reused = 0
  /// Those of them that failed then, and were not tried again.
  package var reusedFailures = 0
  /// Up to where files were read whose members are being worked on, by the index of the file.
  var positions: [Int: Int] = [:]

  /// Bytes of files that were read and worked on.
  package var bytes: Int { counts.bytes + positions.values.reduce(0, +) }
}
