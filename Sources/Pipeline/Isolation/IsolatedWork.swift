internal import TextModel

/// A worker's loop with a process of its own: started when there is something to do, replaced when it is gone.
struct IsolatedWork {
  let source: ResultSource
  let isolation: Isolation

  /// Requests under way: while a worker is busy with one, the next one lies ready.
  private static let depth = 2

  private struct Item {
    var index: Int
    var entry: CorpusEntry
    var earlier: StoredResult?

    var request: WorkerRequest {
      WorkerRequest(id: entry.id, path: entry.path, earlierDigest: earlier?.source?.digest ?? "")
    }
  }

  /// Works until `take` gives no more.
  /// - Parameters:
  ///   - take: the next entry and its index.
  ///   - note: told of each result.
  func run(
    take: () -> (index: Int, entry: CorpusEntry)?, note: (Int, ResultSource.Finished) -> Void
  ) throws(OutputError) {
    var underWay: [Item] = []
    var worker: WorkerProcess?
    while true {
      while underWay.count < IsolatedWork.depth, let next = take() {
        switch try source.settle(next.entry) {
        case .settled(let finished): note(next.index, finished)
        case .open(let earlier):
          let item = Item(index: next.index, entry: next.entry, earlier: earlier)
          underWay.append(item)
          if worker == nil { worker = try WorkerProcess(isolation) }
          worker?.ask(item.request)
        }
      }
      guard let item = underWay.first, let answer = try worker?.answer() else { return }
      underWay.removeFirst()
      switch answer {
      case .result(let stored): note(item.index, try source.note(stored))
      case .unchanged(let stamp):
        // Only where an earlier digest was sent.
        let result = item.earlier?.result ?? FileResult(annotations: [], problems: [], counts: RunCounts())
        var finished = try source.note(StoredResult(id: item.entry.id, source: stamp, result: result))
        finished.isReused = true
        note(item.index, finished)
      case .failed(let problem, let stamp):
        let result = FileResult(problem, id: item.entry.id)
        note(item.index, try source.note(StoredResult(id: item.entry.id, source: stamp, result: result)))
        worker = underWay.isEmpty ? nil : try WorkerProcess(isolation)
        for item in underWay { worker?.ask(item.request) }
      }
    }
  }
}
