internal import TextModel

/// Why a shipped pipeline was not found.
package enum ShippedFilesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no directory with the shipped files.
  case notFound
  case unknownPipeline(String, known: [String])

  package var description: String {
    switch self {
    case .notFound:
      return """
        error: the shipped pipelines and gazetteers were not found
        Set ONOMA_HOME to the directory that has Pipelines and Gazetteers, or give -p the path of a pipeline file.
        """
    case .unknownPipeline(let name, let known):
      let near = name.utf8.count <= 200 ? nearestName(to: name, in: known) : nil
      return """
        error: unknown pipeline '\(SourceExcerpt.printable(name))'\(near.map { "; did you mean '\($0)'?" } ?? "")
        shipped pipelines: \(known.joined(separator: ", "))
        A file is given by its path, such as ./\(SourceExcerpt.printable(name)).yaml
        """
    }
  }
}
