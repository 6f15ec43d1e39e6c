/// Writes an output directory: `annotations.jsonl`, `problems.jsonl` and `run.json` appear under these names when they
/// are complete, in that order, or not at all. Until then they grow under `state/`.
package struct OutputWriter: Sendable {
  package let directory: String
  private let lock: Int32

  package enum Ending: Sendable {
    case finished(RunCounts)
    /// The indices of results that the store gave back damaged. No file got its name.
    case damaged([Int])
  }

  /// Takes the directory, which is created if need be.
  package init(directory: String) throws(OutputError) {
    self.directory = directory
    try OutputFolder.create(directory + "/state")
    lock = try OutputFolder.lock(directory + "/state/.lock", for: directory)
  }

  /// Puts the output together and gives the files their names; what is there already stays.
  /// - Parameter report: the bytes of `run.json` for what was counted.
  /// - Throws: ``OutputError``.
  package func finish(
    _ results: StoredResults, report: (RunCounts) -> [UInt8]
  ) throws -> Ending {
    let outline = try results.outline()
    guard outline.damaged.isEmpty else { return .damaged(outline.damaged) }
    let mark = AssemblyMark(
      directory: directory, files: [directory + "/annotations.jsonl", directory + "/problems.jsonl"])
    if !mark.holds(outline.digest) {
      var damaged: [Int] = []
      do {
        try writeLines { (annotations, problems) in
          damaged = try results.forEach { (result) throws(OutputError) in
            try annotations.write(result.annotations)
            try problems.write(result.problems)
          }
          if !damaged.isEmpty { throw Damage() }
        }
      } catch is Damage {
        return .damaged(damaged)
      }
      try mark.set(outline.digest)
    }
    try writeReport(report(outline.counts))
    try results.removeOthers(storedBytes: outline.storedBytes)
    return .finished(outline.counts)
  }

  private struct Damage: Error {}

  /// Writes lines that come from elsewhere than a store.
  func finish(report: [UInt8], _ body: (inout OutputFile, inout OutputFile) throws -> Void) throws {
    try writeLines(body)
    try writeReport(report)
  }

  /// Has `body` write both files of lines and gives them their names.
  private func writeLines(_ body: (inout OutputFile, inout OutputFile) throws -> Void) throws {
    var annotations = try OutputFile(path: directory + "/state/annotations.partial")
    var problems = try OutputFile(path: directory + "/state/problems.partial")
    do {
      try body(&annotations, &problems)
      try annotations.finish(as: directory + "/annotations.jsonl")
      try problems.finish(as: directory + "/problems.jsonl")
    } catch {
      for file in [annotations, problems] { file.abandon() }
      throw error
    }
  }

  private func writeReport(_ bytes: [UInt8]) throws(OutputError) {
    var report = try OutputFile(path: directory + "/state/run.partial")
    try report.writeWhole(bytes, as: directory + "/run.json")
    try OutputFolder.synchronize(directory)
  }

  /// Gives the directory back.
  package func unlock() { OutputFolder.unlock(lock) }
}
