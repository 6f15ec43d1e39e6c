internal import Digest
internal import Loading
internal import TextModel

/// Reads a file and annotates it; the same in the run's own process and in one of its workers.
struct DocumentWork {
  let annotator: Annotator
  let byteLimit: Int
  /// Told now and then that reading a large file goes on.
  var tell: () -> Void = {}

  struct ReadFile {
    var source: any ByteSource
    var stamp: SourceStamp
    var times: StepTimes
  }

  enum Reading {
    case read(ReadFile)
    case problem(Problem)
  }

  /// Reads a document whole; of a container that is larger than a document its digest.
  func read(_ path: [UInt8], id: String) -> Reading {
    var times = StepTimes(count: annotator.stepCount)
    let seenAt = FileSystem.nanosecondsSince1970()
    do throws(Problem) {
      let (source, status, digest) = try open(path, id: id)
      times.end(StepTimes.read)
      let stamp = SourceStamp(status: status, digest: digest.description, seenAt: seenAt)
      return .read(ReadFile(source: source, stamp: stamp, times: times))
    } catch {
      return .problem(error)
    }
  }

  private func open(
    _ path: [UInt8], id: String
  ) throws(Problem) -> (any ByteSource, FileStatus, SHA256Digest) {
    do throws(Problem) {
      let file = try FileReading.readWithStatus(path, limit: byteLimit)
      return (MemorySource(file.bytes), file.status, SHA256Digest(of: file.bytes))
    } catch {
      guard error.status == .tooLarge, let file = try? FileSource(path, tell: tell),
        annotator.loader.isReadByMembers(file, path: id)
      else { throw error }
      return (file, file.status, try file.digest())
    }
  }

  /// Whether a file holds documents by its start.
  func isContainer(_ path: [UInt8], id: String) -> Bool {
    guard let source = try? FileSource(path) else { return false }
    return annotator.loader.isContainer(source, path: id)
  }

  /// Annotates what was read, or what an earlier attempt left of it.
  /// - Parameter part: takes parts of the result that are done, and says whether to go on.
  /// - Returns: the last part; `nil` if `part` said no.
  func annotate(
    _ file: inout ReadFile, id: String, _ resumption: Resumption, part: (StoredFrame) -> Bool
  ) -> StoredFrame? {
    let (source, digest) = (file.source, file.stamp.digest)
    let parts = ResultParts(annotator, resumption, id: id, file.stamp, source)
    return annotate(
      id: id, sha256: digest, from: resumption, parts, times: &file.times,
      load: { () throws(Problem) in try annotator.loader.load(source, path: id) }, part: part)
  }

  /// The same of what `load` loads, into `parts` that begin there.
  func annotate(
    id: String, sha256: String, from resumption: Resumption = Resumption(), _ begun: ResultParts,
    times: inout StepTimes, load: () throws(Problem) -> LoadedFile, part: (StoredFrame) -> Bool
  ) -> StoredFrame? {
    var parts = begun
    var goesOn = true
    annotator.forEachOutcome(id: id, sha256: sha256, from: resumption, times: &times, load: load) { (outcome, times) in
      parts.result.add(outcome, annotator)
      times.endRendering()
    } memberEnd: {
      parts.endMember()
      if parts.isDue { goesOn = part(parts.take()) }
      return goesOn
    }
    return goesOn ? parts.last() : nil
  }
}
