/// Family name first for given name first, and the other way round.
///
/// In Latin letters only where people are called family name first at home (China, Hungary, Japan, Cambodia, Korea,
/// Vietnam); in Cyrillic everywhere but for names that are family-first in Russian too (*Си Цзиньпин*).
enum NameOrder {
  static func forms(of person: PersonName, _ name: VaryingName) -> [String] {
    guard person.suffix == nil, !person.words.contains(where: PersonWords.isInitial) else { return [] }
    switch person.script {
    case .latin:
      let isEastern = name.countries.contains(where: Regions.eastern.contains)
      let isBulgarian = name.countries.contains("BG")
      guard isEastern || person.hasPatronymic && !isBulgarian, person.words.count <= 3 else { return [] }
      guard !isEastern || person.words.count == 2 || person.order == .familyFirst else { return [] }
    case .cyrillic:
      guard !name.countries.contains(where: Regions.familyFirst.contains), person.family.count == 1 else { return [] }
      let language = name.language.map { String($0.prefix { $0 != "-" }) }
      guard language.map(swappingLanguages.contains) ?? true else { return [] }
      // "Руслан Ибн Хаттаб": what stands between is no plain name.
      guard person.given.count <= 2, person.given.count == 1 || person.hasPatronymic else { return [] }
    default: return []
    }
    return [swapped(person)]
  }

  private static let swappingLanguages: Set<String> = ["ru", "uk", "be", "kk", "ky", "tg", "uz"]

  static func swapped(_ person: PersonName) -> String {
    switch person.order {
    case .givenFirst: person.familyText + " " + person.givenText
    case .familyFirst: person.givenText + " " + person.familyText
    }
  }

  /// `Lavrov, Sergey` as `Sergey Lavrov`; `nil` if `text` is not one comma with words on both sides.
  static func withoutComma(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let words = parts.map { $0.split(separator: " ") }
    guard 1...3 ~= words[0].count, 1...4 ~= words[1].count else { return nil }
    guard !PersonWords.suffixes.contains(PersonWords.folded(words[1].joined(separator: " "))) else { return nil }
    return (words[1] + words[0]).joined(separator: " ")
  }
}
