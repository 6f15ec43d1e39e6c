internal import Digest
internal import TextModel

/// Gets the result of an entry: from the store if the file is as it was, else by reading and annotating it.
struct ResultSource: Sendable {
  let annotator: Annotator
  let store: RecordStore
  let byteLimit: Int
  /// Whether documents that failed before are done again.
  let retriesFailed: Bool

  /// A result in the store.
  struct Finished: Sendable {
    var offset: Int
    var file: FinishedFile
  }

  enum Settlement {
    case settled(Finished)
    /// To be read; an earlier result holds if the content is the same.
    case open(Earlier?)
  }

  /// What the store has of a file that may have changed.
  struct Earlier: Sendable {
    var digest: String
    var offset: Int
  }

  /// What is known without opening the file.
  func settle(_ task: Runner.Task) throws(OutputError) -> Settlement {
    let entry = task.entry
    if case .problem(let problem) = entry.verdict {
      return .settled(try note(problem, of: entry, source: nil))
    }
    guard task.reuses, let (head, offset) = try store.earlierResult(of: entry.id), let source = head.source,
      !(retriesFailed && head.counts.failureCount > 0)
    else { return .open(nil) }
    if let now = try? FileSystem.status(of: entry.path, followingLinks: true), source.digest(for: now) != nil {
      return .settled(
        Finished(
          offset: offset, file: FinishedFile(id: entry.id, counts: head.counts, isReused: true, problems: [])))
    }
    return .open(Earlier(digest: source.digest, offset: offset))
  }

  /// Reads and annotates an entry that ``settle(_:)`` left open, here and now.
  func result(of entry: CorpusEntry, earlier: Earlier?) throws(OutputError) -> Finished {
    switch work.read(entry.path) {
    case .problem(let problem): return try note(problem, of: entry, source: nil)
    case .read(var file):
      if let earlier, earlier.digest == file.stamp.digest, let known = try renew(earlier, file.stamp, id: entry.id) {
        return known
      }
      let result = work.annotate(&file, id: entry.id)
      return try note(StoredFrame(id: entry.id, source: file.stamp, result), times: file.times)
    }
  }

  /// Notes that an entry brought down the process that worked on it. What it holds is looked at, so that it is not tried
  /// again before it changes.
  /// - Parameter isKept: whether the document is to blame; if not, the next run tries it again.
  func noteFailure(_ problem: Problem, of entry: CorpusEntry, isKept: Bool) throws(OutputError) -> Finished {
    guard isKept else { return try note(problem, of: entry, source: nil) }
    switch work.read(entry.path) {
    case .problem: return try note(problem, of: entry, source: nil)
    case .read(let file): return try note(problem, of: entry, source: file.stamp)
    }
  }

  private var work: DocumentWork { DocumentWork(annotator: annotator, byteLimit: byteLimit) }

  private func note(_ problem: Problem, of entry: CorpusEntry, source: SourceStamp?) throws(OutputError) -> Finished {
    try note(StoredFrame(id: entry.id, source: source, FileResult(problem, id: entry.id)))
  }

  /// Writes an earlier result down again for a file that was touched, copied or moved back but has the same content;
  /// `nil` if the store gives it back damaged.
  func renew(_ earlier: Earlier, _ stamp: SourceStamp, id: String) throws(OutputError) -> Finished? {
    guard let result = try store.result(at: earlier.offset) else { return nil }
    var finished = try note(StoredFrame(id: id, source: stamp, result))
    finished.file.isReused = true
    return finished
  }

  /// Writes a result down.
  func note(_ frame: StoredFrame, times: StepTimes? = nil) throws(OutputError) -> Finished {
    Finished(
      offset: try store.append(frame),
      file: FinishedFile(
        id: frame.head.id, counts: frame.head.counts, isReused: false, times: times,
        problems: frame.problems))
  }
}
