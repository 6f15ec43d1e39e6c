/// What rules ask of words, by the conditions that words meet: made once, shared by all workers.
struct KindTables: Sendable {
  let patterns: PatternTable
  /// Rows of the patterns' table, by condition.
  private let rows: [UInt64]
  private let names: ContextTable
  private let places: ContextTable
  private let starts: StartTable

  init(_ patterns: PatternTable, names: ContextTable, places: ContextTable, starts: StartTable) {
    self.patterns = patterns
    rows = patterns.rows
    self.names = names
    self.places = places
    self.starts = starts
  }

  /// Adds what words with these traits may do to the end of each list.
  func append(
    _ traits: BitSet256, to rows: inout [UInt64], _ ofNames: inout [BorderFacts], _ ofPlaces: inout [BorderFacts],
    _ ofStarts: inout [StartFacts]
  ) {
    let length = patterns.rowLength
    let row = rows.count
    rows.append(contentsOf: repeatElement(0, count: length))
    var name = names.always
    var place = places.always
    var start = starts.always
    patterns.conditions.forEach(metBy: traits) { (condition) in
      for word in 0..<length { rows[row + word] |= self.rows[condition * length + word] }
      if condition < names.byCondition.count { name.formUnion(names.byCondition[condition]) }
      if condition < places.byCondition.count { place.formUnion(places.byCondition[condition]) }
      if condition < starts.byCondition.count { start.formUnion(starts.byCondition[condition]) }
    }
    ofNames.append(name)
    ofPlaces.append(place)
    ofStarts.append(start)
  }
}
