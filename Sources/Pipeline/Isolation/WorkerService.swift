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

  /// Answers until there are no more requests.
  package func serve() {
    guard write(.ready(key.bytes)) else { return }
    while let head = read(WorkerFrame.headSize), let body = read(head.number(at: 0)),
      let request = WorkerRequest(body)
    {
      guard answer(request) else { return }
    }
  }

  private func answer(_ request: WorkerRequest) -> Bool {
    let work = DocumentWork(annotator: annotator, byteLimit: byteLimit)
    switch work.read(request.path) {
    case .problem(let problem):
      return write(.result(StoredFrame(id: request.id, source: nil, FileResult(problem, id: request.id)), nil))
    case .read(var file):
      if file.stamp.digest == request.earlierDigest { return write(.unchanged(file.stamp)) }
      let result = work.annotate(&file, id: request.id)
      return write(.result(StoredFrame(id: request.id, source: file.stamp, result), file.times))
    }
  }

  /// `nil` at the end.
  private func read(_ count: Int) -> [UInt8]? {
    guard count > 0 else { return nil }
    var bytes: [UInt8] = []
    while bytes.count < count {
      let missing = count - bytes.count
      var result = 0
      let part = unsafe [UInt8](unsafeUninitializedCapacity: missing) { (buffer, filled) in
        result = unsafe systemRead(STDIN_FILENO, buffer.baseAddress, missing)
        filled = max(0, result)
      }
      if result == 0 || (result < 0 && errno != EINTR) { return nil }
      bytes += part
    }
    return bytes
  }

  /// - Returns: whether the run still listens.
  private func write(_ answer: WorkerAnswer) -> Bool {
    for piece in answer.pieces {
      var left = piece[...]
      while !left.isEmpty {
        let count = unsafe left.withUnsafeBytes { unsafe systemWrite(STDOUT_FILENO, $0.baseAddress, $0.count) }
        if count < 0, errno != EINTR { return false }
        left = left.dropFirst(max(0, count))
      }
    }
    return true
  }
}
