internal import Records

/// Foreign text as HTML, safe between tags and in quoted attributes. Control characters are made visible first, so
/// that none can end a comment or line, or turn the direction of what follows.
func htmlText(_ text: String) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in VisibleText.line(text).unicodeScalars {
    switch scalar {
    case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
    case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}
