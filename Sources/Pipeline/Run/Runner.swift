internal import Dispatch
internal import Synchronization
internal import TextModel

/// Takes a corpus through a pipeline with several workers and notes each result in the store as it is done.
///
/// Workers take the next entry and never wait for each other: the store keeps the results, and the output is put together
/// in corpus order when all are there. So memory holds what is under way and nothing else. All of Dispatch is in this file.
package final class Runner: Sendable {
  private let source: ResultSource
  private let entries: CorpusListing
  private let store: RecordStore
  private let workers: Int
  private let progress: @Sendable (RunCounts, Int) -> Void

  private let next = Atomic(0)
  private let isStopped = Atomic(false)
  private let state: Mutex<State>

  private struct State: Sendable {
    var places: [RecordStore.Place?]
    var counts = RunCounts()
    var done = 0
    var reused = 0
    var error: OutputError?
  }

  /// - Parameters:
  ///   - workers: how many documents are worked on at once; at least 1.
  ///   - byteLimit: files larger than this are `too-large`.
  ///   - progress: called after each entry with the counts and the number of entries done, by one thread at a time.
  package init(
    _ annotator: Annotator, _ entries: CorpusListing, store: RecordStore, workers: Int, byteLimit: Int,
    progress: @escaping @Sendable (RunCounts, Int) -> Void
  ) {
    source = ResultSource(annotator: annotator, store: store, byteLimit: byteLimit)
    self.entries = entries
    self.store = store
    self.workers = max(1, workers)
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
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "onoma.workers", attributes: .concurrent)
    for _ in 0..<workers { queue.async(group: group) { self.work() } }
    group.wait()
    return state.withLock { state in
      let places = state.places.compactMap(\.self)
      let isComplete = state.error == nil && places.count == entries.count
      return Outcome(
        counts: state.counts, reused: state.reused,
        results: isComplete ? StoredResults(store: store, places: places) : nil, error: state.error)
    }
  }

  private func work() {
    while !isStopped.load(ordering: .relaxed) {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < entries.count else { return }
      do throws(OutputError) {
        let finished = try source.result(of: entries[index])
        state.withLock { state in
          state.places[index] = finished.place
          state.counts.add(finished.counts)
          state.done += 1
          if finished.isReused { state.reused += 1 }
          progress(state.counts, state.done)
        }
      } catch {
        state.withLock { $0.error = $0.error ?? error }
        stop()
      }
    }
  }
}
