internal import TextModel

/// All rules for places, ready to be tried.
///
/// Kinds of places (`River`, `остров`, `岬`) are rare: a rule is tried only near the words that it asks for.
package struct PlaceRules: Sendable {
  package let rules: [PlaceRule]
  let threshold: Int
  let contexts: ContextTable
  /// Rules that are tried at each word, and whether others are tried at anchors.
  private let everywhere: BitSet256
  private let hasAnchors: Bool
  /// Rules that count.
  private let counting: BitSet256

  /// How many words before or behind an anchor a place may begin.
  private static let reach = 8

  init(_ rules: [PlaceRule], threshold: Int, _ patterns: inout PatternTable) {
    self.rules = rules
    self.threshold = threshold
    contexts = ContextTable(rules.map(\.context), &patterns)
    everywhere = BitSet256(rules.indices.filter { rules[$0].isFinding && rules[$0].anchor == nil })
    hasAnchors = rules.contains { $0.isFinding && $0.anchor != nil }
    counting = BitSet256(rules.indices.filter { rules[$0].points != 0 })
  }

  var isEmpty: Bool { everywhere.isEmpty && !hasAnchors }

  /// Calls `body` with each stretch of words in a sentence that a rule finds; with some of them more than once.
  func forEachFound(
    in sequence: borrowing WordSequence, _ sentence: Range<Int>, _ kinds: borrowing KindMemory,
    _ body: (Range<Int>) -> Void
  ) {
    for index in sentence {
      if !everywhere.isEmpty {
        contexts.mayBegin(at: index, in: sequence, kinds.places).intersection(everywhere).forEach {
          find($0, sequence, from: index, to: sentence.upperBound, kinds, body)
        }
      }
      let anchors = kinds.starts[Int(sequence.kinds[index])].anchors
      if anchors.isEmpty { continue }
      anchors.forEach { (rule) in
        guard let side = rules[rule].anchor?.side else { return }
        for start in PlaceRules.starts(side, of: index, in: sentence) {
          guard contexts.mayBegin(at: start, in: sequence, kinds.places).contains(rule) else { continue }
          find(rule, sequence, from: start, to: sentence.upperBound, kinds, body)
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
    _ rule: Int, _ sequence: borrowing WordSequence, from start: Int, to end: Int, _ kinds: borrowing KindMemory,
    _ body: (Range<Int>) -> Void
  ) {
    var lengths = contexts.lengths(of: rule, in: sequence, from: start, to: end, kinds)
    while lengths != 0 {
      body(start..<(start + lengths.trailingZeroBitCount))
      lengths &= lengths - 1
    }
  }

  /// The rules that hold for a stretch of words.
  func evidence(for run: Range<Int>, in sequence: borrowing WordSequence, _ kinds: borrowing KindMemory) -> BitSet256 {
    contexts.holding(for: run, in: sequence, kinds.places, kinds).intersection(counting)
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
