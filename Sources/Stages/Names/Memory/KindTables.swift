/// What rules ask of words, by the conditions that words meet: made once, shared by all workers.
package final class KindTables: Sendable {
  let patterns: PatternTable
  /// Traits that tell kinds apart: the others are of no concern to any rule.
  let concerned: BitSet256
  private let names: ContextTable
  private let places: ContextTable
  private let starts: StartTable
  /// By condition.
  private let effects: [Effect]
  /// Parts of rows that are not empty.
  private let pieces: [PatternTable.RowPiece]

  /// What meeting a condition adds.
  private struct Effect: Sendable {
    var pieces: Range<Int>
    var onNames: Bool
    var onPlaces: Bool
    var onStarts: Bool
  }

  /// For patterns that are of no rules.
  package convenience init(_ patterns: PatternTable) {
    var patterns = patterns
    let none = ContextTable([], &patterns)
    self.init(patterns, names: none, places: none, starts: StartTable())
  }

  init(_ patterns: PatternTable, names: ContextTable, places: ContextTable, starts: StartTable) {
    self.patterns = patterns
    concerned = patterns.conditions.concerned
    self.names = names
    self.places = places
    self.starts = starts
    var effects: [Effect] = []
    var pieces: [PatternTable.RowPiece] = []
    for condition in 0..<patterns.conditions.count {
      let first = pieces.count
      pieces += patterns.pieces(of: condition)
      effects.append(
        Effect(
          pieces: first..<pieces.count, onNames: names.isConcerned(with: condition),
          onPlaces: places.isConcerned(with: condition), onStarts: starts.isConcerned(with: condition)))
    }
    self.effects = effects
    self.pieces = pieces
  }

  /// Adds what words with these traits may do to the end of each list.
  func append(
    _ traits: BitSet256, to rows: inout [UInt64], _ ofNames: inout [BorderFacts], _ ofPlaces: inout [BorderFacts],
    _ ofStarts: inout [StartFacts]
  ) {
    let row = rows.count
    rows.append(contentsOf: repeatElement(0, count: patterns.rowLength))
    var name = names.always
    var place = places.always
    var start = starts.always
    patterns.conditions.forEach(metBy: traits) { (condition) in
      let effect = effects[condition]
      for piece in effect.pieces { rows[row + pieces[piece].word] |= pieces[piece].positions }
      if effect.onNames { name.formUnion(names.byCondition[condition]) }
      if effect.onPlaces { place.formUnion(places.byCondition[condition]) }
      if effect.onStarts { start.formUnion(starts.byCondition[condition]) }
    }
    ofNames.append(name)
    ofPlaces.append(place)
    ofStarts.append(start)
  }
}
