import Testing
import Variants

@Suite("Variants of any name")
struct VariantPropertyTests {
  static let everything: VariantPolicy = [.person, .place]

  private static let alphabets = [
    "abcdefghijklmnopqrstuvwxyzABCDEFSTV", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўАБВДЖЗИКЛМНЮЯЩ",
    "あいうえおかきくけこしつふじゃゅょっんー",
    "アイウエオカキクケコシツフジャュョッンーヴ", "国後島岸田文雄", "äöüÄøåßđəşŌū", " -.'’,()\"&\u{301}\u{308}\u{AD}\u{200B}\t",
  ].map(Array.init)

  /// A made-up name: mostly letters of one script with spaces, sometimes anything.
  private static func name(seed: UInt64) -> VaryingName {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let main = alphabets[next(alphabets.count)]
    var text = ""
    for _ in 0..<(next(10) == 0 ? 200 : next(30)) {
      let letters = next(8) == 0 ? alphabets[next(alphabets.count)] : main
      text.append(next(6) == 0 ? " " : letters[next(letters.count)])
    }
    let languages = [nil, "ru", "uk", "ja", "de", "en", "hu"]
    let countries = [[], ["RU"], ["JP"], ["CN"], ["UA"], ["ES"], ["DE"], ["US", "RU"]]
    let kinds: [VaryingName.Kind] = [.person, .place, .other]
    return VaryingName(
      text, language: languages[next(languages.count)], kind: kinds[next(3)],
      countries: countries[next(countries.count)])
  }

  @Test("are bounded, never the name itself, none twice, the same each time", arguments: UInt64(0)..<600)
  func bounds(seed: UInt64) {
    let name = VariantPropertyTests.name(seed: seed)
    let forms = Variants.forms(of: name, policy: VariantPropertyTests.everything)
    #expect(forms.count <= 64)
    #expect(!forms.contains { $0.text == name.text })
    #expect(Set(forms.map(\.text)).count == forms.count)
    #expect(forms == Variants.forms(of: name, policy: VariantPropertyTests.everything))
    #expect(forms.allSatisfy { $0.text.unicodeScalars.count >= 3 })
    #expect(Variants.forms(of: name, policy: []).isEmpty)
  }

  /// A group and the rules that belong to it.
  struct Group: Sendable, CustomTestStringConvertible {
    var name: String
    var rules: Set<VariantRule>
    var testDescription: String { name }
  }

  static let groups = [
    Group(name: "order", rules: [.nameOrder, .commaInverted]),
    Group(name: "initials", rules: [.initials, .romanNumeral]),
    Group(name: "abbreviations", rules: [.abbreviation, .article, .romanNumeral]),
    Group(name: "transliteration", rules: [.transliteration, .romanization]),
    Group(name: "inflection", rules: [.inflection]),
  ]

  @Test("come from the groups of rules that were asked for", arguments: groups)
  func onlyAskedFor(group: Group) throws {
    let policy = try VariantPolicy(names: [group.name])
    for seed in UInt64(0)..<200 {
      let forms = Variants.forms(of: VariantPropertyTests.name(seed: seed), policy: policy)
      #expect(group.rules.isSuperset(of: forms.map(\.rule)))
    }
    for text in ["Сергей Шойгу", "St. Petersburg", "The Gambia", "John Paul II", "クナシリ"] {
      for kind in [VaryingName.Kind.person, .place] {
        #expect(
          group.rules.isSuperset(of: Variants.forms(of: VaryingName(text, kind: kind), policy: policy).map(\.rule)))
      }
    }
  }

  @Test("hostile names cost no more than others")
  func hostile() {
    for text in [
      String(repeating: "щ", count: 5000), String(repeating: "Юй ", count: 40), String(repeating: "ōū", count: 60),
      String(repeating: "-", count: 119) + "A", String(repeating: "Saint ", count: 19) + "X", ",", "The", ", The",
      "’’’", "A.", "St.", " ", "Й\u{306}\u{306}", "ッー", "II II II", "a\u{308}",
    ] {
      for kind in [VaryingName.Kind.person, .place, .other] {
        for country in ["RU", "JP", "KZ", "DE"] {
          let name = VaryingName(text, kind: kind, countries: [country])
          #expect(Variants.forms(of: name, policy: VariantPropertyTests.everything).count <= 64)
        }
      }
    }
  }
}
