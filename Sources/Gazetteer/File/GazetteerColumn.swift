/// The columns of a gazetteer file: one list for the reader, the messages and the documentation.
///
/// A new column is a case here, its check in ``GazetteerFile`` and its place in ``GazetteerTable``.
package enum GazetteerColumn: String, Sendable, CaseIterable {
  /// Names the entity; kebab-case, unique over all gazetteers of a run.
  case id
  /// One of the contract's types, or one of the gazetteer's own.
  case type
  /// Display name; matched as an alias without flags is.
  case name
  /// Further names, joined by `|`, each `text[@lang][!flag…]`.
  case aliases
  /// ISO 3166-1 alpha-2 codes of who administers it, joined by `|`.
  case country
  /// Degrees north, −90…90.
  case latitude
  /// Degrees east, −180…180.
  case longitude
  case population
  /// `Q` and a number.
  case wikidata
  case geonames
  /// Year or ISO date it began or took office.
  case from
  case to
  /// ISO 3166-1 alpha-2 codes of who claims it without administering it.
  case claimedBy
  /// Id of the entity that these names stand for: a demonym's country.
  case of
  case note
  /// An integer; the larger comes first where names clash.
  case priority
  /// How all names of the row match: `smart`, `exact` or `ignore`.
  case `case`
}
