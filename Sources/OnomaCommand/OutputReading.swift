import Foundation
import Pipeline
import Records

/// Reads what a run wrote: a directory, an `annotations.jsonl`, or `-` for standard input.
struct OutputReading {
  /// The file with the records.
  let annotations: String
  /// The directory, if it is one.
  let directory: String?

  init(_ path: String) throws {
    guard path == "-" || FileManager.default.fileExists(atPath: path) else {
      throw Failure(.refused, "error: no output at '\(path)'")
    }
    guard path != "-", FileSystem.isDirectory(Array(path.utf8)) else {
      annotations = path
      directory = nil
      return
    }
    annotations = path + "/annotations.jsonl"
    directory = path
    guard FileManager.default.fileExists(atPath: annotations) else {
      throw Failure(
        .refused, "error: '\(path)' has no annotations.jsonl: no run has finished there; start one with: onoma run")
    }
  }

  /// Calls `body` with each line, without its end, and its number from 1, until it gives `false`.
  func forEachLine(_ body: ([UInt8], Int) throws -> Bool) throws { try forEachLine(of: annotations, body) }

  /// Calls `body` with each document that has no record; an output that is one file knows of none.
  func forEachProblem(_ body: (ProblemLine) throws -> Void) throws {
    guard let path = directory.map({ $0 + "/problems.jsonl" }), FileSystem.isFile(path) else { return }
    try forEachLine(of: path) { (line, number) in
      do {
        let problem = try ProblemLine(from: line, line: number)
        try body(problem)
      } catch let error as RecordError {
        throw Failure(.refused, "error: \(path): \(error.description)")
      }
      return true
    }
  }

  private func forEachLine(of path: String, _ body: ([UInt8], Int) throws -> Bool) throws {
    let handle: FileHandle
    if path == "-" {
      handle = .standardInput
    } else if let file = FileHandle(forReadingAtPath: path) {
      handle = file
    } else {
      throw Failure(.refused, "error: cannot read '\(path)'")
    }
    var pending: [UInt8] = []
    var number = 0
    while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
      var start = chunk.startIndex
      while let end = chunk[start...].firstIndex(of: 0x0A) {
        pending += chunk[start..<end]
        number += 1
        guard try body(pending, number) else { return }
        pending.removeAll(keepingCapacity: true)
        start = end + 1
      }
      pending += chunk[start...]
    }
    if !pending.isEmpty { _ = try body(pending, number + 1) }
  }

  /// The inputs of the run, as its `run.json` has them.
  func inputs() -> [String] { environment()?.inputs ?? [] }

  /// The gazetteer files of the run, as its `run.json` has them.
  func gazetteerFiles() -> [String] { environment()?.gazetteerFiles ?? [] }

  private func environment() -> RunFile.Environment? { directory.flatMap { try? RunFile(in: $0).environment } }
}
