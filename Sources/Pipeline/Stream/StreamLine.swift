/// A line of a stream.
struct StreamLine: Hashable, Sendable {
  /// From 1, empty ones counted too.
  var number: Int
  var bytes: [UInt8]
  /// Whether it went on; the rest is passed over.
  var isCut = false

  /// What is said of a line that does not tell its id: `#000017`.
  var id: String {
    let digits = String(number)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }
}

/// What lines of a stream may ask for, and which of them are answered.
package struct StreamOptions: Sendable {
  /// Whether `file` may name a file to be read.
  package var allowsFiles = false
  /// Which files are answered, by their path and first bytes; `nil` for all.
  package var isChosen: CorpusLoading.Choice?

  /// All documents that lines hold themselves.
  package init() {}

  /// - Parameter chooses: whether what a run would leave out of a directory is left out.
  package init(allowsFiles: Bool, chooses: Bool, _ definition: PipelineDefinition) throws(PipelineError) {
    self.allowsFiles = allowsFiles
    if chooses { isChosen = try CorpusLoading.choice(definition) }
  }
}
