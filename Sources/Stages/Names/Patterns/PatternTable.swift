internal import Gazetteer

/// The patterns of all rules as plain numbers, so that a search touches no reference counts.
///
/// A position of a pattern is a bit of a row that each kind of words has (``KindMemory``); the positions of a pattern stand
/// within one 64-bit word of it. A step of a search is the intersection of what may come next with where words of this
/// kind may stand. No match is longer than ``reach`` words, so all searches from all words of a text together are linear.
package struct PatternTable: Sendable {
  /// Words that the longest match has.
  package static let reach = 40

  package struct Pattern: Sendable {
    /// Index of the 64-bit word of a row that its positions are in.
    fileprivate var word: Int
    fileprivate var first: UInt64
    fileprivate var last: UInt64
    /// Positions that are entries of lists; all others are conditions on a word.
    fileprivate var entries: UInt64
    let isOptional: Bool
    fileprivate var isBackward: Bool
    var hasEntries: Bool { entries != 0 }
  }

  /// A position, by its bit in a row.
  private struct Position: Sendable {
    var follow: UInt64 = 0
    /// Of entries.
    var list = 0
    var isOfSeveral = false
  }

  private(set) var conditions = ConditionTable()
  private var positions: [Position] = []
  /// By condition: bits of the positions that ask for it.
  private var places: [[Int]] = []

  package init() {}

  // MARK: Making

  /// Adds a pattern.
  package mutating func add(_ pattern: CompiledPattern) -> Pattern {
    let count = pattern.positions.count
    while positions.count & 63 + count > 64 { positions.append(Position()) }
    // One without words has no place.
    let (word, shift) = count == 0 ? (0, 0) : (positions.count >> 6, UInt64(positions.count & 63))
    for (number, position) in pattern.positions.enumerated() {
      var own = Position(follow: pattern.follow[number] << shift)
      if case .entry(let list, let isOfSeveral) = position {
        own.list = list
        own.isOfSeveral = isOfSeveral
      }
      note(condition(of: position, isBackward: pattern.isBackward), at: positions.count)
      positions.append(own)
    }
    return Pattern(
      word: word, first: pattern.first << shift, last: pattern.last << shift, entries: pattern.entries << shift,
      isOptional: pattern.isOptional, isBackward: pattern.isBackward)
  }

  private mutating func note(_ condition: Int, at place: Int) {
    while places.count <= condition { places.append([]) }
    places[condition].append(place)
  }

  /// What a word at a position has in any case: the condition, or that an entry may begin there.
  private mutating func condition(of position: CompiledPattern.Position, isBackward: Bool) -> Int {
    switch position {
    case .word(let test): number(of: test)
    case .entry where isBackward: number(of: .any)
    case .entry(let list, _):
      number(
        of: TraitTest(alternatives: [Trait.beginsEntry.rawValue, list].map { .init(required: BitSet256($0)) }))
    }
  }

  /// The number of a condition, which is added if it is new.
  mutating func number(of test: TraitTest) -> Int { conditions.number(of: test) }

  /// Conditions that the words of a match may meet first, or last. For entries that is what may be known of them.
  mutating func conditions(of set: UInt64, in pattern: CompiledPattern) -> [Int] {
    pattern.positions.indices.filter { set & 1 << UInt64($0) != 0 }.map {
      condition(of: pattern.positions[$0], isBackward: pattern.isBackward)
    }
  }

  /// Length of a row in 64-bit words.
  var rowLength: Int { (positions.count + 63) >> 6 }

  /// Some positions, by the 64-bit word of a row that they are in.
  struct RowPiece: Sendable {
    var word: Int
    var positions: UInt64
  }

  /// The positions at which words that meet a condition may stand.
  func pieces(of condition: Int) -> [RowPiece] {
    var pieces: [RowPiece] = []
    for place in condition < places.count ? places[condition] : [] {
      let bit = UInt64(1) << UInt64(place & 63)
      if let last = pieces.last, last.word == place >> 6 {
        pieces[pieces.count - 1].positions |= bit
      } else {
        pieces.append(RowPiece(word: place >> 6, positions: bit))
      }
    }
    return pieces
  }

  // MARK: Search

  /// The lengths of all matches from the word at `start` on (those that end before it, where it goes backward): bit n
  /// for n words.
  /// - Parameters:
  ///   - limit: how many words there are at most.
  ///   - rows: of the kinds that the words have.
  ///   - isAnyEnough: whether one length will do.
  @inline(__always)
  func lengths(
    of pattern: Pattern, in sequence: borrowing WordSequence, from start: Int, limit: Int, _ rows: borrowing [UInt64],
    isAnyEnough: Bool
  ) -> UInt64 {
    if pattern.isOptional, isAnyEnough { return 1 }
    if pattern.hasEntries { return lengthsWithEntries(of: pattern, in: sequence, from: start, limit: limit, rows) }
    var found: UInt64 = pattern.isOptional ? 1 : 0
    let longest = min(limit, PatternTable.reach)
    let rowLength = rowLength
    let step = pattern.isBackward ? -1 : 1
    var index = pattern.isBackward ? start - 1 : start
    var next = pattern.first
    var length = 0
    while length < longest, next != 0 {
      let holding = next & rows[Int(sequence.kinds[index]) * rowLength + pattern.word]
      if holding == 0 { break }
      length += 1
      index += step
      if holding & pattern.last != 0 {
        found |= 1 << UInt64(length)
        if isAnyEnough { break }
      }
      next = following(holding, pattern.word)
    }
    return found
  }

  @inline(__always)
  private func following(_ set: UInt64, _ word: Int) -> UInt64 {
    var next: UInt64 = 0
    var rest = set
    while rest != 0 {
      next |= positions[word << 6 + rest.trailingZeroBitCount].follow
      rest &= rest - 1
    }
    return next
  }

  private func lengthsWithEntries(
    of pattern: Pattern, in sequence: borrowing WordSequence, from start: Int, limit: Int, _ rows: borrowing [UInt64]
  ) -> UInt64 {
    var found: UInt64 = pattern.isOptional ? 1 : 0
    // Positions whose word or entry ends at this length, and at the next seven.
    var ending = InlineArray<8, UInt64>(repeating: 0)
    let longest = min(limit, PatternTable.reach)
    let rowLength = rowLength
    var next = pattern.first
    var length = 0
    var ahead: UInt64 = 0
    while length < longest {
      if length > 0 {
        next = following(ending[length & 7], pattern.word)
        ending[length & 7] = 0
      }
      let index = pattern.isBackward ? start - 1 - length : start + length
      let holding = next & rows[Int(sequence.kinds[index]) * rowLength + pattern.word]
      let words = holding & ~pattern.entries
      if words != 0 {
        ending[(length + 1) & 7] |= words
        ahead |= 2 << UInt64(length)
        if pattern.last & words != 0 { found |= 2 << UInt64(length) }
      }
      var rest = holding & pattern.entries
      while rest != 0 {
        let bit = rest & ~(rest - 1)
        let position = positions[pattern.word << 6 + rest.trailingZeroBitCount]
        rest &= rest - 1
        var counts = entryLengths(of: position, pattern.isBackward, sequence, start, length, longest)
        while counts != 0 {
          let end = length + counts.trailingZeroBitCount
          counts &= counts - 1
          ending[end & 7] |= bit
          ahead |= 1 << UInt64(end)
          if pattern.last & bit != 0 { found |= 1 << UInt64(end) }
        }
      }
      // On to the next length at which something ends.
      ahead &= ~((2 << UInt64(length)) - 1)
      guard ahead != 0 else { break }
      length = ahead.trailingZeroBitCount
    }
    return found
  }

  private func entryLengths(
    of position: Position, _ isBackward: Bool, _ sequence: borrowing WordSequence, _ start: Int, _ length: Int,
    _ longest: Int
  ) -> UInt64 {
    var lengths: UInt64 = 0
    func take(_ index: Int, _ count: Int?) {
      let traits = sequence.words[index].traits
      if count == 1 || count == nil, !position.isOfSeveral, traits.contains(position.list), !traits.contains(.latin),
        !traits.contains(.cyrillic)
      {
        lengths |= 2
      }
      guard traits.contains(.beginsEntry) else { return }
      var next = sequence.firstEntry(at: index)
      while next < sequence.entries.count, sequence.entries[next].first == index {
        let entry = sequence.entries[next]
        if entry.lists.contains(position.list), length + entry.count <= longest, count == nil || count == entry.count {
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
}
