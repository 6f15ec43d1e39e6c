import Compare
import Testing

@Suite("Kinds of differences")
struct DifferenceKindTests {
  @Test("swapping the sides twice changes nothing", arguments: DifferenceKind.allCases)
  func swapped(_ kind: DifferenceKind) { #expect(kind.swapped.swapped == kind) }
}
