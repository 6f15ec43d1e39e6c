internal import TextModel

/// The rules of the `names` stage, compiled: immutable, shared by all workers.
package struct NameRules: Sendable {
  let lists: RuleLists
  private let marks: [MarkRule]
  let runs: [RunPattern]
  package let rules: [EvidenceRule]
  package let places: PlaceRules
  let between: CompiledPattern?
  package let settings: RuleSettings
  package let examples: [RuleExample]
  /// Lists that are no part of the name proper.
  let suffix: Int?
  let particle: Int?
  private let markGates: [RuleGate]
  /// Of ``rules``.
  let contexts: [RuleContext]

  init(
    lists: RuleLists, marks: [MarkRule], runs: [RunPattern], rules: [EvidenceRule], places: PlaceRules,
    between: CompiledPattern?, settings: RuleSettings, examples: [RuleExample], suffix: Int?, particle: Int?
  ) {
    self.lists = lists
    self.marks = marks
    self.runs = runs
    self.rules = rules
    self.places = places
    self.between = between
    self.settings = settings
    self.examples = examples
    self.suffix = suffix
    self.particle = particle
    markGates = marks.map(\.context.gate)
    contexts = rules.map(\.context)
  }

  // MARK: Numbers of patterns

  private static let sides = 3

  /// The patterns that are run over words with kinds, by their numbers.
  var patterns: [CompiledPattern?] { contexts.flatMap { [$0.left, $0.inside, $0.right] } + runs.map(\.pattern) }

  func number(ofRun run: Int) -> Int { NameRules.sides * rules.count + run }

  func number(ofRule rule: Int, _ side: RuleContext.Side) -> Int { NameRules.sides * rule + side.rawValue }

  /// All lists as bytes, which spare the next process to read them: ``RulesCompiler/finish(compiledLists:)``.
  package var compiledLists: [UInt8] { lists.table.encoded }

  // MARK: Marks

  /// Sets the traits `cut` and `split`, rule by rule: later rules see what earlier ones set.
  func mark(_ sequence: inout WordSequence) {
    let plain = BitSet256([Trait.lower, .punctuation, .number].map(\.rawValue))
    let capitals = sequence.words.indices.filter { sequence.words[$0].traits.isDisjoint(with: plain) }
    // What no word has, no rule need be tried for.
    var all = BitSet256([Trait.cut, .split].map(\.rawValue))
    for word in sequence.words { all.formUnion(word.traits) }
    for rule in marks.indices {
      let gate = markGates[rule]
      guard gate.mayOpen(among: all) else { continue }
      if marks[rule].isForAnyShape {
        for index in sequence.words.indices where isOpen(gate, sequence, index) { apply(&sequence, rule, at: index) }
      } else {
        for index in capitals where isOpen(gate, sequence, index) { apply(&sequence, rule, at: index) }
      }
    }
  }

  @inline(__always)
  private func isOpen(_ gate: RuleGate, _ sequence: borrowing WordSequence, _ index: Int) -> Bool {
    gate.lets(first: sequence.words[index].traits, before: sequence.traits(before: index))
  }

  private func apply(_ sequence: inout WordSequence, _ rule: Int, at index: Int) {
    let rule = marks[rule]
    guard let inside = rule.context.inside else { return }
    var lengths = inside.lengths(in: sequence, from: index, limit: sequence.words.count - index) & ~1
    while lengths != 0 {
      let length = lengths.trailingZeroBitCount
      lengths &= lengths - 1
      guard rule.context.holdsBeside(sequence, index, index + length) else { continue }
      let last = rule.trait == .cut ? index + length : index + 1
      for word in index..<last { sequence.words[word].traits.insert(rule.trait) }
    }
  }

  // MARK: Runs

  /// Calls `body` with each run: the longest at each place, from left to right, none across the end of a sentence.
  func forEachRun(
    in sequence: borrowing WordSequence, _ kinds: inout KindMemory, sentenceEnds: [Int],
    _ body: (Range<Int>, _ isOrganization: Bool, inout KindMemory) -> Void
  ) {
    var index = 0
    for end in sentenceEnds {
      while index < end {
        if kinds.isOutside(sequence.kinds[index]) {
          index += 1
          continue
        }
        var longest = 0
        var isOrganization = false
        for number in kinds.runs(sequence.kinds[index]) {
          let lengths = runs[number].pattern.lengths(
            in: sequence, from: index, limit: end - index, &kinds, self.number(ofRun: number))
          let length = UInt64.bitWidth - 1 - lengths.leadingZeroBitCount
          if length > longest { (longest, isOrganization) = (length, runs[number].isOrganization) }
        }
        if longest > 0 { body(index..<(index + longest), isOrganization, &kinds) }
        index += max(longest, 1)
      }
    }
  }

  // MARK: Evidence

  /// The rules that hold for a run.
  func evidence(for run: Range<Int>, in sequence: borrowing WordSequence, _ kinds: inout KindMemory) -> BitSet256 {
    var holding = BitSet256()
    kinds.candidates(for: run, in: sequence).forEach { (rule) in
      if contexts[rule].holds(sequence, run.lowerBound, run.upperBound, &kinds, number(ofRule: rule, .left)) {
        holding.insert(rule)
      }
    }
    return holding
  }

  /// Points of a set of rules by type.
  func points(of holding: BitSet256) -> EvidencePoints {
    var points = EvidencePoints()
    holding.forEach { points[rules[$0].type] += rules[$0].points }
    return points
  }
}

/// Points for each type.
struct EvidencePoints: Sendable {
  private var values = InlineArray<4, Int32>(repeating: 0)

  subscript(_ type: EvidenceType) -> Int {
    get { Int(values[EvidencePoints.index(type)]) }
    set { values[EvidencePoints.index(type)] = Int32(clamping: newValue) }
  }

  private static func index(_ type: EvidenceType) -> Int {
    switch type {
    case .person: 0
    case .organization: 1
    case .other: 2
    case .place: 3
    }
  }
}
