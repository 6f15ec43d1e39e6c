import ArgumentParser
import Foundation
import Pipeline

/// The sources of an output run again with another pipeline, into a directory that goes with the value.
final class SourceRerun {
  let directory: String

  /// - Throws: ``Failure`` if `run.json` does not tell the inputs, or they are gone; documents that fail are no error.
  init(of run: RunFile, output: String, pipeline: PipelineOptions, gazetteer: [String]) throws {
    let environment = run.environment
    guard environment.filesFrom != "-", !environment.inputs.isEmpty || environment.filesFrom != nil else {
      throw Failure(
        .refused,
        "error: '\(output)': the list of its files came from standard input and was not kept; run it, and compare the two outputs"
      )
    }
    directory = FileManager.default.temporaryDirectory.appending(path: "onoma-against-\(UUID().uuidString)")
      .path(percentEncoded: false)
    var arguments = ["--output=\(directory)", "--quiet"] + pipeline.arguments + gazetteer.map { "--gazetteer=\($0)" }
    if let list = environment.filesFrom { arguments.append("--files-from=\(list)") }
    if let shard = run.shard { arguments.append("--shard=\(shard)") }
    do {
      try RunCommand.parse(arguments + ["--"] + environment.inputs).run()
    } catch let failure as Failure where failure.status == .problems {
      // Some documents failed: that is what is compared.
    } catch {
      remove()
      throw error
    }
  }

  deinit { remove() }

  private func remove() { try? FileManager.default.removeItem(atPath: directory) }
}
