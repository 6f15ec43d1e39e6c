package import TextModel

/// A name found in text, with all that it may stand for.
package struct Match: Hashable, Sendable {
  package var range: ByteRange
  /// In the order of the gazetteers and their rows; each entity once.
  package var senses: [Sense]

  /// One reading of a name.
  package struct Sense: Hashable, Sendable {
    package var entity: EntityReference
    package var type: EntityType
    package var via: Mention.Via
    /// The name as the gazetteer spells it.
    package var alias: String
    /// Name of the gazetteer that gives the alias.
    package var gazetteer: String
    package var needsEvidence: Bool
    package var neverAlone: Bool
  }
}

/// What to do with names that overlap.
package enum Overlap: String, Sendable, CaseIterable {
  /// The leftmost, of those the longest; nothing else overlaps it.
  case longest
  /// Every name, nested and overlapping.
  case all
}
