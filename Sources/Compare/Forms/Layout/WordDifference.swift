internal import Records

/// Two texts as what they begin with, what differs, and what they end with; cut between words.
struct WordDifference: Hashable, Sendable {
  var prefix: String
  var old: String
  var new: String
  var suffix: String

  init(_ old: String, _ new: String) {
    let old = Array(old.unicodeScalars)
    let new = Array(new.unicodeScalars)
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    while start > 0, Self.isInsideWord(old, start) || Self.isInsideWord(new, start) { start -= 1 }
    var end = 0
    while end < shorter - start, old[old.count - end - 1] == new[new.count - end - 1] { end += 1 }
    while end > 0, Self.isInsideWord(old, old.count - end) || Self.isInsideWord(new, new.count - end) { end -= 1 }
    prefix = Self.text(old[..<start])
    self.old = Self.text(old[start..<(old.count - end)])
    self.new = Self.text(new[start..<(new.count - end)])
    suffix = Self.text(old[(old.count - end)...])
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether the scalars on both sides belong together. Wide characters (歯舞) are words of their own.
  private static func isInsideWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0, index < scalars.count else { return false }
    return VisibleText.columns(of: scalars[index]) == 0 || isWord(scalars[index - 1]) && isWord(scalars[index])
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch VisibleText.columns(of: scalar) {
    case 0: true
    case 1: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    default: false
    }
  }
}
