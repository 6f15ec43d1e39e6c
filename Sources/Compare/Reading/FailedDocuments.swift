internal import Records

/// The documents of an output that have no record: `problems.jsonl`.
struct FailedDocuments {
  private var lines: [String: ProblemLine] = [:]

  init(_ source: any DocumentLines) throws {
    while let line = try source.next() {
      do throws(RecordError) {
        let problem = try ProblemLine(from: line, line: source.number)
        lines[problem.id] = problem
      } catch {
        throw ComparisonError(file: source.name, reason: "\(error); it is no output of this version's, or was cut off")
      }
    }
  }

  subscript(id: String) -> ProblemLine? { lines[id] }

  /// In the order of ids.
  var ids: [String] { lines.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
