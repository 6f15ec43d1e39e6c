internal import Dispatch
internal import Synchronization
internal import TextModel

/// Takes a corpus through a pipeline with several workers and writes the results in corpus order.
///
/// Workers take the next entry; whoever finishes the one that is due writes it and all that wait behind it. A
/// semaphore bounds how far ahead of the writing they may run, and with it memory. All of Dispatch is in this file.
package final class Runner: Sendable {
  /// How many entries may be under way or waiting for their turn, for each worker.
  private static let lead = 8

  private let annotator: Annotator
  private let entries: CorpusListing
  private let byteLimit: Int
  private let workers: Int
  private let progress: @Sendable (RunCounts, Int) -> Void

  private let next = Atomic(0)
  private let isStopped = Atomic(false)
  private let writing: Mutex<OrderedWriting>
  private let lead: DispatchSemaphore

  /// - Parameters:
  ///   - workers: how many documents are worked on at once; at least 1.
  ///   - byteLimit: files larger than this are `too-large`.
  ///   - progress: called after each entry is written with the counts and the number of entries done, by one thread
  ///     at a time, in corpus order.
  package init(
    _ annotator: Annotator, _ entries: CorpusListing, to output: OutputWriter, workers: Int, byteLimit: Int,
    progress: @escaping @Sendable (RunCounts, Int) -> Void
  ) {
    self.annotator = annotator
    self.entries = entries
    self.workers = max(1, workers)
    self.byteLimit = byteLimit
    self.progress = progress
    writing = Mutex(OrderedWriting(output))
    lead = DispatchSemaphore(value: max(1, workers) * Runner.lead)
  }

  /// Ends the run after the documents under way. May be called from any thread, at any time.
  package func stop() { isStopped.store(true, ordering: .relaxed) }

  /// How a run ended.
  package struct Outcome: Sendable {
    /// What was written.
    package var counts: RunCounts
    /// The output, to be finished or abandoned.
    package var output: OutputWriter
    /// Whether all entries were written.
    package var isComplete: Bool
    package var error: OutputError?
  }

  /// Runs until all entries are written, ``stop()`` is called or writing fails.
  package func run() -> Outcome {
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "onoma.workers", attributes: .concurrent)
    for _ in 0..<workers { queue.async(group: group) { self.work() } }
    group.wait()
    return writing.withLock { state in
      Outcome(
        counts: state.counts, output: state.output, isComplete: state.due == entries.count && state.error == nil,
        error: state.error)
    }
  }

  private func work() {
    while true {
      // A slot is taken before the entry, so the entry that is due always belongs to a worker that runs.
      lead.wait()
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < entries.count, !isStopped.load(ordering: .relaxed) else {
        lead.signal()
        return
      }
      let result = FileResult(entries[index], annotator, byteLimit: byteLimit)
      let (written, failed) = writing.withLock { state in
        (state.finish(index, result, progress), state.error != nil)
      }
      if failed { stop() }
      for _ in 0..<written { lead.signal() }
    }
  }
}
