/// A name as a gazetteer spells it, with what its row says about it.
package struct VaryingName: Hashable, Sendable {
  package var text: String
  /// BCP 47 tag, if one was given.
  package var language: String?
  package var kind: Kind
  /// ISO 3166-1 alpha-2 codes of the row.
  package var countries: [String]

  package init(_ text: String, language: String? = nil, kind: Kind, countries: [String] = []) {
    self.text = text
    self.language = language
    self.kind = kind
    self.countries = countries
  }

  /// What is named: people and places vary by different rules.
  package enum Kind: Hashable, Sendable { case person, place, other }
}
