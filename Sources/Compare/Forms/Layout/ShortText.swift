internal import Records

/// Long texts made short enough to be shown; what is left out is said.
enum ShortText {
  /// The most characters (Unicode scalars) of a text that are shown.
  static let limit = 240
  private static let head = 160
  private static let tail = 60

  /// The text, or its beginning and its end with the number of characters between.
  static func shortened(_ text: String) -> String {
    // Bytes are never fewer than scalars.
    if text.utf8.count <= limit { return text }
    let scalars = text.unicodeScalars
    let count = scalars.count
    if count <= limit { return text }
    return String(scalars.prefix(head)) + "[… \(count - head - tail) characters …]" + String(scalars.suffix(tail))
  }

  /// The end of the text before something; where there is more before, it begins with a whole word after `… `.
  static func before(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count >= Difference.Side.contextLength else { return text }
    let kept = scalars.suffix(Difference.Side.contextLength)
    // Without spaces (歯舞群島…) it begins anywhere.
    guard let space = kept.firstIndex(of: " "), kept.index(after: space) < kept.endIndex else {
      return "…" + String(kept)
    }
    return "… " + String(kept[kept.index(after: space)...])
  }

  /// The beginning of the text after something; where there is more after, it ends with a whole word before ` …`.
  static func after(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count >= Difference.Side.contextLength else { return text }
    let kept = scalars.prefix(Difference.Side.contextLength)
    guard let space = kept.lastIndex(of: " "), space > kept.startIndex else { return String(kept) + "…" }
    return String(kept[..<space]) + " …"
  }
}

/// Whether two strings have the same bytes. (`==` goes by Unicode normal forms, which a difference may be about.)
func hasSameBytes(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
