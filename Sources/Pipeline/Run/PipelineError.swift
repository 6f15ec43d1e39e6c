package import Gazetteer
internal import TextModel

/// Why nothing was run: exit code 2.
package enum PipelineError: Error, Hashable, Sendable {
  case pipelineFile(PipelineFileError)
  case gazetteer(GazetteerError)
  /// A gazetteer file that cannot be read: where it is named, and the file beside it that was probably meant.
  case unreadableGazetteer(String, reason: String, namedAt: String, nearest: String?)
  /// An outside command that cannot be started.
  case command(CommandRefusal)
  case shippedFiles(ShippedFilesError)
  case corpus(CorpusError)
  /// `-g` with a pipeline that has no match stage.
  case gazetteerWithoutMatch(String)
  case other(String)
  /// What a worker process refused the pipeline for: the whole message.
  case refusedByWorker(String)
}

extension PipelineError: CustomStringConvertible {
  /// The whole message.
  package var description: String {
    switch self {
    case .pipelineFile(let error): error.description
    case .gazetteer(let error): error.description
    case .unreadableGazetteer(let path, let reason, let place, let nearest):
      "error: \(place): cannot read the gazetteer '\(path)': \(reason)"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    case .command(let refusal): refusal.description
    case .shippedFiles(let error): error.description
    case .corpus(let error): error.description
    case .gazetteerWithoutMatch(let path):
      "error: -g \(path): the pipeline has no 'match' stage to use it; add one, or choose another pipeline with -p"
    case .other(let message): "error: \(message)"
    case .refusedByWorker(let message): message
    }
  }
}
