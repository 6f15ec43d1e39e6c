internal import TextModel

/// A worker's loop with a process of its own: started when there is something to do, replaced when it is gone.
struct IsolatedWork {
  let source: ResultSource
  let isolation: Isolation

  /// Requests under way: while a worker is busy with one, the next ones lie ready.
  private static let depth = 4

  private struct Item {
    var index: Int
    var entry: CorpusEntry
    var earlier: ResultSource.Earlier?

    var request: WorkerRequest {
      WorkerRequest(id: entry.id, path: entry.path, earlierDigest: earlier?.digest ?? "")
    }
  }

  /// Works until `take` gives no more.
  /// - Parameters:
  ///   - take: the next entry.
  ///   - note: told of each result.
  func run(
    take: () -> Runner.Task?, note: (Int, ResultSource.Finished) -> Void
  ) throws(OutputError) {
    var underWay: [Item] = []
    var worker: WorkerProcess?
    func begin(_ item: Item) throws(OutputError) {
      underWay.append(item)
      if worker == nil { worker = try WorkerProcess(isolation) }
      worker?.ask(item.request)
    }
    while true {
      while underWay.count < IsolatedWork.depth, let next = take() {
        switch try source.settle(next) {
        case .settled(let finished): note(next.index, finished)
        case .open(let earlier): try begin(Item(index: next.index, entry: next.entry, earlier: earlier))
        }
      }
      guard let item = underWay.first, let answer = try worker?.answer() else { return }
      underWay.removeFirst()
      switch answer {
      case .result(let frame, let times): note(item.index, try source.note(frame, times: times))
      case .unchanged(let stamp):
        if let earlier = item.earlier, let finished = try source.renew(earlier, stamp, id: item.entry.id) {
          note(item.index, finished)
        } else {
          try begin(Item(index: item.index, entry: item.entry))
        }
      case .failed(let problem):
        note(item.index, try source.noteFailure(problem, of: item.entry))
        worker = underWay.isEmpty ? nil : try WorkerProcess(isolation)
        for item in underWay { worker?.ask(item.request) }
      }
    }
  }
}
