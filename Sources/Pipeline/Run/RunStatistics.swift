/// Where the time of a run went: by step, and the slowest files. Nothing of it enters a record.
package struct RunStatistics: Sendable {
  /// Sums over all workers, in the order of the steps.
  package private(set) var steps: [Step]
  /// The files that took longest, slowest first, at most ``slowestCount``.
  package private(set) var slowest: [SlowFile] = []

  package static let slowestCount = 10

  package struct Step: Sendable {
    package var name: String
    package var nanoseconds = 0
    /// What went in: bytes of files for reading and loading, of text for what comes after.
    package var bytes = 0
  }

  package struct SlowFile: Sendable {
    package var id: String
    package var nanoseconds: Int
  }

  package init(steps names: [String]) { steps = names.map { Step(name: $0) } }

  mutating func add(_ times: StepTimes, id: String, bytes: Int) {
    for (index, nanoseconds) in times.nanoseconds.enumerated() where index < steps.count {
      steps[index].nanoseconds += nanoseconds
      // Cleaning, the first stage, still reads what was loaded.
      steps[index].bytes += index <= StepTimes.firstStage ? bytes : times.textBytes
    }
    let file = SlowFile(id: id, nanoseconds: times.total)
    if slowest.count == RunStatistics.slowestCount, let last = slowest.last, last.nanoseconds >= file.nanoseconds {
      return
    }
    slowest.insert(file, at: slowest.firstIndex { $0.nanoseconds < file.nanoseconds } ?? slowest.count)
    if slowest.count > RunStatistics.slowestCount { slowest.removeLast() }
  }
}
