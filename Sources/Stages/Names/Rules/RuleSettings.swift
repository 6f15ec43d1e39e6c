/// Numbers of a rules file: thresholds, and the strength of what the rest of the document adds.
package struct RuleSettings: Hashable, Sendable {
  package enum Name: String, CaseIterable, Sendable {
    /// Points from which a name is a person's.
    case threshold
    case thresholdOrganization = "threshold-org"
    case thresholdOther = "threshold-other"
    case thresholdPlace = "threshold-place"
    /// For each further mention of the same words, and at most.
    case `repeat`
    case repeatMost = "repeat-most"
    /// For a neighbour in an enumeration of people.
    case coordination
    /// Points of what an `orgrun` finds.
    case orgrun
    /// For one word of the name of somebody who is named in full.
    case join
    /// From so many points for something else on, it is not joined.
    case joinLess = "join-less"
  }

  private var values: [Name: Int] = [
    .threshold: 50, .thresholdOrganization: 50, .thresholdOther: 40, .thresholdPlace: 50, .repeat: 5, .repeatMost: 10,
    .coordination: 40,
    .orgrun: 100, .join: 70, .joinLess: 40,
  ]
  /// By language.
  private var thresholds: [String: Int] = [:]

  subscript(_ name: Name) -> Int {
    get { values[name] ?? 0 }
    set { values[name] = newValue }
  }

  mutating func setThreshold(_ points: Int, language: String) { thresholds[language] = points }

  /// Points from which a name is a person's in a text of `language`.
  func threshold(language: String) -> Int { thresholds[language] ?? self[.threshold] }
}
