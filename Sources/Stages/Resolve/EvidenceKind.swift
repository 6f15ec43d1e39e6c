/// What a part of a score is for; ``Evidence`` has the weights.
package enum EvidenceKind: String, Sendable, CaseIterable {
  /// The name by itself is not enough.
  case doubtful
  /// The entity is mentioned elsewhere by a name that is only its own.
  case namedElsewhere = "named-elsewhere"
  /// Its country, or that of a claimant, is named.
  case country
  /// Its region is named.
  case region
  /// What the type alone suggests.
  case type
  case population
  /// Whether the document is of the years in which a person held office.
  case office
  /// The gazetteer's `priority`.
  case priority
}
