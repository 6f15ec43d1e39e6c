/// A name found in the text.
public struct RecordMention: Sendable, Hashable {
  /// The first position, in the record's unit.
  public var start: Int
  /// One past the last position, in the record's unit.
  public var end: Int
  /// The text from `start` up to `end`.
  public var text: String
  /// What kind of thing is named; an undecided mention's is its best candidate's.
  public var type: String
  /// The id of what is meant; `nil` while undecided.
  public var entity: String?
  /// What could be meant while that is undecided, best first.
  public var candidates: [RecordCandidate]
  /// The gazetteer that has the entity.
  public var gazetteer: String?
  /// The name or alias that matched, as the gazetteer spells it.
  public var alias: String?
  /// How it was found.
  public var via: Via
  /// The rule that made the variant which matched, or that speaks most for what is in no list.
  public var rule: String?
  /// Index of the sentence it stands in.
  public var sentence: Int?
  /// The bytes of the document it was read from, markup between its first and last character included.
  public var source: RecordRange?
  /// Confidence out of 1000.
  public var score: Int

  /// A mention.
  public init(
    start: Int, end: Int, text: String, type: String, entity: String? = nil, candidates: [RecordCandidate] = [],
    gazetteer: String? = nil, alias: String? = nil, via: Via, rule: String? = nil, sentence: Int? = nil,
    source: RecordRange? = nil, score: Int
  ) {
    self.start = start
    self.end = end
    self.text = text
    self.type = type
    self.entity = entity
    self.candidates = candidates
    self.gazetteer = gazetteer
    self.alias = alias
    self.via = via
    self.rule = rule
    self.sentence = sentence
    self.source = source
    self.score = score
  }

  /// How a mention was found.
  public enum Via: String, Sendable, Hashable, CaseIterable {
    /// By the entity's display name.
    case name
    /// By one of its aliases.
    case alias
    /// By a form that a rule made of a name or alias.
    case variant
    /// By a family name, after the full name in the same document.
    case surname
    /// By the word for the people of a place.
    case demonym
    /// As a person in no list.
    case unlisted
    /// As a place in no list.
    case pattern
    /// By an outside command that stands in the pipeline.
    case command
  }
}
