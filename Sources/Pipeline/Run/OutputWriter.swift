/// Writes an output directory: `annotations.jsonl`, `problems.jsonl` and `run.json` appear under these names when they
/// are complete, in that order, or not at all. Until then they grow under `state/`.
package struct OutputWriter: Sendable {
  package let directory: String
  private let lock: Int32

  /// Takes the directory, which is created if need be.
  package init(directory: String) throws(OutputError) {
    self.directory = directory
    try OutputFolder.create(directory + "/state")
    lock = try OutputFolder.lock(directory + "/state/.lock", for: directory)
  }

  /// Puts the output together and gives the files their names.
  package func finish(_ results: StoredResults, runReport: [UInt8]) throws(OutputError) {
    var annotations = try OutputFile(path: directory + "/state/annotations.partial")
    var problems = try OutputFile(path: directory + "/state/problems.partial")
    var report = try OutputFile(path: directory + "/state/run.partial")
    do throws(OutputError) {
      try results.forEach { (result) throws(OutputError) in
        try annotations.write(result.annotations)
        try problems.write(result.problems)
      }
      try report.write(runReport)
      try annotations.finish(as: directory + "/annotations.jsonl")
      try problems.finish(as: directory + "/problems.jsonl")
      try report.finish(as: directory + "/run.json")
    } catch {
      for file in [annotations, problems, report] { file.abandon() }
      throw error
    }
    try results.removeOthers()
  }

  /// Gives the directory back.
  package func unlock() { OutputFolder.unlock(lock) }
}
