/// Which groups of rules may vary a name; what a gazetteer's `variants` asks for.
package struct VariantPolicy: OptionSet, Hashable, Sendable {
  package var rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Family name first, given name first, `Lavrov, Sergey`.
  package static let order = VariantPolicy(rawValue: 1)
  /// `S. Lavrov`, `S. V. Lavrov`; and the numerals of monarchs, `John Paul 2`.
  package static let initials = VariantPolicy(rawValue: 2)
  /// `St.` and `Saint`, `Mt.` and `Mount`, `the`, apostrophes that maps leave out.
  package static let abbreviations = VariantPolicy(rawValue: 4)
  /// Cyrillic and kana in Latin letters, spellings of such names, `ae` for `ä`.
  package static let transliteration = VariantPolicy(rawValue: 8)
  /// Grammatical cases.
  package static let inflection = VariantPolicy(rawValue: 16)

  /// What suits names of people.
  package static let person: VariantPolicy = [.order, .initials, .transliteration, .inflection]
  /// What suits names of places.
  package static let place: VariantPolicy = [.abbreviations, .transliteration, .inflection]

  /// The names that gazetteers write, in the order of the manual.
  package static let named: [(name: String, policy: VariantPolicy)] = [
    ("order", .order), ("initials", .initials), ("abbreviations", .abbreviations),
    ("transliteration", .transliteration), ("inflection", .inflection),
    ("person", .person), ("place", .place), ("none", []),
  ]

  /// The union of the policies that `names` name.
  /// - Throws: ``UnknownName`` for the first one that is none.
  package init(names: some Sequence<String>) throws(UnknownName) {
    self = []
    for name in names {
      guard let known = VariantPolicy.named.first(where: { $0.name == name }) else { throw UnknownName(name: name) }
      formUnion(known.policy)
    }
  }

  /// A word that is no name of a policy.
  package struct UnknownName: Error, Hashable, Sendable {
    package var name: String

    package init(name: String) { self.name = name }
  }
}
