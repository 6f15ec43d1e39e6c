internal import TextModel

/// The rules of the `names` stage, compiled: immutable, shared by all workers.
package struct NameRules: Sendable {
  let lists: RuleLists
  private let marks: [MarkRule]
  private let runs: [RunPattern]
  package let rules: [EvidenceRule]
  package let places: PlaceRules
  let between: CompiledPattern?
  package let settings: RuleSettings
  package let examples: [RuleExample]
  /// Lists that are no part of the name proper.
  let suffix: Int?
  let particle: Int?
  /// By ``Trait/shapes``, and for words without one: numbers of the runs that may begin so.
  private let runsOfShape: [[Int]]
  private let runGates: [StartGate]
  private let markGates: [RuleGate]
  private let ruleGates: [RuleGate]
  private let index: RuleIndex

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
    runsOfShape =
      Trait.shapes.map { (shape) in
        shape == .punctuation || shape == .number
          ? [] : runs.indices.filter { runs[$0].pattern.mayBegin(with: shape) }
      } + [[]]
    runGates = runs.map { $0.pattern.start ?? StartGate() }
    markGates = marks.map(\.context.gate)
    ruleGates = rules.map(\.context.gate)
    index = RuleIndex(ruleGates)
  }

  /// All lists as bytes, which spare the next process to read them: ``RulesCompiler/finish(compiledLists:)``.
  package var compiledLists: [UInt8] { lists.table.encoded }

  // MARK: Marks

  /// Sets the traits `cut` and `split`, rule by rule: later rules see what earlier ones set.
  func mark(_ sequence: inout WordSequence) {
    let plain = BitSet256([Trait.lower, .punctuation, .number].map(\.rawValue))
    let capitals = sequence.words.indices.filter { sequence.words[$0].traits.isDisjoint(with: plain) }
    for rule in marks.indices {
      let gate = markGates[rule]
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
    in sequence: borrowing WordSequence, sentenceEnds: [Int], _ body: (Range<Int>, _ isOrganization: Bool) -> Void
  ) {
    var index = 0
    for end in sentenceEnds {
      while index < end {
        let traits = sequence.words[index].traits
        var longest = 0
        var isOrganization = false
        let possible = runsOfShape[traits.shapeIndex]
        for number in possible where runGates[number].lets(traits) {
          let lengths = runs[number].pattern.lengths(in: sequence, from: index, limit: end - index)
          let length = UInt64.bitWidth - 1 - lengths.leadingZeroBitCount
          if length > longest { (longest, isOrganization) = (length, runs[number].isOrganization) }
        }
        if longest > 0 { body(index..<(index + longest), isOrganization) }
        index += max(longest, 1)
      }
    }
  }

  // MARK: Evidence

  /// The rules that hold for a run.
  func evidence(for run: Range<Int>, in sequence: borrowing WordSequence) -> BitSet256 {
    let borders = RuleBorders(sequence, run.lowerBound, run.upperBound)
    var holding = BitSet256()
    index.candidates(borders).forEach { (rule) in
      guard ruleGates[rule].lets(borders), rules[rule].context.holds(sequence, run.lowerBound, run.upperBound) else {
        return
      }
      holding.insert(rule)
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
