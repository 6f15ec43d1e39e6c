/// What speaks for and against a name's being a place where it stands: the table of weights.
///
/// The sum decides whether it is one: from 0 on.
package enum PlaceMentionEvidence: Int, WeightedEvidence {
  /// A reading needs nothing but its name.
  case plain
  /// The best reading needs evidence: a name of one word, of several words.
  case doubtfulWord, doubtfulWords
  /// No reading is ever alone.
  case neverAlone
  /// After `in`, `near`, `from` …; after `of`.
  case locative, of
  /// Before a comma or bracket and another place: `, Texas`, ` (France`; after one and a comma.
  case containerAfter, itemBefore
  /// Right after a given name or initial; a title; right before a family name.
  case givenNameBefore, titleBefore, familyNameAfter
  /// Right beside another capitalised word.
  case capitalBefore, capitalAfter
  /// Right before an office (`Police`), a seat (`University`), a street.
  case officeAfter, seatAfter, streetAfter
  /// Beside `said` and its like, or before `who`.
  case said
  /// The same word stands in lower case in the document (1); it stands so itself (2).
  case lowerCase
  /// An opening quotation mark stands before it, not at the start of a sentence.
  case quoted
  /// At the start of a block, before a dash or an agency in brackets.
  case dateLine
  /// A few capitals among words that are not in capitals, as no reading is written.
  case acronym
  /// Before `county`, `province`, `area` …
  case kindAfter
  /// What the best reading has: ``PlaceReadingEvidence``.
  case countryKnown, regionKnown, aroundKnown, populationKnown, areaKnown, featureKnown
  /// The same name is part of a person's elsewhere; stands elsewhere as only places do.
  case personElsewhere, placeElsewhere
  /// A reading as a person, an organization or a demonym needs nothing.
  case otherKind
  /// It is the last part of a person's name of this document.
  case surname

  /// In thousandths, for each unit of the value.
  package var weight: Int {
    switch self {
    case .plain: 250
    case .doubtfulWord: -110
    case .doubtfulWords: -20
    case .neverAlone: -330
    case .locative: 150
    case .of: 100
    case .containerAfter: 250
    case .itemBefore: 100
    case .givenNameBefore: -600
    case .titleBefore: -250
    case .familyNameAfter: -50
    case .capitalBefore: -180
    case .capitalAfter: -120
    case .officeAfter: 60
    case .seatAfter: -250
    case .streetAfter: -500
    case .said: -100
    case .lowerCase: -50
    case .quoted: -200
    case .dateLine: 200
    case .acronym: -350
    case .kindAfter: 250
    case .countryKnown: 40
    case .regionKnown: 60
    case .aroundKnown: 30
    case .populationKnown: 10
    case .areaKnown: 100
    case .featureKnown: 80
    case .personElsewhere: -280
    case .placeElsewhere: 80
    case .otherKind: -200
    case .surname: -100
    }
  }

  package var name: String {
    switch self {
    case .plain: "plain"
    case .doubtfulWord: "doubtful-word"
    case .doubtfulWords: "doubtful-words"
    case .neverAlone: "never-alone"
    case .locative: "locative"
    case .of: "of"
    case .containerAfter: "container-after"
    case .itemBefore: "item-before"
    case .givenNameBefore: "given-name-before"
    case .titleBefore: "title-before"
    case .familyNameAfter: "family-name-after"
    case .capitalBefore: "capital-before"
    case .capitalAfter: "capital-after"
    case .officeAfter: "office-after"
    case .seatAfter: "seat-after"
    case .streetAfter: "street-after"
    case .said: "said"
    case .lowerCase: "lower-case"
    case .quoted: "quoted"
    case .dateLine: "date-line"
    case .acronym: "acronym"
    case .kindAfter: "kind-after"
    case .countryKnown: "country-known"
    case .regionKnown: "region-known"
    case .aroundKnown: "around-known"
    case .populationKnown: "population-known"
    case .areaKnown: "area-known"
    case .featureKnown: "feature-known"
    case .personElsewhere: "person-elsewhere"
    case .placeElsewhere: "place-elsewhere"
    case .otherKind: "other-kind"
    case .surname: "surname"
    }
  }
}
