/// The rules that make variants, with the names that records and `explain` give them.
///
/// A new rule is a case here, its code in a file of its own, and a table of real cases in the tests. Raw values are
/// stored in compiled gazetteers: change the format's version when they change.
package enum VariantRule: UInt8, Sendable, CaseIterable {
  /// `Kishida Fumio` for `Fumio Kishida`.
  case nameOrder = 1
  /// `Lavrov, Sergey` for `Sergey Lavrov`.
  case commaInverted
  /// `S. Lavrov`, `S.V. Lavrov`.
  case initials
  /// `John Paul 2` for `John Paul II`.
  case romanNumeral
  /// `Saint`, `St.`, `Mount`, `Mt.`, `Fort`, `Ft.`.
  case abbreviation
  /// `the`, with or without.
  case article
  /// Cyrillic in Latin letters: `Khabomai`, `Habomai`.
  case transliteration
  /// Kana in Latin letters and spellings of Japanese: `Kunashiri`, `Kunasiri`.
  case romanization
  /// A grammatical case: `Шикотана`, `Лавровым`, `Russlands`.
  case inflection

  /// How records name the rule.
  package var name: String {
    switch self {
    case .nameOrder: "name-order"
    case .commaInverted: "comma-inverted"
    case .initials: "initials"
    case .romanNumeral: "roman-numeral"
    case .abbreviation: "abbreviation"
    case .article: "article"
    case .transliteration: "transliteration"
    case .romanization: "romanization"
    case .inflection: "inflection"
    }
  }
}
