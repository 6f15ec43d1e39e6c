internal import Digest
internal import TextModel

/// Gets the result of an entry: from the store if the file is as it was, else by reading and annotating it.
struct ResultSource: Sendable {
  let reading: DocumentReading
  let store: RecordStore
  /// Whether documents that failed before are done again.
  let retriesFailed: Bool

  /// A result in the store.
  struct Finished: Sendable {
    var offset: Int
    var file: FinishedFile
  }

  enum Settlement {
    case settled(Finished)
    /// To be read; an earlier result holds if the content is the same, and so does a part of one.
    case open(Earlier?, PartialResult?)
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
    else { return .open(nil, task.reuses ? store.unfinishedResult(of: entry.id) : nil) }
    if let now = try? FileSystem.status(of: entry.path, followingLinks: true), source.digest(for: now) != nil {
      return .settled(
        Finished(
          offset: offset, file: FinishedFile(id: entry.id, counts: head.counts, isReused: true, problems: [])))
    }
    return .open(Earlier(digest: source.digest, offset: offset), nil)
  }

  /// Reads and annotates an entry that ``settle(_:)`` left open, here and now.
  /// - Parameters:
  ///   - annotator: what annotates it.
  ///   - partial: what is done of it.
  ///   - goesOn: told of each part, says whether to go on.
  /// - Returns: `nil` if `goesOn` said no: the parts so far are in the store.
  func result(
    of entry: CorpusEntry, by annotator: Annotator, earlier: Earlier?, partial: PartialResult?,
    goesOn: (PartialResult) -> Bool
  ) throws(OutputError) -> Finished? {
    switch reading.read(entry.path, id: entry.id) {
    case .problem(let problem): return try note(problem, of: entry, source: nil)
    case .read(var file):
      if let earlier, earlier.digest == file.stamp.digest, let known = try renew(earlier, file.stamp, id: entry.id) {
        return known
      }
      var resumption = Resumption(members: partial?.members ?? 0, digest: partial?.digest ?? "")
      resumption = resumption.holding(for: file.stamp.digest)
      var partial = resumption.members > 0 ? partial : nil
      var failure: OutputError?
      let work = DocumentWork(annotator: annotator, reading: reading)
      let last = work.annotate(&file, id: entry.id, resumption) { (part) in
        do throws(OutputError) {
          partial = try note(part: part, after: partial)
          return partial.map(goesOn) ?? true
        } catch {
          failure = error
          return false
        }
      }
      if let failure { throw failure }
      guard let last else { return nil }
      return try note(last, after: partial, times: file.times)
    }
  }

  /// Notes that an entry brought down the process that worked on it. What it holds is looked at, so that it is not tried
  /// again before it changes.
  /// - Parameters:
  ///   - partial: what was done of it before.
  ///   - isKept: whether the document is to blame; if not, the next run tries it again.
  func noteFailure(
    _ problem: Problem, of entry: CorpusEntry, after partial: PartialResult?, isKept: Bool
  ) throws(OutputError) -> Finished {
    var stamp: SourceStamp?
    if isKept, case .read(let file) = reading.read(entry.path, id: entry.id) { stamp = file.stamp }
    return try note(problem, of: entry, source: stamp, after: partial)
  }

  /// Whether one of the documents that the entry holds may be to blame, and not the whole.
  func isContainer(_ entry: CorpusEntry) -> Bool { reading.isContainer(entry.path, id: entry.id) }

  private func note(
    _ problem: Problem, of entry: CorpusEntry, source: SourceStamp?, after partial: PartialResult? = nil
  ) throws(OutputError) -> Finished {
    let members = MemberRange(start: partial?.members ?? 0)
    return try note(
      StoredFrame(id: entry.id, source: source, FileResult(problem, id: entry.id), members: members), after: partial)
  }

  /// Writes an earlier result down again for a file that was touched, copied or moved back but has the same content;
  /// `nil` if the store gives it back damaged.
  func renew(_ earlier: Earlier, _ stamp: SourceStamp, id: String) throws(OutputError) -> Finished? {
    guard let frame = try store.frame(at: earlier.offset) else { return nil }
    var finished = try note(frame.moved(id: id, source: stamp, parts: frame.head.parts))
    finished.file.isReused = true
    return finished
  }

  /// Writes a part of a result down.
  /// - Returns: what is done with it; `nil` if it does not follow.
  func note(part: StoredFrame, after partial: PartialResult?) throws(OutputError) -> PartialResult? {
    PartialResult.extended(partial, by: part.head, at: try store.append(part))
  }

  /// Writes a result down, or the last part of one.
  func note(
    _ last: StoredFrame, after partial: PartialResult? = nil, times: StepTimes? = nil
  ) throws(OutputError) -> Finished {
    var frame = last
    if last.head.members.start > 0, let partial, partial.isFollowed(by: last.head) { frame = last.ending(partial) }
    return Finished(
      offset: try store.append(frame),
      file: FinishedFile(
        id: frame.head.id, counts: frame.head.counts, isReused: false, times: times,
        problems: frame.problems))
  }
}
