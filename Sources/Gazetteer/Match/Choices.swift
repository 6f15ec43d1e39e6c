internal import TextModel

/// The readings of one name that its place in the text allows.
struct Choices {
  /// The first needs no memory of its own: most names have one reading.
  private var first: (choice: Match.Choice, entity: UInt32, isVariant: Bool)?
  private var rest: [(choice: Match.Choice, entity: UInt32, isVariant: Bool)] = []

  /// Adds the row; each entity stands once, and a reading that needs less is worth more.
  mutating func add(_ row: SenseRow, at index: Int, _ need: Candidate.Need) {
    let new = (
      choice: Match.Choice(row: UInt32(index), need: need), entity: row.entity, isVariant: row.rule != 0
    )
    guard let first else {
      self.first = new
      return
    }
    if first.entity == row.entity {
      if need < first.choice.need { self.first = new }
    } else if let known = rest.firstIndex(where: { $0.entity == row.entity }) {
      if need < rest[known].choice.need { rest[known] = new }
    } else {
      rest.append(new)
    }
  }

  var isEmpty: Bool { first == nil }

  /// The readings. What a rule made of one name is not taken for it where the same is another's own name.
  var ordered: (first: Match.Choice, rest: [Match.Choice]) {
    guard let first else { return (Match.Choice(row: 0, need: .nothing), []) }
    if rest.isEmpty { return (first.choice, []) }
    var all = [first] + rest
    if all.contains(where: { !$0.isVariant && $0.choice.need == .nothing }) { all.removeAll(where: \.isVariant) }
    return (all[0].choice, all.dropFirst().map(\.choice))
  }
}
