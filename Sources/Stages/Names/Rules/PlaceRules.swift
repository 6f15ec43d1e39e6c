internal import TextModel

/// All rules for places, ready to be tried.
///
/// Kinds of places (`River`, `остров`, `岬`) are rare: a rule is tried only near the words that it asks for.
package struct PlaceRules: Sendable {
  package let rules: [PlaceRule]
  let threshold: Int
  private let gates: [RuleGate]
  private let index: RuleIndex
  /// By list or word in quotes: the rules that ask for it.
  private let trials: [Int: [Trial]]
  /// All of those lists.
  private let anchors: BitSet256
  /// Rules that are tried at each word.
  private let everywhere: [Int]

  /// One condition of the anchor of one rule.
  private struct Trial {
    var rule: Int
    var condition: TraitTest.Alternative
    var side: PlaceRule.Side
  }

  /// How many words before or behind an anchor a place may begin.
  private static let reach = 8

  init(_ rules: [PlaceRule], threshold: Int) {
    self.rules = rules
    self.threshold = threshold
    gates = rules.map(\.context.gate)
    index = RuleIndex(gates)
    var trials: [Int: [Trial]] = [:]
    var everywhere: [Int] = []
    for (index, rule) in rules.enumerated() where rule.isFinding {
      guard let anchor = rule.anchor else {
        everywhere.append(index)
        continue
      }
      for (condition, list) in anchor.words.alternatives {
        trials[list, default: []].append(Trial(rule: index, condition: condition, side: anchor.side))
      }
    }
    self.trials = trials
    anchors = BitSet256(trials.keys)
    self.everywhere = everywhere
  }

  var isEmpty: Bool { trials.isEmpty && everywhere.isEmpty }

  /// Calls `body` with each stretch of words in a sentence that a rule finds; with some of them more than once.
  func forEachFound(in sequence: borrowing WordSequence, _ sentence: Range<Int>, _ body: (Range<Int>) -> Void) {
    for index in sentence {
      for rule in everywhere { find(rule, sequence, from: index, to: sentence.upperBound, body) }
      let traits = sequence.words[index].traits
      guard !traits.isDisjoint(with: anchors) else { continue }
      traits.intersection(anchors).forEach { (list) in
        for trial in trials[list] ?? [] where trial.condition.holds(traits) {
          for start in PlaceRules.starts(trial.side, of: index, in: sentence) {
            find(trial.rule, sequence, from: start, to: sentence.upperBound, body)
          }
        }
      }
    }
  }

  private static func starts(_ side: PlaceRule.Side, of anchor: Int, in sentence: Range<Int>) -> Range<Int> {
    switch side {
    case .before: (anchor + 1)..<max(anchor + 1, min(anchor + 1 + reach, sentence.upperBound))
    case .inside: max(sentence.lowerBound, anchor - reach)..<(anchor + 1)
    case .behind: max(sentence.lowerBound, anchor - 2 * reach)..<anchor
    }
  }

  @inline(__always)
  private func find(
    _ rule: Int, _ sequence: borrowing WordSequence, from start: Int, to end: Int, _ body: (Range<Int>) -> Void
  ) {
    guard gates[rule].lets(first: sequence.words[start].traits, before: sequence.traits(before: start)),
      let inside = rules[rule].context.inside
    else { return }
    var lengths = inside.lengths(in: sequence, from: start, limit: end - start) & ~1
    while lengths != 0 {
      let length = lengths.trailingZeroBitCount
      lengths &= lengths - 1
      if rules[rule].context.holdsBeside(sequence, start, start + length) { body(start..<(start + length)) }
    }
  }

  /// The rules that hold for a stretch of words.
  func evidence(for run: Range<Int>, in sequence: borrowing WordSequence) -> BitSet256 {
    let borders = RuleBorders(sequence, run.lowerBound, run.upperBound)
    var holding = BitSet256()
    index.candidates(borders).forEach { (rule) in
      guard rules[rule].points != 0, gates[rule].lets(borders),
        rules[rule].context.holds(sequence, run.lowerBound, run.upperBound)
      else { return }
      holding.insert(rule)
    }
    return holding
  }

  /// The kind of place that most speaks for, with its points; of equal ones, that of the first rule.
  func decision(_ holding: BitSet256) -> (type: EntityType, points: Int)? {
    var general = 0
    var sums: [(type: EntityType, points: Int)] = []
    holding.forEach { (index) in
      guard let type = rules[index].type else {
        general += rules[index].points
        return
      }
      if let known = sums.firstIndex(where: { $0.type == type }) {
        sums[known].points += rules[index].points
      } else {
        sums.append((type, rules[index].points))
      }
    }
    guard var best = sums.first else { return nil }
    for sum in sums.dropFirst() where sum.points > best.points { best = sum }
    return best.points + general >= threshold ? (best.type, best.points + general) : nil
  }

  /// The rule that gives a type most points.
  func leading(_ holding: BitSet256, for type: EntityType) -> Int? {
    var best: Int?
    holding.forEach { (index) in
      guard rules[index].type == type, rules[index].points > (best.map { rules[$0].points } ?? 0) else { return }
      best = index
    }
    return best
  }

  /// Whether a rule finds the place by what stands beside it, so that the same words are its name elsewhere too.
  func isNamedWithoutKind(_ holding: BitSet256) -> Bool {
    var isBeside = false
    holding.forEach { if rules[$0].isFinding, rules[$0].anchor?.side != .inside { isBeside = true } }
    return isBeside
  }
}
