internal import Digest
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
    let path = try path(of: name, home: home)
    let directory = (try? FileSystem.workingDirectory()).map { String(decoding: $0, as: UTF8.self) } ?? "."
    do throws(PipelineFileError) {
      return try PipelineFile.read(path, schema: schema)
        .applying(settings, schema: schema, workingDirectory: directory)
    } catch {
      throw .pipelineFile(error)
    }
  }

  /// The file that `name` means.
  private static func path(of name: String, home: String? = nil) throws(PipelineError) -> String {
    let shipped = home.map(ShippedFiles.init(root:)) ?? ShippedFiles.locate()
    do throws(ShippedFilesError) {
      return try ShippedFiles.pipelinePath(named: name, in: shipped)
    } catch {
      throw .shippedFiles(error)
    }
  }

  /// Path and SHA-256 of the file that `name` means; `nil` if it cannot be read.
  package static func file(_ name: String) -> FileDigest? {
    guard let path = try? path(of: name), let bytes = try? FileReading.read(Array(path.utf8), limit: 1 << 30) else {
      return nil
    }
    return FileDigest(
      name: PathText.name(of: path), path: PathText.normalized(path), sha256: SHA256Digest(of: bytes).description)
  }
}
