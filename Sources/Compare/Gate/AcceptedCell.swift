/// A cell of a tab-separated file: `\t`, `\n`, `\r` stand for the characters, `\\` for a backslash, and `\*` for a cell
/// that is an asterisk; a cell that begins with `#` is written `\#…`, since a row that does is a comment.
enum AcceptedCell {
  static func escaped(_ text: String) -> String {
    if text == "*" { return "\\*" }
    var escaped = String.UnicodeScalarView()
    if text.utf8.first == UInt8(ascii: "#") { escaped.append("\\") }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": escaped.append(contentsOf: "\\t".unicodeScalars)
      case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
      case "\r": escaped.append(contentsOf: "\\r".unicodeScalars)
      case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// `nil` if a backslash escapes nothing.
  static func unescaped(_ cell: some StringProtocol) -> String? {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in cell.unicodeScalars {
      guard isEscaped else {
        if scalar == "\\" { isEscaped = true } else { text.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "t": text.append("\t")
      case "n": text.append("\n")
      case "r": text.append("\r")
      case "\\", "*", "#": text.append(scalar)
      default: return nil
      }
    }
    return isEscaped ? nil : String(text)
  }
}
