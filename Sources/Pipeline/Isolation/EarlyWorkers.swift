internal import TextModel

/// Workers that are started before it is known what there is to do: they make the pipeline ready while the run makes
/// ready what is its own. The first tells the run what the pipeline depends on, so that the run need not make it ready
/// as well.
package final class EarlyWorkers: Sendable {
  private let start: WorkerStart
  private let waiting: Guarded<[WorkerProcess]>

  /// Starts the first.
  package init(_ start: WorkerStart) throws(OutputError) {
    self.start = start
    waiting = Guarded([try WorkerProcess(start)])
  }

  /// Starts `count` more. One that cannot be started is left to whoever needs it, who says so.
  package func startMore(_ count: Int) {
    for _ in 0..<max(0, count) {
      guard let worker = try? WorkerProcess(start) else { return }
      waiting.withLock { $0.append(worker) }
    }
  }

  /// Waits until the first is ready.
  /// - Returns: what it made the pipeline ready with.
  /// - Throws: ``PipelineError`` for what is wrong with the pipeline, ``OutputError`` if there is no such worker.
  package func inputs(for definition: PipelineDefinition) throws -> PipelineInputs {
    try waiting.withLock { (waiting) in
      guard !waiting.isEmpty else { throw WorkerProcess.error("it was taken already") }
      switch try waiting[0].waitUntilReady() {
      case .refused(let reason): throw PipelineError.refusedByWorker(reason)
      case .ready(let key, let inputs):
        guard key == RunKey(worker: definition, inputs).bytes else { throw WorkerProcess.changedError }
        return inputs
      }
    }
  }

  /// One of them, for whoever needs one first; `nil` if there is none left.
  func take() -> WorkerProcess? {
    waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }
}
