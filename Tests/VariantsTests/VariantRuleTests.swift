import Testing
import Variants

@Suite("Variant rules")
struct VariantRuleTests {
  @Test("have names of their own")
  func names() {
    #expect(Set(VariantRule.allCases.map(\.name)).count == VariantRule.allCases.count)
  }
}
