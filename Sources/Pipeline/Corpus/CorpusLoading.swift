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

  /// Whether a file of a directory is read, by its path below it and its first bytes.
  package typealias Choice = @Sendable (_ path: [UInt8], _ start: () -> [UInt8]?) -> Bool

  /// What a run would read.
  package static func choice(_ definition: PipelineDefinition) throws(PipelineError) -> Choice {
    let (include, exclude) = (try globs("include", definition), try globs("exclude", definition))
    return { (path, start) in
      let request = CorpusRequest(
        inputs: [], include: include, exclude: exclude, isKnownSuffix: FormatList.isKnownSuffix,
        isKnownStart: FormatList.isKnownStart)
      let isHidden = path.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
      guard !isHidden, request.includes(path) else { return false }
      if let isKnown = request.isKnownByName(path) { return isKnown }
      return start().map { request.isKnownStart(Array($0.prefix(CorpusRequest.startByteCount))) } ?? true
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
