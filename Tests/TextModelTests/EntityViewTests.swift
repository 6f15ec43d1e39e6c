import Testing
import TextModel

@Suite("Views of disputed places")
struct EntityViewTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var why: String
    var country: [String]
    var claimedBy: [String]
    var view: String?
    var expected: [String]
    var testDescription: String { why }

    init(_ why: String, _ country: String, _ claimedBy: String, _ view: String?, _ expected: String) {
      self.why = why
      self.country = country.split(separator: " ").map(String.init)
      self.claimedBy = claimedBy.split(separator: " ").map(String.init)
      self.view = view
      self.expected = expected.split(separator: " ").map(String.init)
    }
  }

  static let cases = [
    Case("neutral", "RU", "JP", nil, "RU"),
    Case("the claimant's view", "RU", "JP", "JP", "JP RU"),
    Case("the administrator's view", "RU", "JP", "RU", "RU"),
    Case("of no party", "RU", "JP", "US", "RU"),
    Case("one of two administrators", "IN PK", "CN", "PK", "PK IN"),
    Case("the second of two claimants", "CN", "VN TW", "TW", "TW CN"),
    Case("a place that nobody claims besides", "AT DE", "", "DE", "AT DE"),
    Case("no administrator", "", "GE", "GE", "GE"),
  ]

  @Test("the country of the view stands first, and who claims a place is told in each", arguments: cases)
  func country(_ test: Case) {
    var entity = Entity(id: "e", type: .island, name: "E", gazetteer: "g")
    entity.country = test.country
    entity.claimedBy = test.claimedBy
    #expect(entity.country(inViewOf: test.view) == test.expected)
    #expect(Set(entity.country(inViewOf: test.view) + entity.claimedBy) == Set(test.country + test.claimedBy))
  }

  @Test(
    "codes that people write otherwise",
    arguments: [("jp", "JP"), ("JPN", "JP"), ("UK", "GB"), ("uk", "GB"), ("NO", "NO"), ("Japan", nil), ("", nil)])
  func meant(_ text: String, _ expected: String?) {
    #expect(CountryCode.meant(by: text) == expected)
  }

  @Test("codes are two capitals, in their order, each once")
  func codes() {
    #expect(CountryCode.all == Set(CountryCode.all).sorted())
    #expect(CountryCode.all.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy { 0x41...0x5A ~= $0 } })
  }
}
