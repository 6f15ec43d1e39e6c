@testable import Curation
import Testing
import TextModel

@Suite("Codes of countries")
struct CountryTableTests {
  @Test("the boxes are of the countries that there are, and of the European Union")
  func same() {
    #expect(Set(CountryBoxes.boxes.keys) == Set(CountryCode.all + ["EU"]))
  }
}
