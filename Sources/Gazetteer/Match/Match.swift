package import TextModel
package import Variants

/// A name found in text, and which rows of the table it may stand for: ``Matcher/senses(of:)`` tells what they say.
package struct Match: Sendable {
  package var range: ByteRange
  /// Most names have one reading, which takes no memory of its own.
  let first: Choice
  let rest: [Choice]

  /// A row of the table, and what it needs here.
  struct Choice: Sendable {
    var row: UInt32
    var need: Candidate.Need
  }

  init(range: ByteRange, _ choices: Choices) {
    self.range = range
    (first, rest) = choices.ordered
  }

  /// How many readings it has.
  package var readingCount: Int { rest.count + 1 }

  /// One reading of a name.
  package struct Sense: Hashable, Sendable {
    package var entity: EntityReference
    package var type: EntityType
    package var via: Mention.Via
    /// The name as the gazetteer spells it.
    package var alias: String
    /// Name of the gazetteer that gives the alias.
    package var gazetteer: String
    /// The rule that made the form found of the alias.
    package var rule: VariantRule?
    /// What the document must say besides.
    package var need: Candidate.Need
  }
}

/// The readings that a document has had, so that mentions of the same name share them.
package struct ReadingCache {
  fileprivate var known: [UInt32: (entity: EntityReference, reading: NameReading)] = [:]

  package init() {}
}

extension Matcher {
  /// The readings of a match, in the order of the gazetteers and their rows; each entity once.
  package func senses(of match: Match) -> [Match.Sense] { ([match.first] + match.rest).map(sense) }

  /// Calls `body` with each reading of a match, in the order of ``senses(of:)``: what it means, what it is taken for, and
  /// what it needs.
  package func forEachReading(
    of match: Match, _ cache: inout ReadingCache, _ body: (EntityReference, NameReading, Candidate.Need) -> Void
  ) {
    read(match.first, &cache, body)
    for choice in match.rest { read(choice, &cache, body) }
  }

  private func read(
    _ choice: Match.Choice, _ cache: inout ReadingCache,
    _ body: (EntityReference, NameReading, Candidate.Need) -> Void
  ) {
    if let known = cache.known[choice.row] { return body(known.entity, known.reading, choice.need) }
    let sense = sense(choice)
    let reading = NameReading(
      type: sense.type, via: sense.via, alias: sense.alias, gazetteer: sense.gazetteer, rule: sense.rule?.name)
    cache.known[choice.row] = (sense.entity, reading)
    body(sense.entity, reading, choice.need)
  }

  /// What the first reading of a match means.
  package func entity(of match: Match) -> EntityReference {
    EntityReference(rawValue: table.senses[Int(match.first.row)].entity)
  }

  func sense(_ choice: Match.Choice) -> Match.Sense {
    let row = table.senses[Int(choice.row)]
    return Match.Sense(
      entity: EntityReference(rawValue: row.entity), type: table.type(row.type),
      via: (SenseVia(rawValue: row.via) ?? .alias).mention, alias: table.pool.string(row.alias),
      gazetteer: table.gazetteerName(row.gazetteer), rule: VariantRule(rawValue: row.rule), need: choice.need)
  }
}

/// What part of a person's name something can be.
package struct NamePartKinds: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let givenName = NamePartKinds(rawValue: 1)
  package static let familyName = NamePartKinds(rawValue: 2)
  package static let title = NamePartKinds(rawValue: 4)
}

extension Matcher {
  /// What part of a person's name a match can be: all that its readings say.
  package func partKinds(of match: Match) -> NamePartKinds {
    var kinds = partKinds(of: match.first)
    for choice in match.rest { kinds.formUnion(partKinds(of: choice)) }
    return kinds
  }

  private func partKinds(of choice: Match.Choice) -> NamePartKinds {
    let type = table.senses[Int(choice.row)].type
    if type == partTypes[0] { return .givenName }
    if type == partTypes[1] { return .familyName }
    return type == partTypes[2] ? .title : []
  }
}

/// Which names of a table a ``Matcher`` looks for.
package enum SoughtNames: Sendable {
  case ofEntities
  /// Given names, family names and titles.
  case partsOfNames
  case all
}

/// What to do with names that overlap.
///
/// Names of one range are one match with several senses, so that no two matches have the same range.
package enum Overlap: String, Sendable, CaseIterable {
  /// The leftmost, of those the longest; nothing else overlaps it.
  case longest
  /// As `longest`, and the names within: `New York` in `New York Times`.
  case nested
  /// The one with the largest `priority` of an entity; then the leftmost, then the longest.
  case priority
  /// Every name, nested and overlapping.
  case all
}
