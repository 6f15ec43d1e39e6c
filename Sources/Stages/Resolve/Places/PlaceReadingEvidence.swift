/// What speaks for one reading of a place's name and against the others: the table of weights.
///
/// Which of several places is meant is a sum: each piece of evidence has a value, a small whole number, and a weight. Weights were set by
/// hand on one half of the reference's annotated texts and checked on the other; `Documentation/Resolution.md` says what each is
/// worth.
package enum PlaceReadingEvidence: Int, WeightedEvidence {
  /// The reading is a country (3) or first-level region (2); an island, a water, a landform; a state of the past.
  case area, feature, historic
  /// Doublings of the population above a thousand, up to 15.
  case population
  /// The name is not the entity's main one.
  case alias
  /// The gazetteer's `priority`.
  case priority
  /// The name alone is not enough for this reading; it is never alone.
  case doubtful, neverAlone
  /// Mentions of the entity by another name that is only its own, up to 2.
  case namedElsewhere
  /// How often the document names its country or a claimant, demonyms included, as the length of that number in bits, up to 4.
  case countryNamed
  /// The same of its first-level region, up to 3.
  case regionNamed
  /// Tenths of the document's other names that can lie in its country; in its region.
  case countryShare, regionShare
  /// Other names that can lie within about 150 km, the ambiguous ones counted in part, up to 6.
  case around
  /// Other names that can lie within about 40 km, up to 3.
  case near
  /// Its country (1) or region (2) is named in a sentence with it.
  case sameSentence
  /// `Buffalo, New York`: it can contain the place named right before it and a comma.
  case contains
  /// `Paris, Texas`: its container stands right after it; elsewhere in the document 1, here 4.
  case container

  /// In thousandths.
  package var weight: Int {
    switch self {
    case .area: 75
    case .feature: 60
    case .historic: -100
    case .population: 15
    case .alias: -50
    case .priority: 1
    case .doubtful: -100
    case .neverAlone: -220
    case .namedElsewhere: 100
    case .countryNamed: 30
    case .regionNamed: 50
    case .countryShare: 25
    case .regionShare: 70
    case .around: 60
    case .near: 180
    case .sameSentence: 30
    case .contains: 250
    case .container: 100
    }
  }

  /// How far the best reading must be ahead of the next that is another place.
  package static let margin = 40

  package var name: String {
    switch self {
    case .area: "area"
    case .feature: "feature"
    case .historic: "historic"
    case .population: "population"
    case .alias: "alias"
    case .priority: "priority"
    case .doubtful: "doubtful"
    case .neverAlone: "never-alone"
    case .namedElsewhere: "named-elsewhere"
    case .countryNamed: "country-named"
    case .regionNamed: "region-named"
    case .countryShare: "country-share"
    case .regionShare: "region-share"
    case .around: "around"
    case .near: "near"
    case .sameSentence: "same-sentence"
    case .contains: "contains"
    case .container: "container"
    }
  }
}
