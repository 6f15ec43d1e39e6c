package import TextModel

/// What speaks for a reading that is no place, in thousandths; of places ``PlaceReadingEvidence`` and ``PlaceMentionEvidence``.
enum Evidence {
  /// The entity is mentioned elsewhere in the document by a name that is only its own.
  static let namedElsewhere = 400
  /// Its country (or that of a claimant) is named in the document, once, and for each further mention up to the limit.
  static let countryNamed = 200
  static let countryNamedAgain = 20
  static let countryNamedLimit = 320
  /// The first-level region it lies in is named in the document.
  static let regionNamed = 150
  /// What the type of the entity suggests, which of a demonym is a place.
  static let country = 200
  static let region = 40
  static let island = 110
  /// The name by itself is not enough for this reading.
  static let doubtful = -200
  /// For each doubling of the population above a thousand, up to the limit.
  static let populationDoubling = 13
  static let populationLimit = 200
  /// The document is of the years in which the person held office, or of a year before.
  static let inOffice = 100
  static let beforeOffice = -150
  /// One unit of the gazetteer's `priority`.
  static let priority = 1
  /// How far the best reading must be ahead of the next to be chosen.
  static let margin = 60
}

extension Mention.Via {
  /// The score of a mention found this way that has one reading.
  package var score: Int {
    switch self {
    case .name: 1000
    case .alias: 970
    case .demonym, .variant: 950
    case .surname: 900
    case .pattern, .unlisted, .command: 700
    }
  }
}
