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
    let bytes = report(outline.counts)
    if mark.holds(outline.digest) {
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
          if !damaged.isEmpty { throw Damage() }
        }
      } catch is Damage {
        return .damaged(damaged)
      }
      try mark.set(outline.digest)
    }
    try synchronize()
    try results.removeOthers(storedBytes: outline.storedBytes)
    return .finished(outline.counts)
  }

  private struct Damage: Error {}

  /// Has `body` write both files of lines. The files get their names when all are on the disk, so that nothing but a
  /// failing rename can part them.
  func finish(report: [UInt8], _ body: (inout OutputFile, inout OutputFile) throws -> Void) throws {
    var files: [OutputFile] = []
    do {
      for name in ["annotations", "problems", "run"] { files.append(try OutputFile(path: partial(name))) }
      // Two elements of one array cannot be changed at once.
      var (annotations, problems) = (files[0], files[1])
      try body(&annotations, &problems)
      (files[0], files[1]) = (annotations, problems)
      try files[2].write(report)
      for index in files.indices { try files[index].complete() }
      for (index, name) in ["annotations.jsonl", "problems.jsonl", "run.json"].enumerated() {
        try files[index].finish(as: directory + "/" + name)
      }
    } catch {
      for file in files { file.abandon() }
      throw error
    }
  }

  /// Hands the files' names to the disk.
  func synchronize() throws(OutputError) { try OutputFolder.synchronize(directory) }

  private func partial(_ name: String) -> String { "\(directory)/state/\(name).partial" }

  /// Gives the directory back.
  package func unlock() { OutputFolder.unlock(lock) }
}
