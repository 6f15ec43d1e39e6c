internal import Dispatch
internal import Synchronization
internal import TextModel

/// Takes a corpus through a pipeline with several workers and notes each result in the store as it is done.
///
/// Workers take the next entry and never wait for each other: the store keeps the results, and the output is put together
/// in corpus order when all are there. So memory holds what is under way and nothing else. A worker does its documents
/// itself or, isolated, has a process do them. All of Dispatch is in this file.
package final class Runner: Sendable {
  private let source: ResultSource
  private let entries: CorpusListing
  private let store: RecordStore
  private let options: Options
  private let progress: @Sendable (RunCounts, Int) -> Void

  private let isStopped = Atomic(false)
  private let state: Mutex<State>

  /// How to go about it.
  package struct Options: Sendable {
    /// How many documents are worked on at once; at least 1.
    package var workers: Int
    /// Files larger than this are `too-large`.
    package var byteLimit: Int
    /// Whether documents that failed in an earlier run are done again.
    package var retriesFailed: Bool
    /// How a document is given to a process of its own.
    package var isolation: Isolation
    /// Whether all are, or only those under way when an earlier run died.
    package var isolatesAll: Bool

    package init(workers: Int, byteLimit: Int, retriesFailed: Bool, isolation: Isolation, isolatesAll: Bool) {
      self.workers = max(1, workers)
      self.byteLimit = byteLimit
      self.retriesFailed = retriesFailed
      self.isolation = isolation
      self.isolatesAll = isolatesAll
    }
  }

  private struct State: Sendable {
    var places: [RecordStore.Place?]
    var counts = RunCounts()
    var done = 0
    var reused = 0
    var error: OutputError?
  }

  /// - Parameter progress: called after each entry with the counts and the number of entries done, by one thread at a
  ///   time.
  package init(
    _ annotator: Annotator, _ entries: CorpusListing, store: RecordStore, options: Options,
    progress: @escaping @Sendable (RunCounts, Int) -> Void
  ) {
    source = ResultSource(
      annotator: annotator, store: store, byteLimit: options.byteLimit, retriesFailed: options.retriesFailed)
    self.entries = entries
    self.store = store
    self.options = options
    self.progress = progress
    state = Mutex(State(places: [RecordStore.Place?](repeating: nil, count: entries.count)))
  }

  /// Ends the run after the documents under way. May be called from any thread, at any time.
  package func stop() { isStopped.store(true, ordering: .relaxed) }

  /// How a run ended.
  package struct Outcome: Sendable {
    package var counts: RunCounts
    /// How many files were taken over from an earlier run.
    package var reused: Int
    /// Where the results lie, in corpus order; `nil` if not all entries are done.
    package var results: StoredResults?
    package var error: OutputError?
  }

  /// Runs until all entries are done, ``stop()`` is called or the store cannot be written.
  package func run() -> Outcome {
    do throws(OutputError) {
      try runAll()
    } catch {
      fail(error)
    }
    return state.withLock { state in
      let places = state.places.compactMap(\.self)
      let isComplete = state.error == nil && places.count == entries.count
      return Outcome(
        counts: state.counts, reused: state.reused,
        results: isComplete ? StoredResults(store: store, places: places) : nil, error: state.error)
    }
  }

  private func runAll() throws(OutputError) {
    let underWay = try UnderWay(directory: store.directory, workers: options.workers)
    if options.isolatesAll {
      work(Array(0..<entries.count), noting: nil)
    } else {
      let isSuspect = (0..<entries.count).map { index in
        !underWay.suspects.isEmpty && underWay.suspects.contains(RecordStore.idDigest(entries[index].id))
      }
      work((0..<entries.count).filter { isSuspect[$0] }, noting: nil)
      if isStopped.load(ordering: .relaxed) { return }
      try underWay.clear(workers: options.workers)
      work((0..<entries.count).filter { !isSuspect[$0] }, noting: underWay)
    }
    underWay.remove()
  }

  /// Does the entries at `indices`, isolated unless what is begun is noted.
  private func work(_ indices: [Int], noting underWay: UnderWay?) {
    let next = SharedCounter()
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "onoma.workers", attributes: .concurrent)
    for worker in 0..<min(options.workers, indices.count) {
      queue.async(group: group) {
        func take() -> (index: Int, entry: CorpusEntry)? {
          guard !self.isStopped.load(ordering: .relaxed) else { return nil }
          let number = next.take()
          guard number < indices.count else { return nil }
          return (indices[number], self.entries[indices[number]])
        }
        do throws(OutputError) {
          if let underWay {
            try self.workHere(worker, underWay, take)
          } else {
            try IsolatedWork(source: self.source, isolation: self.options.isolation).run(take: take, note: self.note)
          }
        } catch {
          self.fail(error)
        }
      }
    }
    group.wait()
  }

  private func workHere(
    _ worker: Int, _ underWay: UnderWay, _ take: () -> (index: Int, entry: CorpusEntry)?
  ) throws(OutputError) {
    while let (index, entry) = take() {
      switch try source.settle(entry) {
      case .settled(let finished): note(index, finished)
      case .open(let earlier):
        try underWay.note(entry.id, worker: worker)
        note(index, try source.result(of: entry, earlier: earlier))
        try underWay.note(nil, worker: worker)
      }
    }
  }

  private func note(_ index: Int, _ finished: ResultSource.Finished) {
    state.withLock { state in
      state.places[index] = finished.place
      state.counts.add(finished.counts)
      state.done += 1
      if finished.isReused { state.reused += 1 }
      progress(state.counts, state.done)
    }
  }

  private func fail(_ error: OutputError) {
    state.withLock { $0.error = $0.error ?? error }
    stop()
  }
}

/// Counts up from 0, each number once.
private final class SharedCounter: Sendable {
  private let next = Atomic(0)

  func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}
