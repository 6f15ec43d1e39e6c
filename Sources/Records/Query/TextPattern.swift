/// A pattern of ids: `*` stands for any number of characters, `/` too, `?` for one (a Unicode scalar), `\*` for the
/// character itself; all else for itself. The whole id must match.
package struct TextPattern: Sendable, Hashable {
  private enum Part: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    case any
    case anything
  }

  private let parts: [Part]

  package init(_ pattern: String) {
    var parts: [Part] = []
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      switch scalar {
      case _ where isEscaped:
        parts.append(.scalar(scalar))
        isEscaped = false
      case "\\": isEscaped = true
      case "*": if parts.last != .anything { parts.append(.anything) }
      case "?": parts.append(.any)
      default: parts.append(.scalar(scalar))
      }
    }
    if isEscaped { parts.append(.scalar("\\")) }
    self.parts = parts
  }

  /// - Complexity: O(`text` · pattern) at worst: only the last `*` is tried again.
  package func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var position = 0
    var part = 0
    var retry: (position: Int, part: Int)?
    while position < scalars.count {
      if part < parts.count, parts[part] == .anything {
        retry = (position, part + 1)
        part += 1
      } else if part < parts.count, parts[part] == .any || parts[part] == .scalar(scalars[position]) {
        position += 1
        part += 1
      } else if let last = retry {
        position = last.position + 1
        part = last.part
        retry = (position, part)
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { $0 == .anything }
  }
}
