import Compare
import Explanation
import Foundation
import Pipeline

/// One of the outputs that are compared.
struct ComparedOutput {
  let output: OutputComparison.Output
  /// What it was made with; `nil` for a file without its directory.
  let inputs: RunInputs?

  init(_ path: String) throws {
    if path == "-" {
      output = OutputComparison.Output(annotations: try ComparedOutput.standardInput(), problems: NoLines())
      inputs = nil
      return
    }
    let reading = try OutputReading(path)
    let annotations = try OutputLines(reading.annotations)
    guard let directory = reading.directory else {
      output = OutputComparison.Output(annotations: annotations, problems: NoLines())
      inputs = nil
      return
    }
    let problems = directory + "/problems.jsonl"
    output = OutputComparison.Output(
      annotations: annotations, problems: FileSystem.isFile(problems) ? try OutputLines(problems) : NoLines())
    let run = try RunFile(in: directory)
    inputs = RunInputs(
      facts: run.facts, pipelineFile: run.pipelineFile, overrides: run.environment.settings ?? [],
      kept: KeptSources(directory: directory))
  }

  /// What comes once only is put into a file, so that it can be read at any place; the file has no name.
  private static func standardInput() throws -> OutputLines {
    let url = FileManager.default.temporaryDirectory.appending(path: "onoma-diff-\(UUID().uuidString)")
    var file = try OutputFile(path: url.path(percentEncoded: false))
    while let chunk = try FileHandle.standardInput.read(upToCount: 1 << 20), !chunk.isEmpty {
      try file.write([UInt8](chunk))
    }
    try file.complete()
    let lines = try OutputLines(url.path(percentEncoded: false))
    file.abandon()
    return lines
  }
}
