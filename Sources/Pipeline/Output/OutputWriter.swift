/// Writes an output directory: `annotations.jsonl`, `problems.jsonl` and `run.json` appear under these names when they
/// are complete, in that order, or not at all. Until then they grow under `state/`.
package struct OutputWriter: Sendable {
  package let directory: String
  private let lock: Int32

  private static let halfWritten = ["annotations", "problems", "run", ".assembled", "journal"]

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
    // What a run that was killed left half written.
    for name in OutputWriter.halfWritten { FileSystem.remove("\(directory)/state/\(name).partial") }
  }

  /// Puts the output together and gives the files their names; what is there already stays.
  /// - Parameter report: the bytes of `run.json` for what was counted.
  /// - Throws: ``OutputError``.
  package func finish(
    _ results: StoredResults, report: (RunCounts) -> [UInt8]
  ) throws -> Ending {
    let journal = Meanwhile { () throws(OutputError) in try results.store.synchronize() }
    let outline = try results.outline()
    guard outline.damaged.isEmpty else {
      try journal.wait()
      return .damaged(outline.damaged)
    }
    let mark = AssemblyMark(
      directory: directory, files: [directory + "/annotations.jsonl", directory + "/problems.jsonl"])
    let bytes = report(outline.counts)
    if mark.holds(outline.digest) {
      try journal.wait()
      var file = try OutputFile(path: partial("run"))
      try file.writeWhole(bytes, as: directory + "/run.json")
    } else {
      var damaged: [Int] = []
      do {
        try finish(report: bytes) { (annotations, problems) in
          damaged = try results.forEach { (result) throws(OutputError) in
            try annotations.write(result.annotations)
            try problems.write(result.problems)
          }
          try journal.wait()
          if !damaged.isEmpty { throw Damage() }
        }
      } catch is Damage {
        return .damaged(damaged)
      }
      // Only a saving for the next run, as is a smaller journal: without it, the output is as good.
      try? mark.set(outline.digest)
    }
    try synchronize()
    try? results.removeOthers(storedBytes: outline.storedBytes)
    return .finished(outline.counts)
  }

  private struct Damage: Error {}

  /// Has `body` write both files of lines. The files get their names when all are on the disk, so that nothing but a
  /// failing rename can part them.
  func finish(report: [UInt8], _ body: (inout OutputFile, inout OutputFile) throws -> Void) throws {
    var annotations = try OutputFile(path: partial("annotations"))
    var problems = try OutputFile(path: partial("problems"))
    var run = try OutputFile(path: partial("run"))
    do {
      try body(&annotations, &problems)
      try run.write(report)
      try annotations.complete()
      try problems.complete()
      try run.complete()
    } catch {
      for file in [annotations, problems, run] { file.abandon() }
      throw error
    }
    var files = [annotations, problems, run]
    for (index, name) in ["annotations.jsonl", "problems.jsonl", "run.json"].enumerated() {
      do {
        try files[index].finish(as: directory + "/" + name)
      } catch {
        for file in files { file.abandon() }
        throw index == 0 ? error : error.afterNames
      }
    }
  }

  /// Hands the files' names to the disk.
  func synchronize() throws(OutputError) {
    do throws(OutputError) {
      try OutputFolder.synchronize(directory)
    } catch {
      throw error.afterNames
    }
  }

  private func partial(_ name: String) -> String { "\(directory)/state/\(name).partial" }

  /// Gives the directory back.
  package func unlock() { OutputFolder.unlock(lock) }
}

extension OutputError {
  /// The same, where finished files have their names already.
  fileprivate var afterNames: OutputError {
    var error = self
    error.isPartlyFinished = true
    return error
  }
}
