internal import TextModel

/// Finds, reads and checks the pipeline that `-p` names.
package enum PipelineLoading {
  private static let byteLimit = 10_000_000

  /// The schema of pipeline files, from the list of stages.
  package static var schema: PipelineSchema { PipelineSchema(stages: StageList.all.map(\.description)) }

  /// - Parameters:
  ///   - name: a path, or the bare name of a shipped pipeline.
  ///   - settings: overrides, `stage.setting=value`.
  ///   - home: where shipped files are, if not where ``ShippedFiles/locate(home:)`` finds them.
  package static func load(
    _ name: String, settings: [String] = [], home: String? = nil
  ) throws(PipelineError) -> PipelineDefinition {
    let path = try path(of: name, home: home)
    let bytes: [UInt8]
    do throws(Problem) {
      bytes = try FileReading.read(Array(path.utf8), limit: byteLimit)
    } catch {
      throw .pipelineFile(PipelineFileError(.file(path), .notReadable(reason: error.reason)))
    }
    do throws(PipelineFileError) {
      return try PipelineFile.parse(bytes, file: path, schema: schema).applying(
        settings, schema: schema, workingDirectory: FileSystem.workingDirectory)
    } catch {
      throw .pipelineFile(error)
    }
  }

  private static func path(of name: String, home: String?) throws(PipelineError) -> String {
    let isBare = !name.contains("/") && !name.hasSuffix(ShippedFiles.pipelineSuffix) && !name.hasSuffix(".yml")
    guard isBare else { return name }
    guard let shipped = ShippedFiles.locate(home: home) else {
      throw .other(
        "cannot find the shipped pipelines; set ONOMA_HOME to the directory that has Pipelines and Gazetteers,"
          + " or name a pipeline file with -p")
    }
    let known = shipped.pipelineNames
    guard known.contains(name) else {
      let nearest = nearestName(to: name, in: known).map { "; did you mean '\($0)'?" } ?? ""
      throw .other("no shipped pipeline is called '\(name)'\(nearest) (shipped: \(known.joined(separator: ", ")))")
    }
    return shipped.pipelinePath(name)
  }
}
