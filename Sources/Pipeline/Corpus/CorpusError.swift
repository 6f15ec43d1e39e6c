/// Why the inputs of a run were refused.
package enum CorpusError: Error, Hashable, Sendable, CustomStringConvertible {
  case noInput
  case unreadableInput(path: [UInt8], reason: String)
  /// Two files that would have the same id.
  case clash(id: String, first: [UInt8], second: [UInt8])

  package var description: String {
    switch self {
    case .noInput: return "error: no INPUT to read"
    case .unreadableInput(let path, let reason): return "error: \(Self.shown(path)): \(reason)"
    case .clash(let id, let first, let second):
      return """
        error: two files would have the id '\(id)':
          \(Self.shown(first))
          \(Self.shown(second))
        name a directory above both, or run them apart
        """
    }
  }

  private static func shown(_ path: [UInt8]) -> String {
    SourceExcerpt.printable(String(decoding: path, as: UTF8.self))
  }
}
