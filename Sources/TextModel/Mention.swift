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
    /// By an outside command.
    case command
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
  /// The rule that made a variant of the alias.
  package var rule: String?
  /// What the document must say besides.
  package var need: Need
  /// Out of 1000.
  package var score: Int

  package init(
    entity: EntityReference, type: EntityType, via: Mention.Via, alias: String, gazetteer: String?,
    rule: String? = nil, need: Need = .nothing, score: Int = 0
  ) {
    self.entity = entity
    self.type = type
    self.via = via
    self.alias = alias
    self.gazetteer = gazetteer
    self.rule = rule
    self.need = need
    self.score = score
  }

  /// What must stand in the document for a reading to count, least first.
  package enum Need: UInt8, Sendable, Comparable {
    case nothing
    /// Another mention directly beside it.
    case neighbour
    /// Evidence: its country or region, or the entity itself by another name.
    case evidence
    /// The entity itself, certain elsewhere: here only a capital at the start of a sentence speaks for a name.
    case entity

    package static func < (a: Need, b: Need) -> Bool { a.rawValue < b.rawValue }
  }
}
