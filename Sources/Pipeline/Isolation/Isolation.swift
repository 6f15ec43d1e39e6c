/// Where documents are worked on in processes of their own: what starts one, and what it must be ready for.
package struct Isolation: Sendable {
  private let start: WorkerStart
  /// What a worker must be ready to do; one that says otherwise is not used.
  private let key: RunKey
  private let first: FirstWorker?

  /// - Parameter first: a worker that is ready already.
  package init(_ start: WorkerStart, key: RunKey, first: FirstWorker? = nil) {
    self.start = start
    self.key = key
    self.first = first
  }

  /// A worker that is ready.
  func worker() throws(OutputError) -> WorkerProcess {
    if let first = first?.take() { return first }
    var worker = try WorkerProcess(start)
    switch try worker.waitUntilReady() {
    case .ready(key.bytes, _): return worker
    // It was ready or made ready before.
    case .ready, .refused: throw WorkerProcess.changedError
    }
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
