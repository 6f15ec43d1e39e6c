internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The worker's side: requests from standard input, answers to standard output.
package struct WorkerService: Sendable {
  private let annotator: Annotator
  private let key: RunKey
  private let reading: DocumentReading
  private let stream: StreamOptions
  /// How long an answer is kept back at most, but for the time that one document takes.
  private static let longestWait = Duration.milliseconds(100)

  /// - Parameter stream: what lines of a stream may ask for.
  package init(_ annotator: Annotator, _ definition: PipelineDefinition, stream: StreamOptions) {
    self.annotator = annotator
    key = RunKey(worker: definition, annotator.inputs)
    reading = DocumentReading(definition)
    self.stream = stream
  }

  /// Tells the run why there is nothing that could serve it.
  package static func refuse(_ error: PipelineError) {
    let connection = WorkerConnection()
    connection.put(WorkerAnswer.refused(error.description).pieces)
    _ = connection.flush()
  }

  /// Waits until the run that started this process is gone, even while a document keeps another thread busy.
  package static func waitForHangup() {
    var input = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
    while unsafe poll(&input, 1, -1) < 0, errno == EINTR {}
  }

  /// Answers until there are no more requests. Answers are sent together while further requests lie ready.
  package func serve() {
    let connection = WorkerConnection()
    connection.put(WorkerAnswer.ready(key: key.bytes, annotator.inputs).pieces)
    while connection.flush(), let request = connection.next() {
      guard let answer = answer(request, connection) else { return }
      connection.put(answer.pieces)
      let start = ContinuousClock.now
      while connection.hasRoom, start.duration(to: .now) < WorkerService.longestWait,
        let request = connection.nextReady()
      {
        if request.isLarge, !connection.flush() { return }
        guard let answer = self.answer(request, connection) else { return }
        connection.put(answer.pieces)
      }
    }
  }

  /// The last answer to a request; parts before it are sent at once.
  /// - Returns: `nil` if the run no longer listens.
  private func answer(_ request: WorkerRequest, _ connection: WorkerConnection) -> WorkerAnswer? {
    func send(_ answer: WorkerAnswer) -> Bool {
      connection.put(answer.pieces)
      return connection.flush()
    }
    let work = DocumentWork(annotator: annotator, reading: reading) { _ = send(.alive) }
    if let line = request.line {
      return LineWork(work, stream).answer(to: line) { send(.result($0, nil)) }.map { .result($0, nil) }
    }
    switch work.read(request.path, id: request.id) {
    case .problem(let problem):
      return .result(StoredFrame(id: request.id, source: nil, FileResult(problem, id: request.id)), nil)
    case .read(var file):
      if file.stamp.digest == request.earlierDigest { return .unchanged(file.stamp) }
      let resumption = request.resumption.holding(for: file.stamp.digest)
      let last = work.annotate(&file, id: request.id, resumption) { (part) in send(.result(part, nil)) }
      return last.map { .result($0, file.times) }
    }
  }
}
