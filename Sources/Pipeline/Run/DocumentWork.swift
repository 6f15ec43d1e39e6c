internal import Loading
internal import TextModel

/// Reads a file and annotates it; the same in the run's own process and in one of its workers.
struct DocumentWork {
  let annotator: Annotator
  let reading: DocumentReading
  /// Told now and then that reading a large file goes on.
  var tell: () -> Void = {}

  /// Reads a document whole; of a container that is larger than a document its digest.
  func read(_ path: [UInt8], id: String) -> DocumentReading.Reading { reading.read(path, id: id, tell: tell) }

  /// Annotates what was read, or what an earlier attempt left of it.
  /// - Parameter part: takes parts of the result that are done, and says whether to go on.
  /// - Returns: the last part; `nil` if `part` said no.
  func annotate(
    _ file: inout DocumentReading.ReadFile, id: String, _ resumption: Resumption, part: (StoredFrame) -> Bool
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
