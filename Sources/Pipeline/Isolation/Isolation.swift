internal import TextModel

/// Where documents are worked on in processes of their own: what starts one, and what it must be ready for.
package struct Isolation: Sendable {
  private let start: WorkerStart
  /// What a worker must be ready to do; one that says otherwise is not used.
  private let key: RunKey
  private let early: EarlyWorkers?
  private let finished = FinishedWorkers()

  /// - Parameter early: workers that were started already.
  package init(_ start: WorkerStart, key: RunKey, early: EarlyWorkers? = nil) {
    self.start = start
    self.key = key
    self.early = early
  }

  /// A worker that is ready.
  func worker() throws(OutputError) -> WorkerProcess {
    var worker = if let started = early?.take() { started } else { try WorkerProcess(start) }
    switch try worker.waitUntilReady() {
    case .ready(key.bytes, _): return worker
    // It was ready or made ready before.
    case .ready, .refused: throw WorkerProcess.changedError
    }
  }

  /// Takes a worker that has nothing more to do, so that it ends while the run goes on.
  func release(_ worker: WorkerProcess) { finished.add(worker) }

  /// Waits until all workers have ended that were taken, or not needed.
  package func end() {
    while let unneeded = early?.take() { release(unneeded) }
    _ = finished.take()
  }

  /// The running program's own executable, even if another has taken its name meanwhile.
  package static var executable: String? {
    #if os(Linux)
      "/proc/self/exe"
    #else
      ShippedFiles.executablePath()
    #endif
  }
}

private final class FinishedWorkers: Sendable {
  private let workers = Guarded<[WorkerProcess]>([])

  func add(_ worker: WorkerProcess) {
    worker.endRequests()
    workers.withLock { $0.append(worker) }
  }

  func take() -> [WorkerProcess] {
    workers.withLock { (workers) in
      defer { workers = [] }
      return workers
    }
  }
}
