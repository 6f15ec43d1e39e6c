/// Media types (RFC 6838) of what can be read.
enum MediaType {
  /// Whether it may be a text: what has no type may be anything.
  static func isText(_ type: String?) -> Bool {
    guard let type, !type.isEmpty else { return true }
    return type.hasPrefix("text/") && !["text/css", "text/javascript", "text/calendar"].contains(type)
      || type.hasSuffix("+xml") && type != "image/svg+xml" || type == "application/xml"
  }

  /// The format that a type names; `nil` where the bytes tell better.
  static func format(_ type: String?) -> String? {
    switch type {
    case "text/html", "application/xhtml+xml": "html"
    case "text/plain": "text"
    case "text/markdown": "markdown"
    default: nil
    }
  }
}
