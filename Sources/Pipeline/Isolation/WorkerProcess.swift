internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A worker process, as the run sees it.
struct WorkerProcess: Sendable {
  /// What came of the oldest request.
  enum Answer {
    case result(StoredFrame, StepTimes?)
    case unchanged(SourceStamp)
    /// The worker is gone; `isForeign` if somebody else may have ended it.
    case failed(Problem, isForeign: Bool)
  }

  /// How often memory is looked at, in milliseconds.
  private static let interval: Int32 = 20

  private let start: WorkerStart
  /// Whether it has answered before: then what it holds of earlier documents may be to blame too.
  private(set) var hasAnswered = false
  private var process: ChildProcess
  private var sending: ArraySlice<UInt8> = []
  private var received: [UInt8] = []
  /// What it said of itself, once it did.
  private var readiness: Readiness?

  /// How often one is started that somebody ends before it is ready, as a signal to run and workers alike does.
  private static let attempts = 3

  /// Starts a worker, which makes itself ready.
  init(_ start: WorkerStart) throws(OutputError) {
    self.start = start
    process = try WorkerProcess.process(start)
  }

  /// What a worker says before it takes requests.
  enum Readiness {
    case ready(key: [UInt8], PipelineInputs)
    case refused(String)
  }

  /// Waits until it is ready, or says why it cannot be.
  mutating func waitUntilReady() throws(OutputError) -> Readiness {
    if let readiness { return readiness }
    let said = try whatItSaysFirst()
    readiness = said
    return said
  }

  private mutating func whatItSaysFirst() throws(OutputError) -> Readiness {
    var attempt = 1
    while true {
      switch try nextWord() {
      case .said(.ready(let key, let inputs)): return .ready(key: key, inputs)
      case .said(.refused(let reason)): return .refused(reason)
      case .said: throw WorkerProcess.error("it sent what no worker sends")
      case .ended(let ending):
        guard WorkerProcess.isForeign(ending), attempt < WorkerProcess.attempts else {
          throw WorkerProcess.error("\(WorkerProcess.words(ending)) before it was ready")
        }
        attempt += 1
        process = try WorkerProcess.process(start)
        received = []
      }
    }
  }

  private static func process(_ start: WorkerStart) throws(OutputError) -> ChildProcess {
    do {
      // A worker's end is told by us, in one line.
      return try ChildProcess(start.command, environment: ["SWIFT_BACKTRACE": "enable=no"])
    } catch {
      throw WorkerProcess.error(error.description)
    }
  }

  private enum Word {
    case said(WorkerAnswer?)
    case ended(ChildProcess.Ending)
  }

  /// Waits for what it says first.
  private mutating func nextWord() throws(OutputError) -> Word {
    while true {
      if let body = nextFrame() { return .said(WorkerAnswer(body)) }
      if try transfer() == .closed { return .ended(process.wait()) }
    }
  }

  static var changedError: OutputError { error("the pipeline or a gazetteer changed while the run went on") }

  static func error(_ reason: String) -> OutputError {
    OutputError(operation: "start", path: "a worker process", reason: reason)
  }

  /// Lets it end.
  func endRequests() { process.closeInput() }

  /// Puts a request behind those that are not answered yet.
  mutating func ask(_ request: WorkerRequest) { sending += request.frame }

  /// Waits for what came of the oldest request that has no answer yet.
  mutating func answer() throws(OutputError) -> Answer {
    var deadline = ContinuousClock.now + .seconds(start.seconds)
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
          deadline = ContinuousClock.now + .seconds(start.seconds)
          continue
        case .ready, .refused, nil: return end(.crash, "the worker process sent what no worker sends")
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
        return end(.timeout, "more than run.seconds (\(start.seconds))")
      }
      if let used = ProcessMemory.privateBytes(of: process.identifier), used > start.memory {
        return end(.memoryLimit, "more than run.memory (\(ByteSize(byteCount: start.memory)))")
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
