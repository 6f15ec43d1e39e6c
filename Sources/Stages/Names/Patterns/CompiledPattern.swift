/// A pattern as tables: a position automaton (Glushkov 1961; McNaughton and Yamada 1960), run over bit sets.
///
/// Each word of the pattern is a position; a set of positions is a 64-bit number. What may follow a position is known
/// beforehand, so a step costs the positions that may come next, whatever was matched before: there is nothing to go
/// back to. No match is longer than ``reach`` words, so all searches from all words of a text together are linear.
package final class CompiledPattern: Sendable {
  /// Words that the longest match has.
  package static let reach = 40
  /// Words that a pattern may have, counted repetitions written out.
  package static let mostPositions = 64

  private let positions: [Position]
  var positionCount: Int { positions.count }
  /// Of all positions' conditions.
  private let alternatives: [TraitTest.Alternative]
  private let follow: [UInt64]
  /// Positions that are entries of lists; all others are conditions on a word.
  private let entries: UInt64
  /// Positions that a match may begin at.
  let first: UInt64
  private let last: UInt64
  /// Whether it matches no words at all.
  package let isOptional: Bool
  private let isBackward: Bool

  /// A word of the pattern: a condition on one word, or an entry of a list. Plain numbers, so that a step of a search
  /// touches no reference counts.
  private struct Position: Sendable {
    var firstAlternative: UInt16 = 0
    var alternativesEnd: UInt16 = 0
    /// The list; -1 for a condition.
    var list: Int16 = -1
    var isOfSeveral = false
  }

  /// - Parameter isBackward: whether it is to end where a search begins.
  /// - Returns: `nil` if the pattern has too many positions or a condition too many alternatives.
  package init?(_ pattern: Pattern, isBackward: Bool = false) {
    var builder = Builder()
    guard let whole = builder.add(isBackward ? pattern.reversed : pattern) else { return nil }
    positions = builder.positions
    alternatives = builder.alternatives
    follow = builder.follow
    first = whole.first
    last = whole.last
    isOptional = whole.isOptional
    self.isBackward = isBackward
    var entries: UInt64 = 0
    for (number, position) in builder.positions.enumerated() where position.list >= 0 { entries |= 1 << UInt64(number) }
    self.entries = entries
  }

  // MARK: Search

  /// The lengths of all matches from the word at `start` on (those that end before it, where it goes backward): bit n
  /// for n words.
  /// - Parameter limit: how many words there are at most.
  package func lengths(in sequence: borrowing WordSequence, from start: Int, limit: Int) -> UInt64 {
    search(sequence, start, limit, isAnyEnough: false) { conditions(among: $1, sequence.words[$0].traits) }
  }

  /// The same for words with kinds.
  /// - Parameters:
  ///   - kinds: where they are remembered.
  ///   - number: of this pattern there.
  ///   - isAnyEnough: whether one length will do.
  func lengths(
    in sequence: borrowing WordSequence, from start: Int, limit: Int, _ kinds: inout KindMemory, _ number: Int,
    isAnyEnough: Bool = false
  ) -> UInt64 {
    search(sequence, start, limit, isAnyEnough: isAnyEnough) {
      $1 & ~entries & kinds.positions(of: self, number, sequence.kinds[$0])
    }
  }

  /// - Parameter holding: which of the positions hold that are conditions, of those given, at the word with this index.
  @inline(__always)
  private func search(
    _ sequence: borrowing WordSequence, _ start: Int, _ limit: Int, isAnyEnough: Bool,
    holding: (Int, UInt64) -> UInt64
  ) -> UInt64 {
    var found: UInt64 = isOptional ? 1 : 0
    // Positions whose word or entry ends at this length, and at the next seven.
    var ending = InlineArray<8, UInt64>(repeating: 0)
    let longest = min(limit, CompiledPattern.reach)
    var next = first
    var length = 0
    var ahead: UInt64 = 0
    while length < longest {
      if isAnyEnough, found != 0 { break }
      if length > 0 {
        let here = ending[length & 7]
        ending[length & 7] = 0
        ahead &= ahead - 1
        next = 0
        var rest = here
        while rest != 0 {
          next |= follow[rest.trailingZeroBitCount]
          rest &= rest - 1
        }
      }
      let words = holding(isBackward ? start - 1 - length : start + length, next)
      if words != 0 {
        ending[(length + 1) & 7] |= words
        ahead |= 2 << UInt64(length)
        if last & words != 0 { found |= 2 << UInt64(length) }
      }
      var rest = next & entries
      while rest != 0 {
        let number = rest.trailingZeroBitCount
        rest &= rest - 1
        let bit = UInt64(1) << UInt64(number)
        var counts = entryLengths(
          of: Int(positions[number].list), isOfSeveral: positions[number].isOfSeveral, sequence, start, length, longest)
        while counts != 0 {
          let end = length + counts.trailingZeroBitCount
          counts &= counts - 1
          ending[end & 7] |= bit
          ahead |= 1 << UInt64(end)
          if last & bit != 0 { found |= 1 << UInt64(end) }
        }
      }
      // On to the next length at which something ends.
      let later = ahead & ~((2 << UInt64(length)) - 1)
      ahead = later
      guard later != 0 else { break }
      length = later.trailingZeroBitCount
    }
    return found
  }

  /// The conditions among some positions that a word with these traits meets.
  private func conditions(among positions: UInt64, _ traits: BitSet256) -> UInt64 {
    var holding: UInt64 = 0
    var rest = positions & ~entries
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      rest &= rest - 1
      if holds(self.positions[number], traits) { holding |= 1 << UInt64(number) }
    }
    return holding
  }

  /// All positions at which a word with these traits may stand; of entries, where one of them may begin.
  func positions(for traits: BitSet256) -> UInt64 {
    var holding = conditions(among: .max >> UInt64(64 - positions.count), traits)
    var rest = entries
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      rest &= rest - 1
      if isBackward || traits.contains(Int(positions[number].list)) || traits.contains(.beginsEntry) {
        holding |= 1 << UInt64(number)
      }
    }
    return holding
  }

  @inline(__always)
  private func holds(_ position: Position, _ traits: BitSet256) -> Bool {
    for index in Int(position.firstAlternative)..<Int(position.alternativesEnd)
    where alternatives[index].holds(traits) {
      return true
    }
    return false
  }

  /// Whether it matches from `start` on for exactly `count` words.
  package func matches(_ sequence: borrowing WordSequence, from start: Int, count: Int) -> Bool {
    lengths(in: sequence, from: start, limit: count) & 1 << UInt64(count) != 0
  }

  private func entryLengths(
    of list: Int, isOfSeveral: Bool, _ sequence: borrowing WordSequence, _ start: Int, _ length: Int, _ longest: Int
  ) -> UInt64 {
    var lengths: UInt64 = 0
    func take(_ index: Int, _ count: Int?) {
      let traits = sequence.words[index].traits
      if count == 1 || count == nil, !isOfSeveral, traits.contains(list), !traits.contains(.latin),
        !traits.contains(.cyrillic)
      {
        lengths |= 2
      }
      guard traits.contains(.beginsEntry) else { return }
      var next = sequence.firstEntry(at: index)
      while next < sequence.entries.count, sequence.entries[next].first == index {
        let entry = sequence.entries[next]
        if entry.lists.contains(list), length + entry.count <= longest, count == nil || count == entry.count {
          lengths |= 1 << UInt64(entry.count)
        }
        next += 1
      }
    }
    if isBackward {
      for count in 1...TermTable.mostWords where length + count <= longest { take(start - length - count, count) }
    } else {
      take(start + length, nil)
    }
    return lengths
  }

  // MARK: What a match begins with

  /// What the first word of any match must have; `nil` where there may be no word.
  var start: StartGate? {
    guard !isOptional else { return nil }
    var required: BitSet256?
    var oneOf: BitSet256? = BitSet256()
    forEachPosition(of: first) { (position) in
      let alternatives = position.list < 0 ? conditions(of: position) : [TraitTest.Alternative()]
      for alternative in alternatives {
        required = required.map { $0.intersection(alternative.required) } ?? alternative.required
        // The last trait is the one that the fewest words have: lists come behind what all words have.
        if let rarest = alternative.required.last { oneOf?.insert(rarest) } else { oneOf = nil }
      }
    }
    return StartGate(required: required ?? BitSet256(), oneOf: oneOf)
  }

  /// Whether a match may begin with a word of the shape `shape`.
  func mayBegin(with shape: Trait) -> Bool {
    if isOptional { return true }
    var may = false
    let others = BitSet256(Trait.shapes.filter { $0 != shape }.map(\.rawValue))
    forEachPosition(of: first) { (position) in
      may =
        may || position.list >= 0
        || conditions(of: position).contains {
          $0.required.isDisjoint(with: others) && !$0.excluded.contains(shape)
        }
    }
    return may
  }

  private func conditions(of position: Position) -> [TraitTest.Alternative] {
    Array(alternatives[Int(position.firstAlternative)..<Int(position.alternativesEnd)])
  }

  private func forEachPosition(of set: UInt64, _ body: (Position) -> Void) {
    var rest = set
    while rest != 0 {
      body(positions[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
  }

  // MARK: Making

  private struct Builder {
    var positions: [Position] = []
    var alternatives: [TraitTest.Alternative] = []
    var follow: [UInt64] = []

    struct Part {
      var first: UInt64 = 0
      var last: UInt64 = 0
      var isOptional = true
    }

    mutating func add(_ pattern: Pattern) -> Part? {
      switch pattern {
      case .word(let expression):
        guard let test = expression.test else { return nil }
        let start = alternatives.count
        alternatives += test.alternatives
        return position(
          Position(firstAlternative: UInt16(start), alternativesEnd: UInt16(alternatives.count)))
      case .entry(let list, let isOfSeveral):
        return position(Position(list: Int16(list), isOfSeveral: isOfSeveral))
      case .sequence(let parts):
        var whole = Part()
        for part in parts {
          guard let next = add(part) else { return nil }
          whole = joined(whole, next)
        }
        return whole
      case .choice(let parts):
        var whole = Part(isOptional: false)
        for part in parts {
          guard let next = add(part) else { return nil }
          whole.first |= next.first
          whole.last |= next.last
          whole.isOptional = whole.isOptional || next.isOptional
        }
        return whole
      case .repeated(let part, let least, let most): return repeated(part, least, most)
      }
    }

    private mutating func repeated(_ pattern: Pattern, _ least: Int, _ most: Int?) -> Part? {
      var whole = Part()
      // Written out: the ones there must be, then the ones there may be, the last of them in a circle.
      for _ in 0..<(most == nil ? max(least - 1, 0) : least) {
        guard let next = add(pattern) else { return nil }
        whole = joined(whole, next)
      }
      guard let most else {
        guard var circle = add(pattern) else { return nil }
        link(circle.last, to: circle.first)
        if least == 0 { circle.isOptional = true }
        return joined(whole, circle)
      }
      for _ in least..<max(least, most) {
        guard var next = add(pattern) else { return nil }
        next.isOptional = true
        whole = joined(whole, next)
      }
      return whole
    }

    private mutating func position(_ position: Position) -> Part? {
      guard positions.count < CompiledPattern.mostPositions else { return nil }
      let bit = UInt64(1) << UInt64(positions.count)
      positions.append(position)
      follow.append(0)
      return Part(first: bit, last: bit, isOptional: false)
    }

    private mutating func joined(_ a: Part, _ b: Part) -> Part {
      link(a.last, to: b.first)
      return Part(
        first: a.isOptional ? a.first | b.first : a.first, last: b.isOptional ? a.last | b.last : b.last,
        isOptional: a.isOptional && b.isOptional)
    }

    private mutating func link(_ ends: UInt64, to starts: UInt64) {
      var rest = ends
      while rest != 0 {
        follow[rest.trailingZeroBitCount] |= starts
        rest &= rest - 1
      }
    }
  }
}
