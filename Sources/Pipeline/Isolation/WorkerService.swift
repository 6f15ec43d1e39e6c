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
  private let byteLimit: Int
  /// How long an answer is kept back at most, but for the time that one document takes.
  private static let longestWait = Duration.milliseconds(100)

  package init(_ annotator: Annotator, key: RunKey, byteLimit: Int) {
    self.annotator = annotator
    self.key = key
    self.byteLimit = byteLimit
  }

  /// Waits until the run that started this process is gone, even while a document keeps another thread busy.
  package static func waitForHangup() {
    var input = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
    while unsafe poll(&input, 1, -1) < 0, errno == EINTR {}
  }

  /// Answers until there are no more requests. Answers are sent together while further requests lie ready.
  package func serve() {
    var connection = WorkerConnection()
    connection.put(WorkerAnswer.ready(key.bytes).pieces)
    while connection.flush(), let request = connection.next() {
      connection.put(answer(request).pieces)
      let start = ContinuousClock.now
      while connection.hasRoom, start.duration(to: .now) < WorkerService.longestWait,
        let request = connection.nextReady()
      {
        if request.isLarge, !connection.flush() { return }
        connection.put(answer(request).pieces)
      }
    }
  }

  private func answer(_ request: WorkerRequest) -> WorkerAnswer {
    let work = DocumentWork(annotator: annotator, byteLimit: byteLimit)
    switch work.read(request.path) {
    case .problem(let problem):
      return .result(StoredFrame(id: request.id, source: nil, FileResult(problem, id: request.id)), nil)
    case .read(var file):
      if file.stamp.digest == request.earlierDigest { return .unchanged(file.stamp) }
      let result = work.annotate(&file, id: request.id)
      return .result(StoredFrame(id: request.id, source: file.stamp, result), file.times)
    }
  }
}
