internal import Records

/// Joins the outputs of `run --shard i/n` line by line, in the order that one run over all would have.
///
/// Each part is in that order already, so the next line is always the first of the parts' next ones.
///
/// - Complexity: O(lines × parts); one line of each part is in memory.
package struct ShardMerge: Sendable {
  private let directories: [String]

  private static let files = ["annotations.jsonl", "problems.jsonl"]

  /// - Parameter directories: the parts' outputs; every document stands in one of them.
  /// - Throws: ``MergeError`` if a file is missing, before anything is written.
  package init(_ directories: [String]) throws(MergeError) {
    self.directories = directories
    for directory in directories {
      for name in ShardMerge.files where !FileSystem.isFile("\(directory)/\(name)") {
        throw MergeError(path: "\(directory)/\(name)", line: nil, reason: "it is missing; run that part again")
      }
    }
  }

  /// Writes the lines of all parts to `output`.
  /// - Throws: ``OutputError``, ``MergeError``.
  package func write(to output: OutputWriter, report: [UInt8]) throws {
    try output.finish(report: report) { (annotations, problems) in
      try merge(ShardMerge.files[0], to: &annotations)
      try merge(ShardMerge.files[1], to: &problems)
    }
    try output.synchronize()
  }

  private func merge(_ name: String, to file: inout OutputFile) throws {
    var parts = try directories.map { try Part("\($0)/\(name)") }
    while let next = parts.indices.filter({ parts[$0].line != nil }).min(by: {
      parts[$0].path.lexicographicallyPrecedes(parts[$1].path)
    }) {
      try file.write((parts[next].line ?? []) + [UInt8(ascii: "\n")])
      try parts[next].advance()
    }
  }

  /// A file of a part, at its next line.
  private struct Part {
    private let reader: LineReader
    private(set) var line: [UInt8]?
    /// What the line is ordered by: the bytes of the path that its id stands for.
    private(set) var path: [UInt8] = []

    init(_ path: String) throws {
      do throws(FileSystemError) {
        reader = try LineReader(path)
      } catch {
        throw MergeError(path: path, line: nil, reason: error.description)
      }
      try advance()
    }

    mutating func advance() throws {
      let before = path
      do {
        line = try reader.next()
        path = try line.map { IDPath.bytes(of: try LineID.read($0, line: reader.number)) } ?? []
      } catch let error as RecordError {
        throw MergeError(path: reader.path, line: reader.number, reason: error.description)
      } catch {
        throw MergeError(path: reader.path, line: nil, reason: "\(error)")
      }
      if line != nil, path.lexicographicallyPrecedes(before) {
        throw MergeError(path: reader.path, line: reader.number, reason: "it is out of order; was the file edited?")
      }
    }
  }
}

/// Why outputs could not be joined.
package struct MergeError: Error, Hashable, Sendable, CustomStringConvertible {
  package var path: String
  package var line: Int?
  package var reason: String

  package init(path: String, line: Int?, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  package var description: String { "error: \(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}
