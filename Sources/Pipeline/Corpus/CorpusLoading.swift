internal import Loading
internal import TextModel

/// Lists the corpus of a run by the pipeline file's `load` section and the formats that loading knows.
package enum CorpusLoading {
  /// - Parameters:
  ///   - inputs: files and directories of the command line.
  ///   - listed: paths of a `--files-from` list.
  ///   - output: the output directory, which is never read.
  ///   - tellLeftOut: told of what has no entry, and why.
  package static func list(
    _ inputs: [String], listed: [[UInt8]], definition: PipelineDefinition, output: String,
    tellLeftOut: ((String, String) -> Void)? = nil
  ) throws(PipelineError) -> CorpusListing {
    var request = CorpusRequest(
      inputs: inputs.map { Array($0.utf8) }, include: try globs("include", definition),
      exclude: try globs("exclude", definition), isKnownSuffix: FormatList.isKnownSuffix,
      isKnownStart: FormatList.isKnownStart)
    request.listed = listed
    request.followsDirectoryLinks = definition.load.flag("symlinks")
    request.outputDirectory = Array(output.utf8)
    request.tellLeftOut = tellLeftOut
    do throws(CorpusError) {
      return try CorpusListing(of: request)
    } catch {
      throw .corpus(error)
    }
  }

  /// The check of the pipeline file has compiled them before.
  private static func globs(_ setting: String, _ definition: PipelineDefinition) throws(PipelineError) -> [Glob] {
    try definition.load.list(setting).map { (pattern) throws(PipelineError) in
      do throws(GlobError) {
        return try Glob(pattern)
      } catch {
        throw .other("load.\(setting): '\(pattern)': \(error.description)")
      }
    }
  }
}
