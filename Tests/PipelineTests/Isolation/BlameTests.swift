import TextModel
import Testing

@testable import Pipeline

@Suite("Isolation: who is to blame for the end of a worker")
struct BlameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var status = Status.crash
    var isForeign = false
    var underWay = 1
    var hasAnswered = false
    var blame: Blame

    var testDescription: String {
      "\(status), \(underWay) under way" + (hasAnswered ? ", others answered" : "") + (isForeign ? ", foreign" : "")
    }
  }

  @Test(
    "a document is, where nothing else can be",
    arguments: [
      Case(blame: .document), Case(status: .memoryLimit, blame: .document), Case(status: .timeout, blame: .document),
      Case(isForeign: true, blame: .somebody),
      // What was kept of earlier ones takes memory, not time.
      Case(hasAnswered: true, blame: .unknown), Case(status: .memoryLimit, hasAnswered: true, blame: .unknown),
      Case(status: .timeout, hasAnswered: true, blame: .document),
      Case(isForeign: true, hasAnswered: true, blame: .unknown),
      Case(underWay: 2, blame: .unknown), Case(status: .timeout, underWay: 2, blame: .unknown),
      Case(status: .timeout, underWay: 32, hasAnswered: true, blame: .unknown),
      Case(isForeign: true, underWay: 2, blame: .unknown),
    ])
  func blame(_ example: Case) {
    let problem = Problem(example.status, "")
    #expect(
      Blame(
        for: problem, isForeign: example.isForeign, underWay: example.underWay, hasAnswered: example.hasAnswered)
        == example.blame)
  }
}
