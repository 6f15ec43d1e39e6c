import Testing
import Variants

@Suite("Variant policies")
struct VariantPolicyTests {
  @Test("are read by name")
  func parsing() throws {
    #expect(try VariantPolicy(names: ["order", "initials"]) == [.order, .initials])
    #expect(try VariantPolicy(names: ["person"]) == [.order, .initials, .transliteration, .inflection])
    #expect(try VariantPolicy(names: ["place"]) == [.abbreviations, .transliteration, .inflection])
    #expect(try VariantPolicy(names: ["none"]) == [])
    #expect(try VariantPolicy(names: [String]()) == [])
    for (name, policy) in VariantPolicy.named { #expect(try VariantPolicy(names: [name]) == policy) }
  }

  @Test("an unknown name is told", arguments: ["Order", "", "people", "all"])
  func unknown(name: String) {
    #expect(throws: VariantPolicy.UnknownName(name: name)) { try VariantPolicy(names: ["order", name]) }
  }
}
