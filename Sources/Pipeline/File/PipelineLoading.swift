internal import TextModel

/// Finds, reads and checks the pipeline that `-p` names.
package enum PipelineLoading {
  /// The schema of pipeline files, from the list of stages.
  package static let schema = PipelineSchema(stages: StageList.all.map(\.description))

  /// - Parameters:
  ///   - name: a path, or the bare name of a shipped pipeline.
  ///   - settings: overrides, `stage.setting=value`.
  ///   - home: where shipped files are, if not where ``ShippedFiles/locate()`` finds them.
  package static func load(
    _ name: String, settings: [String] = [], home: String? = nil
  ) throws(PipelineError) -> PipelineDefinition {
    let shipped = home.map(ShippedFiles.init(root:)) ?? ShippedFiles.locate()
    let path: String
    do throws(ShippedFilesError) {
      path = try ShippedFiles.pipelinePath(named: name, in: shipped)
    } catch {
      throw .shippedFiles(error)
    }
    let directory = (try? FileSystem.workingDirectory()).map { String(decoding: $0, as: UTF8.self) } ?? "."
    do throws(PipelineFileError) {
      return try PipelineFile.read(path, schema: schema)
        .applying(settings, schema: schema, workingDirectory: directory)
    } catch {
      throw .pipelineFile(error)
    }
  }
}
