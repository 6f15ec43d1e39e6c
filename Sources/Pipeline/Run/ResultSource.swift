internal import Digest
internal import TextModel

/// Gets the result of an entry: from the store if the file is as it was, else by reading and annotating it.
struct ResultSource: Sendable {
  let annotator: Annotator
  let store: RecordStore
  let byteLimit: Int

  struct Finished {
    var place: RecordStore.Place
    var counts: RunCounts
    var isReused = false
  }

  func result(of entry: CorpusEntry) throws(OutputError) -> Finished {
    if case .problem(let problem) = entry.verdict { return try note(FileResult(problem, id: entry.id), entry, nil) }
    let earlier = try store.earlierResult(of: entry.id)
    if let earlier, let now = try? FileSystem.status(of: entry.path, followingLinks: true),
      earlier.stored.source?.digest(for: now) != nil
    {
      return Finished(place: earlier.place, counts: earlier.stored.result.counts, isReused: true)
    }
    let seenAt = FileSystem.nanosecondsSince1970()
    let read: (bytes: [UInt8], status: FileStatus)
    do throws(Problem) {
      read = try FileReading.readWithStatus(entry.path, limit: byteLimit)
    } catch {
      return try note(FileResult(error, id: entry.id), entry, nil)
    }
    let digest = SHA256Digest(of: read.bytes).description
    let stamp = SourceStamp(status: read.status, digest: digest, seenAt: seenAt)
    // Touched, copied or moved back, but with the same content.
    if let earlier, earlier.stored.source?.digest == digest {
      var finished = try note(earlier.stored.result, entry, stamp)
      finished.isReused = true
      return finished
    }
    return try note(FileResult(of: read.bytes, id: entry.id, sha256: digest, annotator), entry, stamp)
  }

  private func note(_ result: FileResult, _ entry: CorpusEntry, _ stamp: SourceStamp?) throws(OutputError) -> Finished {
    let place = try store.append(StoredResult(id: entry.id, source: stamp, result: result))
    return Finished(place: place, counts: result.counts)
  }
}
