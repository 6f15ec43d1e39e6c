@testable internal import Stages

/// A pattern's positions run one by one over the traits of words: without rows, kinds and what may begin where.
enum SlowPattern {
  /// The lengths of all matches from the word at `start` on, or before it where the pattern goes backward.
  static func lengths(
    of pattern: CompiledPattern, in sequence: WordSequence, from start: Int, limit: Int
  ) -> Set<Int> {
    let longest = min(limit, PatternTable.reach)
    var found: Set<Int> = pattern.isOptional ? [0] : []
    /// By length: the positions that may come next.
    var next: [UInt64] = Array(repeating: 0, count: max(longest, 0) + 1)
    next[0] = pattern.first
    for length in 0..<max(longest, 0) {
      for (number, position) in pattern.positions.enumerated() where next[length] & 1 << UInt64(number) != 0 {
        for count in 1...TermTable.mostWords where length + count <= longest {
          let first = pattern.isBackward ? start - length - count : start + length
          guard stands(position, at: first, count, sequence) else { continue }
          if pattern.last & 1 << UInt64(number) != 0 { found.insert(length + count) }
          next[length + count] |= pattern.follow[number]
        }
      }
    }
    return found
  }

  /// Whether `count` words from `first` on are what a position asks for.
  private static func stands(
    _ position: CompiledPattern.Position, at first: Int, _ count: Int, _ sequence: WordSequence
  ) -> Bool {
    let traits = sequence.words[first].traits
    switch position {
    case .word(let test): return count == 1 && test.alternatives.contains { $0.holds(traits) }
    case .entry(let list, let isOfSeveral):
      if count == 1 {
        return !isOfSeveral && traits.contains(list) && !traits.contains(.latin) && !traits.contains(.cyrillic)
      }
      return sequence.entries.contains { $0.first == first && $0.count == count && $0.lists.contains(list) }
    }
  }
}

extension RuleContext {
  /// How far to either side it is looked.
  private static let reach = 16

  /// Whether it holds for `run`.
  func slowlyHolds(for run: Range<Int>, in sequence: WordSequence) -> Bool {
    let isInside = inside.map {
      SlowPattern.lengths(of: $0, in: sequence, from: run.lowerBound, limit: run.count).contains(run.count)
    }
    return isInside ?? true && slowlyHolds(leftOf: run.lowerBound, sequence)
      && slowlyHolds(rightOf: run.upperBound, sequence)
  }

  /// The lengths of the stretches that it finds from the word at `start` on.
  func slowLengths(from start: Int, to end: Int, in sequence: WordSequence) -> [Int] {
    guard let inside, slowlyHolds(leftOf: start, sequence) else { return [] }
    return SlowPattern.lengths(of: inside, in: sequence, from: start, limit: end - start)
      .filter { $0 > 0 && slowlyHolds(rightOf: start + $0, sequence) }.sorted()
  }

  private func slowlyHolds(leftOf start: Int, _ sequence: WordSequence) -> Bool {
    guard let left else { return true }
    let limit = min(RuleContext.reach, start)
    return !SlowPattern.lengths(of: left, in: sequence, from: start, limit: limit).isEmpty
  }

  private func slowlyHolds(rightOf end: Int, _ sequence: WordSequence) -> Bool {
    guard let right else { return true }
    let limit = min(RuleContext.reach, sequence.words.count - end)
    return !SlowPattern.lengths(of: right, in: sequence, from: end, limit: limit).isEmpty
  }
}
