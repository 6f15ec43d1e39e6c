import Stages
import Testing
import TextModel

@Suite("Names that are words in lower case elsewhere")
struct LowerCaseDecisionTests {
  private static let world = """
    id;type;name;aliases;country;region;latitude;longitude;population
    harris;city;City of Harris;Harris!evidence;US;US-TX;30;-95;

    """
  private static let word = "They met in Harris. A harris is no place."

  @Test("It is looked for where it decides")
  func decides() throws {
    #expect(try PlaceWorld.found("They met in Harris.", Self.world) == ["Harris=harris"])
    #expect(try PlaceWorld.found(Self.word, Self.world) == [])
    #expect(try PlaceWorld.found(Self.word, Self.world, weights: ["mention.lower-case=0"]) == ["Harris=harris"])
  }

  @Test("An explanation tells it where it does not, and decides the same")
  func explained() throws {
    for weight in [-50, 0, -1, 500] {
      let log = DecisionLog()
      let weights = ["mention.lower-case=\(weight)"]
      let explained = try PlaceWorld.annotate(Self.word, Self.world, weights: weights, log: log).document
      #expect(try explained.mentions == PlaceWorld.annotate(Self.word, Self.world, weights: weights).document.mentions)
      let parts = log.decisions.flatMap { (decision) -> [String] in
        guard case .judged(let judgement) = decision.kind else { return [] }
        return judgement.parts.map(\.name)
      }
      #expect(parts.contains("lower-case"))
    }
  }
}
