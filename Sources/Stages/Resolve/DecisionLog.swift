package import TextModel

/// What the `resolve` stage decided, and on what grounds: for explanations. A run has none.
package final class DecisionLog {
  /// In the order in which they were made.
  package private(set) var decisions: [Decision] = []

  package init() {}

  /// A decision about the name at a place of the text.
  package struct Decision: Sendable {
    package var range: ByteRange
    package var kind: Kind
  }

  package enum Kind: Sendable {
    /// Whether it is a place here was weighed.
    case judged(Judgement)
    /// The readings of a mention were weighed.
    case weighed(Weighing)
    /// A family name, of the person whose full name stands at `owner`.
    case surname(owner: ByteRange)
    /// No mention as a family name.
    case noSurname(SurnameRefusal)
    /// A name that is never alone.
    case company(Company)
  }

  /// Whether a name is a place where it stands: a sum of evidence, from 0 on it is.
  package struct Judgement: Sendable {
    package var isPlace: Bool
    package var sum: Int
    /// What there is of ``PlaceMentionEvidence``, with what it gives.
    package var parts: [(name: String, thousandths: Int)]
  }

  /// The readings of a mention, as they were found.
  package struct Weighing: Sendable {
    package var readings: [Reading]
    /// Whether they were compared by score: not where one was left.
    package var isScored = false
    /// Whether the best is far enough ahead.
    package var isClear = false
    /// How far it is ahead of the next that is something else; `nil` if there is none.
    package var lead: Int?
    /// How far it should be.
    package var margin = 0
  }

  package struct Reading: Sendable {
    package var candidate: Candidate
    package var fate: Fate
    /// How often the document says what may speak for it.
    package var isNamed: Bool
    package var regionCount: Int
    package var countryCount: Int
    /// A place that names the entity, its region or its country; `nil` if there is none.
    package var witness: ByteRange?
    /// The parts of its score.
    package var weights: [(name: String, thousandths: Int)]
  }

  package enum Fate: String, Sendable {
    /// It stays.
    case kept
    /// The document does not say what it needs.
    case unmet
    /// It needs a neighbour, where another reading needs nothing.
    case yielded
  }

  package enum SurnameRefusal: Sendable {
    /// No full name stands before it.
    case tooEarly
    /// A blocking alias keeps its place free.
    case blocked
    /// A mention that is decided has its place.
    case taken(by: ByteRange)
  }

  /// What decided about a name that is never alone.
  package enum Company: Sendable {
    /// It directly touches another mention.
    case beside(ByteRange)
    /// Neither: taken out.
    case none
  }

  func note(_ range: ByteRange, _ kind: Kind) { decisions.append(Decision(range: range, kind: kind)) }
}
