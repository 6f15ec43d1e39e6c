internal import Loading
internal import TextModel

/// Lists the corpus of a run by the pipeline file's `load` section and the formats that loading knows.
package enum CorpusLoading {
  /// The largest list of paths that is read.
  private static let listLimit = 1_000_000_000

  package static func list(
    _ inputs: [String], definition: PipelineDefinition, output: String?
  ) throws(PipelineError) -> CorpusListing {
    let rules = try CorpusRules(
      definition.load, output: output, isKnownSuffix: { _ in true }, isKnownContent: { _ in true })
    return try CorpusListing(inputs, rules: rules)
  }

  /// The paths in a file, one a line; `-` is standard input.
  package static func paths(listedIn file: String) throws(PipelineError) -> [String] {
    let path = file == "-" ? "/dev/stdin" : file
    do throws(SystemError) {
      let bytes = try FileSystem.readAll(Array(path.utf8), limit: listLimit)
      return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    } catch {
      throw .other("cannot read the list of files '\(file)': \(error.reason)")
    }
  }
}
