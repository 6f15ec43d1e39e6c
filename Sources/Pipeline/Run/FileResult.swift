internal import Loading
internal import Records
internal import TextModel

/// Everything that one input file gives: finished lines, ready to be written in corpus order.
struct FileResult: Sendable {
  var annotations: [UInt8] = []
  var problems: [UInt8] = []
  var counts = RunCounts()

  init(annotations: [UInt8], problems: [UInt8], counts: RunCounts) {
    self.annotations = annotations
    self.problems = problems
    self.counts = counts
  }

  /// Annotates and renders one file.
  /// - Parameter times: the steps' times are added there.
  init(of bytes: [UInt8], id: String, sha256: String, _ annotator: Annotator, times: inout StepTimes) {
    counts.bytes = bytes.count
    annotator.forEachOutcome(of: bytes, id: id, sha256: sha256, times: &times) { (outcome, times) in
      add(outcome, annotator)
      times.endRendering()
    } isFull: {
      // The lines of what a container unpacks to pile up here.
      annotations.count > max(annotator.loader.limits.bytes, bytes.count) * FileResult.growth
    }
  }

  /// How many times larger than `load.limits.bytes` the lines of a container's documents may become.
  private static let growth = 4

  /// A file that ends before anything is annotated.
  init(_ problem: Problem, id: String) { add(problem, id: id) }

  private mutating func add(_ outcome: Annotator.Outcome, _ annotator: Annotator) {
    switch outcome {
    case .record(let document, let status):
      annotator.writer.append(document, status: status, entities: annotator.table, to: &annotations)
      counts.add(document, status)
    case .problem(let id, let problem):
      add(problem, id: id)
    case .leftOut: counts.membersLeftOut += 1
    }
  }

  private mutating func add(_ problem: Problem, id: String) {
    ProblemLine(id: id, status: problem.status.rawValue, reason: problem.reason).appendLine(to: &problems)
    counts.add(problem.status)
  }
}
