import TestSupport
import Pipeline
import Testing

@Suite("patterns of paths")
struct GlobTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var pattern: String
    var matching: [String]
    var other: [String]
    var testDescription: String { pattern }
  }

  @Test("a pattern matches what its manual says", arguments: cases)
  func table(_ example: Case) throws {
    let glob = try Glob(example.pattern)
    for path in example.matching { #expect(glob.matches(Array(path.utf8)), "\(path)") }
    for path in example.other { #expect(!glob.matches(Array(path.utf8)), "\(path)") }
  }

  @Test(
    "what is no pattern is refused",
    arguments: [
      ("", GlobError.empty), ("/a", .startsWithSlash), ("a[b", .unclosedSet), ("[]", .unclosedSet),
      ("[a-", .unclosedSet),
      ("[\\", .unclosedSet), ("[z-a]", .emptyRange), ("{a,b", .unclosedAlternatives), ("a\\", .loneBackslash),
      (String(repeating: "{", count: 33), .nestedTooDeep(limit: 32)),
    ])
  func refused(pattern: String, error: GlobError) {
    #expect(throws: error) { try Glob(pattern) }
  }

  @Test("bytes that are not UTF-8 count as characters")
  func invalidBytes() throws {
    #expect(try Glob("a?.txt").matches([UInt8(ascii: "a"), 0xFF] + Array(".txt".utf8)))
    #expect(try Glob("*").matches([0xC3, 0x28, 0xE2, 0x82]))
    #expect(try !Glob("?").matches([0xC3, 0x28]))
  }

  @Test(
    "a suffix is named where no wildcard stands behind the last dot",
    arguments: [
      ("*.log", true), ("**/*.{log,out}", true), ("articles/**", false), ("*.htm?", false), ("*.[a-z]", false),
      ("a.b/*", false), ("*.", false), ("notes", false),
    ])
  func namesSuffix(pattern: String, expected: Bool) throws {
    #expect(try Glob(pattern).namesSuffix == expected)
  }

  @Test("the automaton agrees with a naive matcher", arguments: UInt64(0)..<300)
  func agreesWithNaive(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pattern = NaiveGlob.randomPattern(using: &random)
    let glob = try Glob(pattern)
    for _ in 0..<60 {
      let path = NaiveGlob.randomPath(using: &random)
      #expect(glob.matches(Array(path.utf8)) == NaiveGlob.matches(pattern, path), "\(pattern) on \(path)")
    }
  }

  @Test("patterns that ruin backtracking matchers are done at once", .timeLimit(.minutes(10)))
  func hostilePatterns() throws {
    let path = [UInt8](repeating: UInt8(ascii: "a"), count: 4000)
    #expect(try !Glob(String(repeating: "*a", count: 100) + "b").matches(path))
    #expect(try !Glob(String(repeating: "**/", count: 300) + "b").matches(path))
    #expect(try !Glob(String(repeating: "{a,aa}", count: 300)).matches(path))
  }

  private static let cases = [
    Case(pattern: "**/*", matching: ["a", "a/b", "a/b/c.html"], other: [""]),
    Case(pattern: "**", matching: ["a", "a/b"], other: [""]),
    Case(pattern: "*", matching: ["a", "a.b"], other: ["a/b", "/"]),
    Case(pattern: "*.html", matching: ["a.html", ".html"], other: ["a/b.html", "a.htm", "a.html/b"]),
    Case(pattern: "**/*.html", matching: ["a.html", "a/b.html", "a/b/c.html"], other: ["a.htm", "html"]),
    Case(pattern: "a/**", matching: ["a/b", "a/b/c"], other: ["a", "a/", "b/a/c", "aa/b"]),
    Case(pattern: "a/**/b", matching: ["a/b", "a/x/b", "a/x/y/b"], other: ["ab", "a/xb", "a/b/c"]),
    Case(pattern: "**/a/**", matching: ["a/b", "x/a/b/c"], other: ["a", "xa/b"]),
    Case(pattern: "**/**/a", matching: ["a", "x/a", "x/y/a"], other: ["xa"]),
    Case(pattern: "a**b", matching: ["ab", "axxb"], other: ["a/b"]),
    Case(pattern: "a/***", matching: ["a/b", "a/"], other: ["a/b/c"]),
    Case(pattern: "?.txt", matching: ["a.txt", "歯.txt", "é.txt"], other: ["ab.txt", "/.txt", ".txt"]),
    Case(pattern: "[a-c]x", matching: ["ax", "cx"], other: ["dx", "a", "-x"]),
    Case(pattern: "[!a-c]x", matching: ["dx", "歯x"], other: ["ax", "/x"]),
    Case(pattern: "[^a]", matching: ["b"], other: ["a"]),
    Case(pattern: "[]a]", matching: ["]", "a"], other: ["b"]),
    Case(pattern: "[a-]", matching: ["a", "-"], other: ["b"]),
    Case(pattern: "[\\]-]", matching: ["]", "-"], other: ["\\"]),
    Case(pattern: "[а-я]*", matching: ["хабомаи"], other: ["habomai", "Я"]),
    Case(pattern: "a[/]b", matching: [], other: ["a/b"]),
    Case(pattern: "*.{html,xml}", matching: ["a.html", "a.xml"], other: ["a.txt", "a.{html,xml}"]),
    Case(pattern: "{a,b/c,}d", matching: ["ad", "b/cd", "d"], other: ["cd", "abd"]),
    Case(pattern: "{a,{b,c}d}e", matching: ["ae", "bde", "cde"], other: ["be", "ade"]),
    Case(pattern: "{**/a,b}", matching: ["a", "x/y/a", "b"], other: ["x/b"]),
    Case(pattern: "x/{a/**,b}", matching: ["x/a/y/z", "x/b"], other: ["x/a", "x/b/c"]),
    Case(pattern: "{a}", matching: ["a"], other: ["{a}"]),
    Case(pattern: "a,b}", matching: ["a,b}"], other: ["a"]),
    Case(pattern: "\\*\\{\\?", matching: ["*{?"], other: ["a{b"]),
    Case(pattern: "Habomai", matching: ["Habomai"], other: ["habomai"]),
  ]
}
