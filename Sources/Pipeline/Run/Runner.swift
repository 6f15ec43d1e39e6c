internal import Dispatch
internal import Synchronization
internal import TextModel

/// Takes a corpus through a pipeline with several workers and notes each result in the store as it is done.
///
/// Workers take the next entry and never wait for each other: the store keeps the results, and the output is put together
/// in corpus order when all are there. So memory holds what is under way and eight bytes for what is done. A worker does
/// its documents itself or, isolated, has a process do them.
package final class Runner: Sendable {
  private let annotator: Annotator?
  private let source: ResultSource
  private let entries: CorpusListing
  private let store: RecordStore
  private let options: Options
  private let observer: any RunObserver

  private let isStopped = Atomic(false)
  private let state: Guarded<State>

  /// How to go about it.
  package struct Options: Sendable {
    /// How many documents are worked on at once; at least 1.
    package var workers: Int
    /// Whether documents that failed in an earlier run are done again.
    package var retriesFailed: Bool
    /// How a document is given to a process of its own.
    package var isolation: Isolation

    package init(workers: Int, retriesFailed: Bool, isolation: Isolation) {
      self.workers = max(1, workers)
      self.retriesFailed = retriesFailed
      self.isolation = isolation
    }
  }

  private struct State: Sendable {
    /// Where each entry's result lies in the store; -1 for none yet.
    var offsets: [Int]
    /// Entries of which the store gave back something damaged; nothing earlier is taken over for them.
    var damaged: Set<Int> = []
    var progress = RunProgress()
    var statistics: RunStatistics
    var error: OutputError?

    /// Whether an entry that is to be done was damaged; `nil` if it is done.
    func isDamaged(_ index: Int) -> Bool? { offsets[index] < 0 ? damaged.contains(index) : nil }
  }

  /// An entry to be done.
  struct Task: Sendable {
    var index: Int
    var entry: CorpusEntry
    /// Whether what an earlier run had may be taken over.
    var reuses: Bool
  }

  /// - Parameters:
  ///   - annotator: what does documents here; without one, processes of their own do all, and else only those that were
  ///     under way when an earlier run died.
  ///   - steps: the names of the pipeline's steps.
  package init(
    _ annotator: Annotator?, _ reading: DocumentReading, _ entries: CorpusListing, store: RecordStore, steps: [String],
    options: Options,
    observer: any RunObserver
  ) {
    self.annotator = annotator
    source = ResultSource(reading: reading, store: store, retriesFailed: options.retriesFailed)
    self.entries = entries
    self.store = store
    self.options = options
    self.observer = observer
    state = Guarded(
      State(offsets: [Int](repeating: -1, count: entries.count), statistics: RunStatistics(steps: steps)))
  }

  /// Ends the run after the documents under way. May be called from any thread, at any time.
  package func stop() { isStopped.store(true, ordering: .relaxed) }

  /// How a run ended.
  package struct Outcome: Sendable {
    package var progress: RunProgress
    package var statistics: RunStatistics
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
      let isComplete = state.error == nil && !state.offsets.contains(-1)
      return Outcome(
        progress: state.progress, statistics: state.statistics,
        results: isComplete ? StoredResults(store: store, offsets: state.offsets) : nil, error: state.error)
    }
  }

  /// Forgets results that the store gave back damaged: the next ``run()`` does them again.
  package func forget(_ indices: [Int]) {
    state.withLock { state in
      for index in indices {
        if store.isOfEarlierRun(state.offsets[index]) { state.progress.reused -= 1 }
        state.progress.done -= 1
        state.offsets[index] = -1
        state.damaged.insert(index)
      }
    }
  }

  private func runAll() throws(OutputError) {
    let underWay = try UnderWay(directory: store.directory)
    if let annotator {
      if !underWay.suspects.isEmpty {
        work(nil) { underWay.suspects.contains(StoreIndex.key($0.id)) }
        if isStopped.load(ordering: .relaxed) { return }
      }
      try underWay.clear(workers: options.workers)
      work((annotator, underWay)) { _ in true }
    } else {
      work(nil) { _ in true }
    }
    if !isStopped.load(ordering: .relaxed) { underWay.remove() }
  }

  /// Does the entries that have no result yet and are chosen.
  /// - Parameter here: what does them in this process, and notes what is begun; `nil` to isolate them.
  private func work(
    _ here: (annotator: Annotator, underWay: UnderWay)?, isChosen: @escaping @Sendable (CorpusEntry) -> Bool
  ) {
    let next = SharedCounter()
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "onoma.workers", attributes: .concurrent)
    for worker in 0..<min(options.workers, entries.count) {
      queue.async(group: group) {
        func take() -> Runner.Task? {
          while !self.isStopped.load(ordering: .relaxed) {
            let index = next.take()
            guard index < self.entries.count else { return nil }
            guard let isDamaged = self.state.withLock({ $0.isDamaged(index) }) else { continue }
            let entry = self.entries[index]
            if isChosen(entry) { return Runner.Task(index: index, entry: entry, reuses: !isDamaged) }
          }
          return nil
        }
        do throws(OutputError) {
          if let here {
            try self.work(worker, here.annotator, here.underWay, take)
          } else {
            let work = IsolatedWork(
              source: self.source, isolation: self.options.isolation,
              isStopped: { self.isStopped.load(ordering: .relaxed) }, notePart: self.note(part:_:))
            try work.run(take: take, note: self.note)
          }
        } catch {
          self.fail(error)
        }
      }
    }
    group.wait()
  }

  private func work(
    _ worker: Int, _ annotator: Annotator, _ underWay: UnderWay, _ take: () -> Task?
  ) throws(OutputError) {
    while let task = take() {
      switch try source.settle(task) {
      case .settled(let finished): note(task.index, finished)
      case .open(let earlier, let partial):
        try underWay.note(task.entry.id, worker: worker)
        let finished = try source.result(
          of: task.entry, by: annotator, earlier: earlier, partial: partial
        ) { (partial) in
          note(part: task.index, partial)
          return !isStopped.load(ordering: .relaxed)
        }
        if let finished { note(task.index, finished) }
        try underWay.note(nil, worker: worker)
      }
    }
  }

  private func note(part index: Int, _ partial: PartialResult) {
    state.withLock { state in
      state.progress.positions[index] = partial.position
      observer.partDone(state.progress)
    }
  }

  private func note(_ index: Int, _ finished: ResultSource.Finished) {
    let file = finished.file
    state.withLock { state in
      state.offsets[index] = finished.offset
      state.progress.positions[index] = nil
      state.progress.counts.add(file.counts)
      state.progress.done += 1
      if file.isReused {
        state.progress.reused += 1
        if file.counts.failureCount > 0 { state.progress.reusedFailures += 1 }
      }
      if let times = file.times { state.statistics.add(times, id: file.id, bytes: file.counts.bytes) }
      observer.fileDone(file, state.progress)
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
