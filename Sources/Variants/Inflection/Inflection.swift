/// Grammatical case forms of names, by rule tables: no model, no word lists.
///
/// ```swift
/// Inflection.forms(of: VaryingName("Курильские острова", language: "ru", kind: .place))
/// // Курильских островов, Курильским островам, Курильскими островами, Курильских островах
/// ```
///
/// A name is cut into words; the language's grammar says which of them decline, and tables of endings how. Names whose
/// declension is not certain, such as foreign ones in -о or -и, stand still. Cost: linear in the name, a few
/// microseconds.
package enum Inflection {
  /// The case forms of `name`, without the name itself, without duplicates, in a fixed order; empty where it does not
  /// decline or the language has no rules.
  ///
  /// Without a language Cyrillic names are taken for Ukrainian if they have one of its letters, else for Russian, and
  /// places of Germany, Austria and Poland for German and Polish.
  package static func forms(of name: VaryingName) -> [String] {
    guard let language = language(of: name), let words = NameWords(name.text) else { return [] }
    return switch language {
    case .russian: slavic(.russian, .russian, Russian.home, words, name)
    case .ukrainian: slavic(.ukrainian, .ukrainian, Russian.home, words, name)
    case .polish: slavic(.polish, .polish, Polish.home, words, name)
    case .german: German.forms(of: words, kind: name.kind)
    }
  }

  private enum Language { case russian, ukrainian, polish, german }

  private static func slavic(
    _ places: PlaceGrammar, _ people: PersonGrammar, _ home: Set<String>, _ words: NameWords, _ name: VaryingName
  ) -> [String] {
    let isForeign = !name.countries.isEmpty && !name.countries.contains(where: home.contains)
    guard name.kind == .person else {
      return places.forms(of: words, isPlace: name.kind == .place, isForeign: isForeign)
    }
    let isEastAsian: Bool? =
      name.countries.contains(where: eastAsianNames.contains)
      ? true : name.countries.contains(where: mixedNames.contains) || name.countries.isEmpty ? nil : false
    return people.forms(of: words, isForeign: isForeign, isEastAsian: isEastAsian)
  }

  /// Countries whose people's family names come first and stand still.
  private static let eastAsianNames: Set<String> = ["CN", "KP", "KR", "MM", "TW", "VN", "HK"]

  /// Countries with such names among others.
  private static let mixedNames: Set<String> = ["SG", "KH", "MY", "TH", "LA", "ID", "PH"]

  private static func language(of name: VaryingName) -> Language? {
    guard let tag = name.language else { return cyrillicLanguage(of: name.text) ?? homeLanguage(of: name) }
    let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    if primary.elementsEqual("ru".utf8) { return .russian }
    if primary.elementsEqual("uk".utf8) { return .ukrainian }
    if primary.elementsEqual("pl".utf8) { return .polish }
    if primary.elementsEqual("de".utf8) { return .german }
    return nil
  }

  /// The language of a Latin place name's own country, if it has rules.
  private static func homeLanguage(of name: VaryingName) -> Language? {
    guard name.kind == .place, name.countries.count == 1, let country = name.countries.first else { return nil }
    return country == "DE" || country == "AT" ? .german : country == "PL" ? .polish : nil
  }

  /// The language that a name in Cyrillic letters is taken for; `nil` for other scripts and other languages' letters.
  private static func cyrillicLanguage(of text: String) -> Language? {
    var language: Language?
    for unit in text.utf16 {
      switch unit {
      case 0x404, 0x406, 0x407, 0x454, 0x456, 0x457, 0x490, 0x491: language = .ukrainian  // Є І Ї є і ї Ґ ґ
      case 0x410...0x44F, 0x401, 0x451: language = language ?? .russian
      case 0x400...0x52F: return nil  // Belarusian ў, Serbian ђ and the like
      case 0x41...0x5A where unit != 0x49 && unit != 0x56 && unit != 0x58, 0x61...0x7A: return nil
      default: break
      }
    }
    return language
  }
}
