internal import Loading
internal import Records
internal import TextModel

/// What an input file, or a part of its members, gives: finished lines, ready to be written in corpus order.
struct FileResult: Sendable {
  /// Whether problems stand among the annotations, in the order of the documents.
  var isMixed = false
  var annotations: [UInt8] = []
  var problems: [UInt8] = []
  var counts = RunCounts()

  init() {}

  init(annotations: [UInt8], problems: [UInt8], counts: RunCounts) {
    self.annotations = annotations
    self.problems = problems
    self.counts = counts
  }

  /// A file that ends before anything is annotated.
  init(_ problem: Problem, id: String) { add(problem, id: id) }

  var lineBytes: Int { annotations.count + problems.count }

  mutating func add(_ outcome: Annotator.Outcome, _ annotator: Annotator) {
    switch outcome {
    case .record(let document, let status):
      annotator.writer.append(document, status: status, entities: annotator.table, to: &annotations)
      counts.add(document, status)
    case .problem(let id, let problem):
      add(problem, id: id)
    case .leftOut: counts.membersLeftOut += 1
    }
  }

  mutating func add(_ problem: Problem, id: String) {
    let line = ProblemLine(id: id, status: problem.status.rawValue, reason: problem.reason)
    if isMixed { line.appendLine(to: &annotations) } else { line.appendLine(to: &problems) }
    counts.add(problem.status)
  }
}
