/// What counts, and as what.
package struct EvaluationOptions: Sendable {
  package var groups: [NameGroup] = [.place, .country, .person, .organization]
  /// Types in capitals, and what they are taken for.
  package var mapping: [String: String] = [:]
  /// Where facilities are places.
  package var facilities = Facilities.apart
  /// Only gold places of this subtype; others are neither right nor wrong.
  package var subtype: String?
  /// Gold places that are demonyms or adjectives are neither right nor wrong.
  package var ignoresDemonyms = false
  /// What lies strictly within a gold name of another group is neither right nor wrong.
  package var allowsNested = false
  /// A leading `the` and a trailing possessive are no part of names, on both sides.
  package var trims = false
  /// Gold labels that are neither right nor wrong.
  package var ignoredLabels: Set<String> = []
  /// The distance up to which a place is right, in kilometres: 100 miles.
  package var radius = 161.0

  package enum Facilities: String, Sendable, CaseIterable {
    case apart, places
    /// In the answer only.
    case predicted
  }

  package init() {}

  func group(_ name: AnnotatedName, isGold: Bool) -> NameGroup? {
    let group = NameGroup.of(name.type, mapping)
    let isPlace = facilities == .places || facilities == .predicted && !isGold
    return group == .facility && isPlace ? .place : group
  }

  func isCountry(_ name: AnnotatedName) -> Bool { (mapping[name.type] ?? name.type) == "COUNTRY" }

  func ignores(_ gold: AnnotatedName) -> Bool {
    if let label = gold.label, ignoredLabels.contains(label) { return true }
    guard NameGroup.of(gold.type, mapping) == .place else { return false }
    if let subtype, gold.subtype != subtype { return true }
    return ignoresDemonyms && (gold.isDemonym || gold.modifier == "adjective")
  }
}
