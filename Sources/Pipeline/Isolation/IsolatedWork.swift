internal import TextModel

/// A worker's loop with a process of its own: started when there is something to do, replaced when it is gone.
///
/// Small documents are given to it several at a time, because waking each other for each would cost more than the
/// documents. If it goes down over several, which of them it was is found out by giving them to it one by one.
struct IsolatedWork {
  let source: ResultSource
  let isolation: Isolation
  /// Whether to end with the document that is being worked on, or with a part of it; others that lie ready are left.
  let isStopped: @Sendable () -> Bool
  /// Told of what is done of an entry's members.
  let notePart: @Sendable (Int, PartialResult) -> Void

  /// Requests under way: at least so many, so that the next one lies ready while the worker is busy with one.
  private static let leastUnderWay = 2
  /// At most so many, of together at most so many bytes.
  private static let mostUnderWay = 32
  static let mostBytesUnderWay = 1 << 17

  /// Works until `take` gives no more.
  /// - Parameters:
  ///   - take: the next entry.
  ///   - note: told of each result.
  func run(take: () -> Runner.Task?, note: (Int, ResultSource.Finished) -> Void) throws(OutputError) {
    var underWay: [IsolatedItem] = []
    var worker: WorkerProcess?
    defer { if let worker { isolation.release(worker) } }
    while true {
      while hasRoom(underWay), let next = take() {
        switch try source.settle(next) {
        case .settled(let finished): note(next.index, finished)
        case .open(let earlier, let partial):
          underWay.append(IsolatedItem(index: next.index, entry: next.entry, earlier: earlier, partial: partial))
          try ask(underWay[underWay.count - 1], of: &worker)
        }
      }
      guard let item = underWay.first, let answer = try worker?.answer() else { return }
      switch answer {
      case .result(let frame, _) where !frame.head.members.isLast:
        try keep(frame, of: &underWay[0])
        if isStopped() { return }
      case .failed where isStopped(): return
      case .failed(let problem, let isForeign)
      where blame(for: problem, isForeign, underWay, worker) == .unknown:
        worker = nil
        for item in underWay {
          var item = item
          item.goOn()
          guard let finished = try resultAlone(of: item, &worker) else { return }
          note(item.index, finished)
        }
        underWay = []
      case .failed(let problem, isForeign: false) where goesOn(&underWay[0], after: problem):
        worker = nil
        guard let finished = try resultAlone(of: underWay.removeFirst(), &worker) else { return }
        note(item.index, finished)
      default:
        underWay.removeFirst()
        guard let finished = try result(of: item, answer, &worker) else { return }
        note(item.index, finished)
        if isStopped() { return }
      }
    }
  }

  private func blame(
    for problem: Problem, _ isForeign: Bool, _ underWay: [IsolatedItem], _ worker: WorkerProcess?
  ) -> Blame {
    Blame(for: problem, isForeign: isForeign, underWay: underWay.count, hasAnswered: worker?.hasAnswered == true)
  }

  private func hasRoom(_ underWay: [IsolatedItem]) -> Bool {
    underWay.count < IsolatedWork.leastUnderWay
      || (underWay.count < IsolatedWork.mostUnderWay
        && underWay.reduce(0) { $0 + $1.entry.byteCount } < IsolatedWork.mostBytesUnderWay)
  }

  private func ask(_ item: IsolatedItem, of worker: inout WorkerProcess?) throws(OutputError) {
    if worker == nil { worker = try isolation.worker() }
    worker?.ask(item.request)
  }

  private func keep(_ part: StoredFrame, of item: inout IsolatedItem) throws(OutputError) {
    item.partial = try source.note(part: part, after: item.partial)
    if let partial = item.partial { notePart(item.index, partial) }
  }

  /// The result of an item with nothing else under way; `nil` if the run was stopped.
  private func resultAlone(
    of asked: IsolatedItem, _ worker: inout WorkerProcess?
  ) throws(OutputError) -> ResultSource.Finished? {
    var item = asked
    try ask(item, of: &worker)
    while let answer = try worker?.answer() {
      switch answer {
      case .result(let frame, _) where !frame.head.members.isLast:
        try keep(frame, of: &item)
        if isStopped() {
          worker = nil
          return nil
        }
      case .failed(let problem, isForeign: false) where goesOn(&item, after: problem):
        worker = nil
        try ask(item, of: &worker)
      default: return try result(of: item, answer, &worker)
      }
    }
    return try source.noteFailure(
      Problem(.crash, "there is no worker process"), of: item.entry, after: item.partial, isKept: false)
  }

  /// Whether a container is gone on with that brought the process down.
  private func goesOn(_ item: inout IsolatedItem, after problem: Problem) -> Bool {
    (item.partial != nil || source.isContainer(item.entry)) && item.goOn(after: problem)
  }

  /// What comes of an answer that is no part; `nil` if the run was stopped.
  private func result(
    of item: IsolatedItem, _ answer: WorkerProcess.Answer, _ worker: inout WorkerProcess?
  ) throws(OutputError) -> ResultSource.Finished? {
    switch answer {
    case .result(let frame, let times): return try source.note(frame, after: item.partial, times: times)
    case .unchanged(let stamp):
      if let earlier = item.earlier, let finished = try source.renew(earlier, stamp, id: item.entry.id) {
        return finished
      }
      // The store gave it back damaged. Others may be under way with this worker, so another one does it.
      var other: WorkerProcess?
      return try resultAlone(of: IsolatedItem(index: item.index, entry: item.entry), &other)
    case .failed(let problem, let isForeign):
      worker = nil
      return try source.noteFailure(problem, of: item.entry, after: item.partial, isKept: !isForeign)
    }
  }
}
