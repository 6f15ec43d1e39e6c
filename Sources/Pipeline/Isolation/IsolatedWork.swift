internal import TextModel

/// A worker's loop with a process of its own: started when there is something to do, replaced when it is gone.
///
/// Small documents are given to it several at a time, because waking each other for each would cost more than the
/// documents. If it goes down over several, which of them it was is found out by giving them to it one by one.
struct IsolatedWork {
  let source: ResultSource
  let isolation: Isolation

  /// Requests under way: at least so many, so that the next one lies ready while the worker is busy with one.
  private static let leastUnderWay = 2
  /// At most so many, of together at most so many bytes.
  private static let mostUnderWay = 32
  private static let mostBytesUnderWay = 1 << 17
  private static let largeBytes = 1 << 16

  private struct Item {
    var index: Int
    var entry: CorpusEntry
    var earlier: ResultSource.Earlier?

    var request: WorkerRequest {
      WorkerRequest(
        id: entry.id, path: entry.path, earlierDigest: earlier?.digest ?? "",
        isLarge: entry.byteCount >= IsolatedWork.largeBytes)
    }
  }

  /// Works until `take` gives no more.
  /// - Parameters:
  ///   - take: the next entry.
  ///   - isStopped: whether to end with the document that is being worked on; others that lie ready are left.
  ///   - note: told of each result.
  func run(
    take: () -> Runner.Task?, isStopped: () -> Bool, note: (Int, ResultSource.Finished) -> Void
  ) throws(OutputError) {
    var underWay: [Item] = []
    var worker: WorkerProcess?
    while true {
      while hasRoom(underWay), let next = take() {
        switch try source.settle(next) {
        case .settled(let finished): note(next.index, finished)
        case .open(let earlier):
          underWay.append(Item(index: next.index, entry: next.entry, earlier: earlier))
          try ask(underWay[underWay.count - 1], of: &worker)
        }
      }
      guard let item = underWay.first, let answer = try worker?.answer() else { return }
      if case .failed = answer, isStopped() { return }
      // Of several, each may be to blame; and so may what an older worker has kept of others, but for the time that
      // one takes.
      if case .failed(let problem, _) = answer,
        underWay.count > 1 || (worker?.hasAnswered == true && problem.status != .timeout)
      {
        worker = nil
        for item in underWay { note(item.index, try resultAlone(of: item, &worker)) }
        underWay = []
      } else {
        underWay.removeFirst()
        note(item.index, try result(of: item, answer, &worker))
        if isStopped() { return }
      }
    }
  }

  private func hasRoom(_ underWay: [Item]) -> Bool {
    underWay.count < IsolatedWork.leastUnderWay
      || (underWay.count < IsolatedWork.mostUnderWay
        && underWay.reduce(0) { $0 + $1.entry.byteCount } < IsolatedWork.mostBytesUnderWay)
  }

  private func ask(_ item: Item, of worker: inout WorkerProcess?) throws(OutputError) {
    if worker == nil { worker = try WorkerProcess(isolation) }
    worker?.ask(item.request)
  }

  /// The result of an item with nothing else under way.
  private func resultAlone(
    of item: Item, _ worker: inout WorkerProcess?
  ) throws(OutputError) -> ResultSource.Finished {
    try ask(item, of: &worker)
    guard let answer = try worker?.answer() else {
      return try source.noteFailure(
        Problem(.crash, "there is no worker process"), of: item.entry, isKept: false)
    }
    return try result(of: item, answer, &worker)
  }

  private func result(
    of item: Item, _ answer: WorkerProcess.Answer, _ worker: inout WorkerProcess?
  ) throws(OutputError) -> ResultSource.Finished {
    switch answer {
    case .result(let frame, let times): return try source.note(frame, times: times)
    case .unchanged(let stamp):
      if let earlier = item.earlier, let finished = try source.renew(earlier, stamp, id: item.entry.id) {
        return finished
      }
      // The store gave it back damaged. Others may be under way with this worker, so another one does it.
      var other: WorkerProcess?
      return try resultAlone(of: Item(index: item.index, entry: item.entry), &other)
    case .failed(let problem, let isForeign):
      worker = nil
      return try source.noteFailure(problem, of: item.entry, isKept: !isForeign)
    }
  }
}
