/// A name found in the text.
package struct Mention: Hashable, Sendable {
  package var range: ByteRange
  package var type: EntityType
  /// What is meant; `nil` while undecided.
  package var entity: EntityReference?
  /// What could be meant: a range of the document's ``Document/candidates``.
  package var candidates: Range<Int>
  package var via: Via
  /// The alias that matched, as the gazetteer spells it.
  package var alias: String
  /// Name of the gazetteer that gives the alias; `nil` for what is in no list.
  package var gazetteer: String?
  /// The rule that made a variant of the alias.
  package var rule: String?
  /// Index of the sentence it stands in; `nil` without sentences.
  package var sentence: Int?
  /// Confidence out of 1000.
  package var score: Int

  package init(
    range: ByteRange, type: EntityType, candidates: Range<Int>, via: Via, alias: String, gazetteer: String?,
    score: Int
  ) {
    self.range = range
    self.type = type
    self.candidates = candidates
    self.via = via
    self.alias = alias
    self.gazetteer = gazetteer
    self.score = score
  }

  /// How a mention was found.
  package enum Via: String, Sendable, CaseIterable {
    /// The entity's display name.
    case name
    /// One of its aliases.
    case alias
    /// A form generated from a name or alias by a rule.
    case variant
    /// A family name, after the full name in the same document.
    case surname
    /// An adjective or noun for people of a place.
    case demonym
    /// A person in no list.
    case unlisted
    /// A place in no list.
    case pattern
  }
}

/// One thing that a mention may stand for.
package struct Candidate: Hashable, Sendable {
  package var entity: EntityReference
  /// The type this reading gives the mention; a demonym's entity is a country.
  package var type: EntityType
  package var via: Mention.Via
  /// The alias that led here, as the gazetteer spells it.
  package var alias: String
  /// Name of the gazetteer that gives the alias; `nil` for what is in no list.
  package var gazetteer: String?
  /// Only counts when other evidence for the entity stands in the document.
  package var needsEvidence: Bool
  /// Only counts directly beside another mention.
  package var neverAlone: Bool
  /// Out of 1000.
  package var score: Int

  package init(
    entity: EntityReference, type: EntityType, via: Mention.Via, alias: String, gazetteer: String?,
    needsEvidence: Bool = false, neverAlone: Bool = false, score: Int = 0
  ) {
    self.entity = entity
    self.type = type
    self.via = via
    self.alias = alias
    self.gazetteer = gazetteer
    self.needsEvidence = needsEvidence
    self.neverAlone = neverAlone
    self.score = score
  }
}
