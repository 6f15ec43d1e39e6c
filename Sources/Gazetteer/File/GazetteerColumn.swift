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
  /// ISO 3166-2 code of the first-level region it is or lies in: `US-OH`.
  case region
  /// How all names of the row match: `smart`, `exact` or `ignore`.
  case `case`
  /// Which forms of its names are made by rule; groups joined by commas, or `none`.
  case variants
  /// Which of its names need other evidence: `none`, `single-word` or `always`.
  case evidence

  /// Place in ``allCases``: which field a column is must cost nothing.
  var index: Int {
    switch self {
    case .id: 0
    case .type: 1
    case .name: 2
    case .aliases: 3
    case .country: 4
    case .latitude: 5
    case .longitude: 6
    case .population: 7
    case .wikidata: 8
    case .geonames: 9
    case .from: 10
    case .to: 11
    case .claimedBy: 12
    case .of: 13
    case .note: 14
    case .priority: 15
    case .region: 16
    case .case: 17
    case .variants: 18
    case .evidence: 19
    }
  }
}
