internal import TextModel

/// A worker that is started before it is known what there is to do: it makes the pipeline ready while the run makes
/// ready what is its own, and tells the run what the pipeline depends on, so that the run need not make it ready as well.
package final class FirstWorker: Sendable {
  private let process: Guarded<WorkerProcess?>

  package init(_ start: WorkerStart) throws(OutputError) {
    process = Guarded(try WorkerProcess(start))
  }

  /// Waits until it is ready.
  /// - Returns: what it made the pipeline ready with.
  /// - Throws: ``PipelineError`` for what is wrong with the pipeline, ``OutputError`` if there is no such worker.
  package func inputs(for definition: PipelineDefinition) throws -> PipelineInputs {
    try process.withLock { (process) in
      guard var waiting = process else { throw WorkerProcess.error("it was taken already") }
      process = nil
      switch try waiting.waitUntilReady() {
      case .refused(let reason): throw PipelineError.refusedByWorker(reason)
      case .ready(let key, let inputs):
        guard key == RunKey(worker: definition, inputs).bytes else { throw WorkerProcess.changedError }
        process = waiting
        return inputs
      }
    }
  }

  /// The worker, for whoever is the first to need one.
  func take() -> WorkerProcess? {
    process.withLock { (process) in
      defer { process = nil }
      return process
    }
  }
}
