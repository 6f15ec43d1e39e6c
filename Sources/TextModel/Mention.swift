/// A name found in the text. 40 bytes: a hostile text has one every three bytes.
package struct Mention: Hashable, Sendable {
  private var start: UInt32
  private var end: UInt32
  private var firstCandidate: UInt32
  private var candidatesEnd: UInt32
  private var entityNumber = UInt32.max
  private var sentenceNumber = UInt32.max
  /// What the name is, shared by all that read the same.
  package var reading: NameReading
  /// Confidence out of 1000.
  package var score: Int

  package init(range: ByteRange, candidates: Range<Int>, reading: NameReading, score: Int) {
    start = UInt32(range.start)
    end = UInt32(range.end)
    firstCandidate = UInt32(candidates.lowerBound)
    candidatesEnd = UInt32(candidates.upperBound)
    self.reading = reading
    self.score = score
  }

  package init(
    range: ByteRange, type: EntityType, candidates: Range<Int>, via: Via, alias: String, gazetteer: String?,
    rule: String? = nil, score: Int
  ) {
    self.init(
      range: range, candidates: candidates,
      reading: NameReading(type: type, via: via, alias: alias, gazetteer: gazetteer, rule: rule), score: score)
  }

  /// - Precondition: texts stay under 4 GiB.
  package var range: ByteRange {
    get { ByteRange(Int(start), Int(end)) }
    set { (start, end) = (UInt32(newValue.start), UInt32(newValue.end)) }
  }

  /// What could be meant: a range of the document's ``Document/candidates``.
  package var candidates: Range<Int> {
    get { Int(firstCandidate)..<Int(candidatesEnd) }
    set { (firstCandidate, candidatesEnd) = (UInt32(newValue.lowerBound), UInt32(newValue.upperBound)) }
  }

  /// What is meant; `nil` while undecided.
  package var entity: EntityReference? {
    get { entityNumber == .max ? nil : EntityReference(rawValue: entityNumber) }
    set { entityNumber = newValue?.rawValue ?? .max }
  }

  /// Index of the sentence it stands in; `nil` without sentences.
  package var sentence: Int? {
    get { sentenceNumber == .max ? nil : Int(sentenceNumber) }
    set { sentenceNumber = newValue.map { UInt32($0) } ?? .max }
  }

  package var type: EntityType { reading.type }
  package var isPlace: Bool { reading.isPlace }
  package var isPerson: Bool { reading.isPerson }
  package var via: Via { reading.via }
  /// The alias that matched, as the gazetteer spells it.
  package var alias: String { reading.alias }
  /// Name of the gazetteer that gives the alias; `nil` for what is in no list.
  package var gazetteer: String? { reading.gazetteer }
  /// The rule that made a variant of the alias, or that speaks most for what is in no list.
  package var rule: String? { reading.rule }

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
