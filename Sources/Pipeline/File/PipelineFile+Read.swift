internal import TextModel

extension PipelineFile {
  /// The definition in the file at `path`.
  package static func read(_ path: String, schema: PipelineSchema) throws(PipelineFileError) -> PipelineDefinition {
    let bytes: [UInt8]
    do {
      bytes = try FileReading.read(Array(path.utf8), limit: YAMLSource.maximumBytes)
    } catch {
      let isLarge = error.status == .tooLarge
      throw PipelineFileError(
        .file(path), isLarge ? .tooLarge(byteLimit: YAMLSource.maximumBytes) : .notReadable(reason: error.reason))
    }
    return try parse(bytes, file: path, schema: schema)
  }
}
