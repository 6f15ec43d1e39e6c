@testable internal import Stages
internal import TestSupport
internal import Testing

/// What is done by bytes, against the same done by strings.
@Suite("Words beside names")
struct WordKindTests {
  private static let kinds: [String: WordKinds] = [
    "in": [.beforePlace, .function], "said": .said, "сказала": .said, "à": .beforePlace, "street": .street,
    "St": .office, "University": .seat, "ёж": .kind, "who": [.acting, .function], "école": .body,
  ]
  private static let parts = [
    "in", "In", "IN", "said", "Said", "СКАЗАЛА", "Сказала", "à", "À", "a\u{300}", "street", "St", "st", "University",
    "UNIVERSITY",
    "Ёж", "ёж", "École", "e\u{301}cole", "who", "ß", "×", "İ", "島", "Ж", ".", "'", "’", "-", "\u{301}", "ſ", "K", "o",
    "😀",
  ]

  private static func naive(_ word: String) -> WordKinds {
    let lowered = word.lowercased()
    let folded = lowered.filter { $0 != "." && $0 != "'" && $0 != "’" }
    return (kinds[word] ?? []).intersection(.asWritten).union((kinds[lowered] ?? []).intersection(.beforePlace))
      .union((kinds[folded] ?? []).intersection(.folded))
  }

  @Test("Kinds are those that strings tell", arguments: 0..<40)
  func kinds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let table = WordKindTable(Self.kinds)
    for _ in 0..<100 {
      let word = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.parts.randomElement(using: &random) ?? "" }
        .joined()
      let text = Array("- \(word) -".utf8)
      #expect(table.kinds(of: 2..<(text.count - 2), in: text) == Self.naive(word), "\(word.debugDescription)")
    }
  }

  @Test("Every word of the lists is found as it is written there")
  func lists() {
    let text = Array("in said county counties Police University School street and of who province отметил".utf8)
    let kinds = text.split(separator: 0x20).map { PlaceWords.table.kinds(of: $0.startIndex..<$0.endIndex, in: text) }
    #expect(!kinds.contains([]))
  }

  @Test("Names that stand in lower case too", arguments: 0..<40)
  func lowerCase(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "Nice", "nice", "Reading", "reading", "READING", "St.Ives", "Жуков", "жуков", "O'Hara", "ohara", "X", "x",
      "Nice-",
    ]
    let chosen = (0..<12).map { _ in words.randomElement(using: &random) ?? "" }
    let text = Array(chosen.joined(separator: " ").utf8)
    let names = text.split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
    let found = LowerCaseWords(names, in: text)
    let letters = Set(
      text.split { !(ASCII.isLetter($0) || $0 >= 0x80) }.map { String(decoding: $0, as: UTF8.self) })
    for name in names {
      let folded = String(decoding: text[name], as: UTF8.self).lowercased().filter { $0 != "." && $0 != "'" }
      #expect(found.contains(name, in: text) == letters.contains(folded), "\(folded) in \(chosen)")
    }
  }

  @Test("Parts of names")
  func parts() {
    for (name, parts) in [
      ("Sergey Lavrov", ["Sergey", "Lavrov"]), ("セルゲイ・ラブロフ", ["セルゲイ", "ラブロフ"]), ("Jón·Þór", ["Jón", "Þór"]),
      ("A\u{387}B＝C", ["A", "B", "C"]), ("John Smith Jr.", ["John", "Smith"]), ("  Ali  II ", ["Ali"]), ("", []),
      ("ナオミ", ["ナオミ"]),
    ] { #expect(NameParts.parts(of: name) == parts) }
  }
}
