@testable import Explanation
import Testing

@Suite("The focus of a line")
struct FocusLineTests {
  @Test(
    "its ids, from the end of the line",
    arguments: [
      (#"{"id":"a"}"#, []),
      (#"{"id":"a","focus":[]}"#, []),
      (#"{"text":"\"focus\":[","focus":[{"entity":"c-jp","weight":1000},{"entity":"r","weight":2}]}"#, ["c-jp", "r"]),
      (#"{"focus":[{"entity":"a\"b","weight":1000}]}"#, nil),
      ("", []),
    ] as [(String, [String]?)])
  func ids(_ line: String, _ expected: [String]?) {
    #expect(FocusLine.ids(of: Array(line.utf8)) == expected)
  }
}
