/// Writes an output directory: `annotations.jsonl`, `problems.jsonl` and `run.json` appear under these names when they
/// are complete, in that order, or not at all. Until then they grow under `state/`.
package struct OutputWriter: Sendable {
  package let directory: String
  private var annotations: OutputFile
  private var problems: OutputFile
  private let lock: Int32

  /// Takes the directory, which is created if need be.
  package init(directory: String) throws(OutputError) {
    self.directory = directory
    try OutputFolder.create(directory + "/state")
    lock = try OutputFolder.lock(directory + "/state/.lock", for: directory)
    annotations = try OutputFile(path: directory + "/state/annotations.partial")
    problems = try OutputFile(path: directory + "/state/problems.partial")
  }

  mutating func write(_ result: FileResult) throws(OutputError) {
    try annotations.write(result.annotations)
    try problems.write(result.problems)
  }

  /// Puts everything in place.
  package mutating func finish(runReport: [UInt8]) throws(OutputError) {
    var report = try OutputFile(path: directory + "/state/run.partial")
    try report.write(runReport)
    try annotations.finish(as: directory + "/annotations.jsonl")
    try problems.finish(as: directory + "/problems.jsonl")
    try report.finish(as: directory + "/run.json")
    OutputFolder.unlock(lock)
  }

  /// Leaves what was there before as it is, and nothing of this run.
  package func abandon() {
    annotations.abandon()
    problems.abandon()
    OutputFolder.unlock(lock)
  }
}
