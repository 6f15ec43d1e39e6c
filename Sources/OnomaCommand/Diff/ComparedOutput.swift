import Compare
import Explanation
import Foundation
import Pipeline

/// One of the outputs that are compared.
struct ComparedOutput {
  let output: OutputComparison.Output
  /// What it was made with; `nil` for a file without its directory.
  let inputs: RunInputs?
  /// How many mentions it has, where its `run.json` says so.
  let mentions: Int?

  /// Records that were made of something else.
  init(_ lines: OutputLines, mentions: Int) throws {
    output = try ComparedOutput.single(lines)
    (inputs, self.mentions) = (nil, mentions)
  }

  init(_ path: String) throws {
    if path == "-" {
      output = try ComparedOutput.single(ComparedOutput.kept(.standardInput, name: "standard input"))
      (inputs, mentions) = (nil, nil)
      return
    }
    let reading = try OutputReading(path)
    guard let directory = reading.directory else {
      output = try ComparedOutput.single(ComparedOutput.file(reading.annotations))
      (inputs, mentions) = (nil, nil)
      return
    }
    let annotations = try OutputLines(reading.annotations)
    let problems = directory + "/problems.jsonl"
    output = OutputComparison.Output(
      annotations: annotations, problems: FileSystem.isFile(problems) ? try OutputLines(problems) : NoLines())
    let run = try RunFile(in: directory)
    mentions = run.counts.mentions.values.reduce(0, +)
    inputs = RunInputs(
      facts: run.facts, pipelineFile: run.pipelineFile, overrides: run.environment.settings ?? [],
      kept: KeptSources(directory: directory))
  }

  /// A file of its own, which need not be in the order that a run writes.
  private static func single(_ lines: OutputLines) throws -> OutputComparison.Output {
    OutputComparison.Output(annotations: try OrderedLines.of(lines), problems: NoLines())
  }

  private static func file(_ path: String) throws -> OutputLines {
    let status = try? FileSystem.status(of: Array(path.utf8), followingLinks: true)
    // A pipe, as a shell makes them of `<(zcat …)`.
    if status?.kind == .fifo, let handle = FileHandle(forReadingAtPath: path) { return try kept(handle, name: path) }
    return try OutputLines(path)
  }

  /// What comes once only is put into a file, so that it can be read at any place and again.
  private static func kept(_ handle: FileHandle, name: String) throws -> OutputLines {
    try TemporaryFile.make { (file) in
      while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty { try file.write([UInt8](chunk)) }
    } open: {
      try OutputLines($0, name: name)
    }
  }
}
