internal import Digest
internal import TextModel

/// Gets the result of an entry: from the store if the file is as it was, else by reading and annotating it.
struct ResultSource: Sendable {
  let annotator: Annotator
  let store: RecordStore
  let byteLimit: Int
  /// Whether documents that failed before are done again.
  let retriesFailed: Bool

  struct Finished {
    var place: RecordStore.Place
    var counts: RunCounts
    var isReused = false
  }

  enum Settlement {
    case settled(Finished)
    /// To be read; an earlier result holds if the content is the same.
    case open(earlier: StoredResult?)
  }

  /// What is known without opening the file.
  func settle(_ entry: CorpusEntry) throws(OutputError) -> Settlement {
    if case .problem(let problem) = entry.verdict {
      return .settled(try note(StoredResult(id: entry.id, source: nil, result: FileResult(problem, id: entry.id))))
    }
    guard let earlier = try store.earlierResult(of: entry.id),
      !(retriesFailed && earlier.stored.result.counts.failureCount > 0)
    else { return .open(earlier: nil) }
    if let now = try? FileSystem.status(of: entry.path, followingLinks: true),
      earlier.stored.source?.digest(for: now) != nil
    {
      return .settled(Finished(place: earlier.place, counts: earlier.stored.result.counts, isReused: true))
    }
    return .open(earlier: earlier.stored)
  }

  /// Reads and annotates an entry that ``settle(_:)`` left open, here and now.
  func result(of entry: CorpusEntry, earlier: StoredResult?) throws(OutputError) -> Finished {
    let seenAt = FileSystem.nanosecondsSince1970()
    let read: (bytes: [UInt8], status: FileStatus)
    do throws(Problem) {
      read = try FileReading.readWithStatus(entry.path, limit: byteLimit)
    } catch {
      return try note(StoredResult(id: entry.id, source: nil, result: FileResult(error, id: entry.id)))
    }
    let digest = SHA256Digest(of: read.bytes).description
    let stamp = SourceStamp(status: read.status, digest: digest, seenAt: seenAt)
    // Touched, copied or moved back, but with the same content.
    if let earlier, earlier.source?.digest == digest {
      var finished = try note(StoredResult(id: entry.id, source: stamp, result: earlier.result))
      finished.isReused = true
      return finished
    }
    let result = FileResult(of: read.bytes, id: entry.id, sha256: digest, annotator)
    return try note(StoredResult(id: entry.id, source: stamp, result: result))
  }

  /// Writes a result down.
  func note(_ stored: StoredResult) throws(OutputError) -> Finished {
    Finished(place: try store.append(stored), counts: stored.result.counts)
  }
}
