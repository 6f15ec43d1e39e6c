import TextModel
import Testing

struct NearestCase: Sendable, CustomTestStringConvertible {
  var name: String
  var expected: String?
  var testDescription: String { "\(name) → \(expected ?? "none")" }
}

@Suite("Nearest name")
struct NearestNameTests {
  static let cases = [
    NearestCase(name: "splt", expected: "split"),
    NearestCase(name: "sentnces", expected: "sentences"),
    NearestCase(name: "amtch", expected: "match"),
    NearestCase(name: "MATCH", expected: "match"),
    NearestCase(name: "clan", expected: "clean"),
    NearestCase(name: "resolve", expected: "resolve"),
    NearestCase(name: "", expected: nil),
    NearestCase(name: "report", expected: nil),
  ]

  @Test("is within a third of the length", arguments: cases)
  func nearest(_ nearestCase: NearestCase) {
    let known = ["clean", "split", "sentences", "match", "resolve"]
    #expect(nearestName(to: nearestCase.name, in: known) == nearestCase.expected)
  }

  @Test("the first of equals wins")
  func ties() {
    #expect(nearestName(to: "bat", in: ["cat", "rat"]) == "cat")
  }
}
