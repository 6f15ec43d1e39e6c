internal import Digest
internal import Gazetteer
package import Pipeline

/// What the records of an output were made with, as far as it can still be read.
package struct RunInputs: Sendable {
  package let facts: RunReport.Facts
  /// The pipeline file and what was set over it; for the lines of settings.
  package let pipelineFile: FileDigest?
  package let overrides: [String]
  private let kept: KeptSources?

  /// - Parameter kept: where the files are kept as they were; without it they are read where they lie.
  package init(facts: RunReport.Facts, pipelineFile: FileDigest?, overrides: [String], kept: KeptSources?) {
    self.facts = facts
    self.pipelineFile = pipelineFile
    self.overrides = overrides
    self.kept = kept
  }

  /// No gazetteer is larger.
  private static let byteLimit = 4_000_000_000

  /// The bytes of a file as the run had them; `nil` if they are not to be had.
  func bytes(of file: FileDigest) -> [UInt8]? {
    if let bytes = try? FileReading.read(Array(file.path.utf8), limit: RunInputs.byteLimit),
      SHA256Digest(of: bytes).description == file.sha256
    {
      return bytes
    }
    return kept?.bytes(file.sha256)
  }

  /// The resolved pipeline.
  func definition() throws(PipelineFileError) -> PipelineDefinition {
    try PipelineFile.parse(Array(facts.pipeline.utf8), file: "run.json", schema: PipelineLoading.schema)
  }
}
