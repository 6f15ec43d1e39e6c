import Explanation
import Pipeline

extension CauseFinder {
  /// `nil`, with a message, where the outputs do not tell what they were made with.
  static func between(_ before: ComparedOutput, _ after: ComparedOutput) throws -> CauseFinder? {
    guard let old = before.inputs, let new = after.inputs else {
      Terminal.printError("onoma: causes are known of output directories only, which have a run.json")
      return nil
    }
    let edits = try RunEdits(old: old, new: new)
    for file in edits.missingFiles {
      Terminal.printError("onoma: '\(file)' is not kept as it was, so it cannot be told which of its rows changed")
    }
    return CauseFinder(edits, cache: .locate())
  }
}
