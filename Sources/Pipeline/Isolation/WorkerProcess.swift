internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A worker process, as the run sees it.
struct WorkerProcess {
  /// What came of the oldest request.
  enum Answer {
    case result(StoredFrame, StepTimes?)
    case unchanged(SourceStamp)
    /// The worker is gone; `isForeign` if somebody else may have ended it.
    case failed(Problem, isForeign: Bool)
  }

  /// How often memory is looked at, in milliseconds.
  private static let interval: Int32 = 20

  private let isolation: Isolation
  /// Whether it has answered before: then what it holds of earlier documents may be to blame too.
  private(set) var hasAnswered = false
  private var process: ChildProcess
  private var sending: ArraySlice<UInt8> = []
  private var received: [UInt8] = []

  /// How often one is started that somebody ends before it is ready, as a signal to run and workers alike does.
  private static let attempts = 3

  /// Starts a worker and waits until it is ready.
  init(_ isolation: Isolation) throws(OutputError) {
    self.isolation = isolation
    process = try WorkerProcess.start(isolation)
    var attempt = 1
    while let ending = try endBeforeReady() {
      guard WorkerProcess.isForeign(ending), attempt < WorkerProcess.attempts else {
        throw WorkerProcess.error("\(WorkerProcess.words(ending)) before it was ready")
      }
      attempt += 1
      process = try WorkerProcess.start(isolation)
      received = []
    }
  }

  private static func start(_ isolation: Isolation) throws(OutputError) -> ChildProcess {
    do {
      // A worker's end is told by us, in one line.
      return try ChildProcess(isolation.command, environment: ["SWIFT_BACKTRACE": "enable=no"])
    } catch {
      throw WorkerProcess.error(error.description)
    }
  }

  /// Waits until it is ready.
  /// - Returns: how it ended, if it did before.
  private mutating func endBeforeReady() throws(OutputError) -> ChildProcess.Ending? {
    while true {
      if let body = nextFrame() {
        guard case .ready(let key)? = WorkerAnswer(body), key == isolation.key.bytes else {
          throw WorkerProcess.error("the pipeline or a gazetteer changed while the run went on")
        }
        return nil
      }
      if try transfer() == .closed { return process.wait() }
    }
  }

  private static func error(_ reason: String) -> OutputError {
    OutputError(operation: "start", path: "a worker process", reason: reason)
  }

  /// Puts a request behind those that are not answered yet.
  mutating func ask(_ request: WorkerRequest) { sending += request.frame }

  /// Waits for what came of the oldest request that has no answer yet.
  mutating func answer() throws(OutputError) -> Answer {
    var deadline = ContinuousClock.now + .seconds(isolation.seconds)
    while true {
      if let body = nextFrame() {
        switch WorkerAnswer(body) {
        case .result(let frame, let times):
          hasAnswered = true
          return .result(frame, times)
        case .unchanged(let stamp):
          hasAnswered = true
          return .unchanged(stamp)
        case .alive:
          deadline = ContinuousClock.now + .seconds(isolation.seconds)
          continue
        case .ready, nil: return end(.crash, "the worker process sent what no worker sends")
        }
      }
      let moved = try transfer()
      if received.count >= WorkerFrame.headSize, !WorkerFrame.isPossible(received.number(at: 0)) {
        return end(.crash, "the worker process sent what no worker sends")
      }
      if moved == .closed {
        let ending = process.wait()
        return .failed(Problem(.crash, WorkerProcess.words(ending)), isForeign: WorkerProcess.isForeign(ending))
      }
      // Asking for time and memory at every piece would cost more than the pieces.
      guard moved == .idle else { continue }
      if ContinuousClock.now > deadline {
        return end(.timeout, "more than run.seconds (\(isolation.seconds))")
      }
      if let used = ProcessMemory.privateBytes(of: process.identifier), used > isolation.memory {
        return end(.memoryLimit, "more than run.memory (\(ByteSize(byteCount: isolation.memory)))")
      }
    }
  }

  private mutating func transfer() throws(OutputError) -> ChildProcess.Transfer {
    do throws(FileSystemError) {
      return try process.transfer(&sending, into: &received, milliseconds: WorkerProcess.interval)
    } catch {
      throw OutputError(operation: "talk to", path: "a worker process", reason: error.description)
    }
  }

  /// The body of the next whole frame, which is taken away.
  private mutating func nextFrame() -> [UInt8]? {
    guard received.count >= WorkerFrame.headSize else { return nil }
    let end = WorkerFrame.headSize + received.number(at: 0)
    guard received.count >= end else { return nil }
    // Usually there is nothing behind it.
    if received.count == end {
      defer { received = [] }
      received.removeFirst(WorkerFrame.headSize)
      return received
    }
    let body = Array(received[WorkerFrame.headSize..<end])
    received.removeFirst(end)
    return body
  }

  private func end(_ status: Status, _ reason: String) -> Answer {
    process.kill()
    return .failed(Problem(status, reason), isForeign: false)
  }

  private static func words(_ ending: ChildProcess.Ending) -> String {
    switch ending {
    case .exited(let code): "the worker process ended with exit code \(code)"
    case .signalled(let signal): "the worker process was ended by \(SignalName.of(signal))"
    }
  }

  /// No document sends these signals.
  private static func isForeign(_ ending: ChildProcess.Ending) -> Bool {
    [SIGTERM, SIGINT, SIGHUP, SIGKILL].contains { ending == .signalled($0) }
  }
}
