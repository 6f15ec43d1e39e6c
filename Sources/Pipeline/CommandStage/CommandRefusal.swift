package import TextModel

/// Why an outside command cannot be part of a pipeline: exit code 2.
package struct CommandRefusal: Error, Hashable, Sendable {
  /// Of the stage in the pipeline file.
  package var position: SourcePosition
  package var problem: Problem

  package enum Problem: Hashable, Sendable {
    case notInPath(String, nearest: String?)
    /// `setting` names a file that is not there.
    case noFile(String, setting: String, nearest: String?)
    /// It is there, but the system starts no program from it.
    case notExecutable(String)
    /// An argument without a slash that is the name of a file beside the pipeline file.
    case ambiguous(String)
    case unreadable(String, reason: String)
  }
}

extension CommandRefusal: CustomStringConvertible {
  /// The whole message.
  package var description: String { "error: \(position): stage 'command': \(problem.summary)" }
}

extension CommandRefusal.Problem {
  fileprivate var summary: String {
    switch self {
    case .notInPath(let name, let nearest):
      "no program '\(name)' in PATH: install it, or write its path, such as ./\(name)"
        + CommandRefusal.suggestion(nearest)
    case .noFile(let path, let setting, let nearest):
      "'\(setting)' names '\(path)', which is not there; relative paths start at the pipeline file"
        + CommandRefusal.suggestion(nearest)
    case .notExecutable(let path):
      "'\(path)' may not be executed; allow it (chmod +x), or write its interpreter before it"
    case .ambiguous(let word):
      "'\(word)' is passed as it is, without a directory; write './\(word)' for the file beside the pipeline file"
    case .unreadable(let path, let reason): "cannot read '\(path)': \(reason)"
    }
  }
}

extension CommandRefusal {
  fileprivate static func suggestion(_ nearest: String?) -> String { nearest.map { "; did you mean '\($0)'?" } ?? "" }
}
