internal import Digest
internal import Records
internal import TextModel

/// Everything that one input file gives: finished lines, ready to be written in corpus order.
struct FileResult: Sendable {
  var annotations: [UInt8] = []
  var problems: [UInt8] = []
  var counts = RunCounts()

  /// Reads, annotates and renders one entry of the corpus.
  init(_ entry: CorpusEntry, _ annotator: Annotator, byteLimit: Int) {
    switch entry.verdict {
    case .problem(let problem):
      add(problem, id: entry.id)
    case .read:
      do throws(Problem) {
        let bytes = try FileReading.read(entry.path, limit: byteLimit)
        counts.bytes = bytes.count
        let digest = SHA256Digest(of: bytes).description
        for outcome in annotator.annotate(bytes, id: entry.id, sha256: digest) { add(outcome, annotator) }
      } catch {
        add(error, id: entry.id)
      }
    }
  }

  private mutating func add(_ outcome: Annotator.Outcome, _ annotator: Annotator) {
    switch outcome {
    case .record(let document, let status):
      annotator.writer.append(document, status: status, entities: annotator.table, to: &annotations)
      counts.add(document, status)
    case .problem(let id, let problem):
      add(problem, id: id)
    }
  }

  private mutating func add(_ problem: Problem, id: String) {
    ProblemLine(id: id, status: problem.status.rawValue, reason: problem.reason).appendLine(to: &problems)
    counts.add(problem.status)
  }
}
