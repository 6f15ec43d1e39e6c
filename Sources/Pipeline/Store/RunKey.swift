internal import Digest
internal import Loading
internal import Records

/// What the records of a run depend on besides their sources: program, pipeline, gazetteers, sentence rules,
/// outside commands, libxml2.
/// Records made under another key are made again.
package struct RunKey: Hashable, Sendable {
  /// 32 bytes.
  let bytes: [UInt8]

  /// What a run and its worker processes, which are the same program, agree on.
  package init(
    worker definition: PipelineDefinition, _ inputs: PipelineInputs
  ) {
    self.init(definition, inputs, executable: "")
  }

  /// - Parameter executable: digest of the running program; without one nothing of another run is taken over.
  package init(
    _ definition: PipelineDefinition, _ inputs: PipelineInputs, executable: String?
  ) {
    let program = executable ?? "\(FileSystem.processIdentifier) \(FileSystem.nanosecondsSince1970())"
    var text = "onoma-store/1\n\(onomaVersion)\n\(program)\n\(Loader.libxml2Version)\n\(Record.schemaName)\n"
    for gazetteer in inputs.gazetteers { text += "\(gazetteer.sha256) \(gazetteer.name)\n" }
    for file in inputs.rules { text += "rules \(file.sha256) \(file.name)\n" }
    // Their arguments, as written, stand in the pipeline.
    for file in inputs.commands.flatMap(\.files) { text += "command \(file.sha256) \(file.name)\n" }
    text += definition.recordYAML(schema: PipelineLoading.schema)
    bytes = SHA256Digest(of: Array(text.utf8)).bytes
  }
}
