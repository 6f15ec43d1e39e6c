internal import Records
import Testing

@Suite("Patterns of ids")
struct TextPatternTests {
  static let patterns = [
    ("tass/*", "tass/2016/04/15.html", true), ("*.html", "tass/1.html", true), ("*.html", "tass/1.html.gz", false),
    ("t?ss", "tass", true), ("t?ss", "tss", false), ("?舞", "歯舞", true), ("", "", true), ("", "a", false),
    ("*", "", true), ("a\\*", "a*", true), ("a\\*", "ab", false), ("a*b*c", "aXbYbZc", true), ("a*b*c", "acb", false),
    ("**a", "bca", true), ("a\\", "a\\", true), ("*aab", "aaab", true),
  ]

  @Test("patterns of ids", arguments: patterns)
  func pattern(pattern: String, text: String, matches: Bool) {
    #expect(TextPattern(pattern).matches(text) == matches)
  }
}
