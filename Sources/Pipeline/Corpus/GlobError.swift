/// Why a pattern is none; `description` completes "the pattern '…' …".
package enum GlobError: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case unclosedSet
  case emptyRange
  case unclosedAlternatives
  case nestedTooDeep(limit: Int)
  case loneBackslash
  case startsWithSlash

  package var description: String {
    switch self {
    case .empty: "is empty"
    case .unclosedSet: "has a '[' without its ']'; write '\\[' for the character"
    case .emptyRange: "has a range that ends before it starts"
    case .unclosedAlternatives: "has a '{' without its '}'; write '\\{' for the character"
    case .nestedTooDeep(let limit): "nests braces deeper than \(limit)"
    case .loneBackslash: "ends in a '\\' that escapes nothing"
    case .startsWithSlash: "starts with '/', but paths are relative to the INPUT"
    }
  }
}
