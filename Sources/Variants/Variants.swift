/// Makes the forms of a gazetteer's names that texts have and the gazetteer does not list.
///
///     Variants.forms(of: VaryingName("Сергей Шойгу", language: "ru", kind: .person), policy: .person)
///     // С. Шойгу, Шойгу, Сергей, Sergey Shoygu, Sergei Shoigu, Sergej Schoigu, S. Shoigu …
///
/// What the matcher folds (case, diacritics, width, hyphens and spaces, stops, possessives) is never made. Each group
/// of rules has a file of its own; the order below decides which forms survive ``FormCollector/limit``: arrangements of
/// the name as it stands, its cases, its other spellings, arrangements of those.
package enum Variants {
  /// The forms of `name` that `policy` asks for: never the name itself, none twice, at most 64, the same each time.
  ///
  /// - Complexity: O(length of the name); names of more than 120 characters have no variants.
  package static func forms(of name: VaryingName, policy: VariantPolicy) -> [Variant] {
    guard !policy.isEmpty, 2...120 ~= name.text.unicodeScalars.count else { return [] }
    var collector = FormCollector(for: name.text)
    var base = name
    if name.kind == .person, let plain = NameOrder.withoutComma(name.text) {
      base.text = plain
      // "Harry, Duke of Sussex" is no inverted name.
      if PersonName(base) == nil { base.text = name.text }
      if policy.contains(.order) { collector.add(base.text, .nameOrder) }
    }
    let person = PersonName(base)
    addArrangements(of: person, base, policy, rules: nil, to: &collector)
    addAbbreviations(of: base, policy, to: &collector)
    let words = person?.words ?? words(of: base.text)
    let spellings = policy.contains(.transliteration) ? spellings(of: words, person, base) : []
    if policy.contains(.inflection) {
      addCases(of: base, person, policy, isRoomNeeded: !spellings.isEmpty, to: &collector)
    }
    for spelling in spellings { collector.add(text(spelling.words, person), spelling.rule, minimum: 4) }
    guard let person else { return collector.variants }
    for (index, spelling) in spellings.prefix(12).enumerated() {
      guard let respelled = person.with(words: spelling.words, script: .latin) else { continue }
      if index < 4 {
        addArrangements(of: respelled, base, policy, rules: spelling.rule, to: &collector)
      } else if policy.contains(.initials) {
        // Catalogues write the usual spellings; newspapers of other languages write initials in theirs.
        for form in Initials.forms(of: respelled, base).prefix(2) where !form.contains(",") {
          collector.add(form, spelling.rule)
        }
      }
    }
    return collector.variants
  }

  /// Order and initials of a person's name, under their own rules or all under the rule that made the spelling.
  private static func addArrangements(
    of person: PersonName?, _ name: VaryingName, _ policy: VariantPolicy, rules rule: VariantRule?,
    to collector: inout FormCollector
  ) {
    if policy.contains(.order), rule == nil, let joined = UnspacedName.form(of: name) {
      collector.add(joined, .nameOrder)
    }
    guard let person else { return }
    if policy.contains(.order) {
      for form in NameOrder.forms(of: person, name) { collector.add(form, rule ?? .nameOrder) }
    }
    if policy.contains(.initials) {
      for form in Initials.forms(of: person, name) { collector.add(form, rule ?? .initials) }
    }
    if policy.contains(.order) {
      for form in CommaInverted.forms(of: person, name) { collector.add(form, rule ?? .commaInverted) }
    }
  }

  private static func addAbbreviations(of name: VaryingName, _ policy: VariantPolicy, to collector: inout FormCollector)
  {
    if !policy.isDisjoint(with: [.initials, .abbreviations]) {
      for form in RomanNumeral.forms(of: name) { collector.add(form, .romanNumeral) }
    }
    if policy.contains(.abbreviations) {
      for form in Article.forms(of: name) { collector.add(form, .article) }
      for form in Abbreviation.forms(of: name) { collector.add(form, .abbreviation) }
    }
    if let unmarked = UnmarkedApostrophe.form(of: name) {
      if unmarked.isPossessive, policy.contains(.abbreviations) {
        collector.add(unmarked.text, .abbreviation, minimum: 4)
      } else if !unmarked.isPossessive, policy.contains(.transliteration) {
        collector.add(unmarked.text, .transliteration, minimum: 4)
      }
    }
  }

  /// Cases of the name as it stands and of its initials: `Сергея Лаврова`, `С. Лаврова`.
  private static func addCases(
    of name: VaryingName, _ person: PersonName?, _ policy: VariantPolicy, isRoomNeeded: Bool,
    to collector: inout FormCollector
  ) {
    let cases = Inflection.forms(of: name)
    for form in cases.prefix(isRoomNeeded ? 20 : FormCollector.limit) { collector.add(form, .inflection) }
    guard let person else { return }
    for form in cases.prefix(isRoomNeeded ? 8 : FormCollector.limit) {
      guard let inflected = person.with(words: words(of: form), script: person.script) else { continue }
      if policy.contains(.initials) {
        for form in Initials.forms(of: inflected, name) where !form.contains(",") { collector.add(form, .inflection) }
      }
      if policy.contains(.order) {
        for form in NameOrder.forms(of: inflected, name) { collector.add(form, .inflection) }
      }
    }
  }

  /// One spelling of a name's words.
  private struct Spelling {
    var words: [String]
    var rule: VariantRule
  }

  private static func spellings(of words: [String], _ person: PersonName?, _ name: VaryingName) -> [Spelling] {
    let scalars = Letters.composed(name.text)
    switch Script(of: scalars) {
    case .cyrillic:
      return Transliteration.forms(of: words, name).map { Spelling(words: $0, rule: .transliteration) }
    case .latin:
      return latinSpellings(of: words.map(Letters.composed), person, name)
    case .kana:
      var spellings = KanaRomanization.forms(of: kanaWords(scalars), name).flatMap { words in
        let isReversible = name.kind == .person && words.count == 2
        return (isReversible ? [words, words.reversed()] : [words]).map { Spelling(words: $0, rule: .romanization) }
      }
      if let plain = KanaRomanization.withoutV(name.text) {
        spellings.insert(Spelling(words: [plain], rule: .romanization), at: 0)
      }
      return spellings
    default: return []
    }
  }

  private static func latinSpellings(
    of words: [[UInt32]], _ person: PersonName?, _ name: VaryingName
  ) -> [Spelling] {
    var spellings = LatinSpelling.forms(of: words, name).map { Spelling(words: $0, rule: .transliteration) }
    guard name.kind != .other else { return spellings }
    if let family = SlavicSpelling.Family(name.countries, language: name.language) {
      let forms = SlavicSpelling.forms(of: words, family, person)
      spellings += forms.map { Spelling(words: $0, rule: .transliteration) }
    }
    if name.countries.contains("JP") || name.language?.hasPrefix("ja") ?? false {
      let forms = JapaneseSpelling.forms(of: words, isPerson: name.kind == .person)
      spellings += forms.map { Spelling(words: $0, rule: .romanization) }
    }
    return spellings
  }

  private static func text(_ words: [String], _ person: PersonName?) -> String {
    let text = words.joined(separator: " ")
    return person?.suffix.map { "\(text) \($0)" } ?? text
  }

  private static func words(of text: String) -> [String] {
    Letters.composed(text).split(whereSeparator: Letters.isSpace).map { Letters.string($0) }
  }

  /// Kana names are parted by a space, a middle dot or a double hyphen.
  private static func kanaWords(_ scalars: [UInt32]) -> [String] {
    scalars.split { Letters.isSpace($0) || $0 == 0x30FB || $0 == 0xFF65 || $0 == 0xFF1D || $0 == 0x30A0 }
      .map { Letters.string($0) }
  }
}
