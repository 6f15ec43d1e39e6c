package import Gazetteer
package import TextModel

/// Finds what a document is about: which countries and first-level regions, by votes of its decided places.
///
/// A mention has one vote, and two where what a text is about is said: in the first quarter of the text, in titles and headings,
/// in the date line. It votes for the region its place is or lies in, and for the countries that administer or claim the place,
/// each with the whole of its votes, so that no side is taken. A country votes for itself, a state of the past for itself alone.
/// Regions without a code, seas and continents are in no focus.
///
///     FocusFinder(table).focus(of: document)   // Japan 1000, Russia 930, Sakhalin 210
package struct FocusFinder: Sendable {
  /// So many countries, and so many regions.
  static let most = 5

  private let table: GazetteerTable
  private let divisions: Divisions

  /// - Complexity: as ``Divisions``.
  package init(_ table: GazetteerTable) {
    self.table = table
    divisions = Divisions(table)
  }

  /// Countries and regions, at most five of each, by their weight: 1000 × votes / most votes of any. Of equal weight, the country
  /// whose view is taken comes first, then the ids decide.
  /// - Complexity: O(mentions + blocks).
  package func focus(of document: Document) -> [Focus] {
    var countries = EntityTally()
    var regions = EntityTally()
    for (place, votes) in placeVotes(in: document).votes where table.type(place).isPlace {
      let facts = table.placeFacts(place)
      forEachCountry(of: place, facts) { countries.add(votes, to: $0) }
      if let region = divisions.region(facts.region) { regions.add(votes, to: region) }
    }
    let most = max(countries.most, regions.most)
    if most == 0 { return [] }
    let first = document.view.flatMap { divisions.country(Divisions.number(ofCountry: $0.utf8)) }
    func ordered(_ tally: EntityTally) -> [Focus] {
      tally.votes.map { Focus(entity: $0.entity, weight: 1000 * $0.count / most) }.filter { $0.weight > 0 }
        .sorted { precedes($0, $1, first) }
    }
    return (ordered(countries).prefix(FocusFinder.most) + ordered(regions).prefix(FocusFinder.most))
      .sorted { precedes($0, $1, first) }
  }

  private func precedes(_ a: Focus, _ b: Focus, _ first: EntityReference?) -> Bool {
    if a.weight != b.weight { return a.weight > b.weight }
    if a.entity == first || b.entity == first { return b.entity != first }
    return table.id(a.entity).utf8.lexicographicallyPrecedes(table.id(b.entity).utf8)
  }

  /// The votes of the mentions of each place that the gazetteers have: of others nobody knows where they lie.
  private func placeVotes(in document: Document) -> EntityTally {
    var votes = EntityTally()
    var block = 0
    for mention in document.mentions {
      guard let entity = mention.entity, entity.foundIndex == nil, mention.isPlace else { continue }
      let range = mention.range
      while block < document.blocks.count, document.blocks[block].range.end <= range.start { block += 1 }
      let isProminent =
        4 * range.start < document.text.count
        || block < document.blocks.count && isProminent(range, in: document.blocks[block], document.text)
      votes.add(isProminent ? 2 : 1, to: entity)
    }
    return votes
  }

  private func isProminent(_ range: ByteRange, in block: Block, _ text: [UInt8]) -> Bool {
    switch block.kind {
    case .title, .heading: true
    default: block.range.start == range.start && PlaceContext.isDateLine(at: range.end, in: text)
    }
  }

  /// Calls `body` with each once.
  private func forEachCountry(of place: EntityReference, _ facts: PlaceFacts, _ body: (EntityReference) -> Void) {
    if facts.level == .country { body(place) }
    let administrators = facts.level == .country ? [] : facts.administrators
    for code in administrators {
      if let country = divisions.country(code) { body(country) }
    }
    for code in facts.claimants where !facts.administrators.contains(code) {
      if let country = divisions.country(code), country != place { body(country) }
    }
  }
}
