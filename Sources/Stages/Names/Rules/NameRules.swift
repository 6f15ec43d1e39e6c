internal import TextModel

/// The rules of the `names` stage, compiled: immutable, shared by all workers.
package final class NameRules: Sendable {
  let lists: RuleLists
  private let marks: [MarkRule]
  private let runs: [Run]
  package let rules: [EvidenceRule]
  package let places: PlaceRules
  private let between: PatternTable.Pattern?
  package let settings: RuleSettings
  package let examples: [RuleExample]
  /// Lists that are no part of the name proper.
  let suffix: Int?
  let particle: Int?
  private let markContexts: ContextTable
  /// Of ``rules``.
  private let contexts: ContextTable
  private let marksAtStart: BitSet256
  /// By rule.
  private let points: [EvidencePoints]
  let kinds: KindTables

  private struct Run: Sendable {
    var pattern: PatternTable.Pattern
    var isOrganization: Bool
  }

  init(
    lists: RuleLists, marks: [MarkRule], runs: [RunPattern], rules: [EvidenceRule], places: [PlaceRule],
    between: CompiledPattern?, settings: RuleSettings, examples: [RuleExample], suffix: Int?, particle: Int?
  ) {
    var patterns = PatternTable()
    var starts = StartTable()
    for (number, mark) in marks.enumerated() { starts.add(mark: mark, number, &patterns) }
    for (number, run) in runs.enumerated() { starts.add(run: run.pattern, number, &patterns) }
    for (number, place) in places.enumerated() where place.isFinding {
      if let anchor = place.anchor { starts.add(anchor: anchor.words, number, &patterns) }
    }
    self.lists = lists
    self.marks = marks
    self.runs = runs.map { Run(pattern: patterns.add($0.pattern), isOrganization: $0.isOrganization) }
    self.rules = rules
    points = rules.map { EvidencePoints($0.points, for: $0.type) }
    self.places = PlaceRules(places, threshold: settings[.thresholdPlace], &patterns)
    self.between = between.map { patterns.add($0) }
    self.settings = settings
    self.examples = examples
    self.suffix = suffix
    self.particle = particle
    markContexts = ContextTable(marks.map(\.context), &patterns)
    contexts = ContextTable(rules.map(\.context), &patterns)
    marksAtStart = starts.marksAtStart
    kinds = KindTables(patterns, names: contexts, places: self.places.contexts, starts: starts)
  }

  /// All lists as bytes, which spare the next process to read them: ``RulesCompiler/finish(compiledLists:)``.
  package var compiledLists: [UInt8] { lists.table.encoded }

  // MARK: Marks

  /// Sets the traits `cut` and `split`, rule by rule: later rules see what earlier ones set.
  func mark(_ sequence: inout WordSequence, _ kinds: inout KindMemory) {
    // What may begin where does not depend on what is set.
    var candidates: [(index: Int, marks: BitSet256)] = []
    var all = BitSet256()
    for index in sequence.kinds.indices {
      var marks = kinds.starts[Int(sequence.kinds[index])].marks
      if marks.isEmpty { continue }
      marks.formIntersection(
        index > 0 ? kinds.starts[Int(sequence.kinds[index - 1])].marksBehind : marksAtStart)
      if marks.isEmpty { continue }
      candidates.append((index, marks))
      all.formUnion(marks)
    }
    all.forEach { (rule) in
      for (index, marks) in candidates where marks.contains(rule) { apply(rule, at: index, to: &sequence, &kinds) }
    }
  }

  private func apply(_ rule: Int, at index: Int, to sequence: inout WordSequence, _ kinds: inout KindMemory) {
    let lengths = markContexts.lengths(of: rule, in: sequence, from: index, to: sequence.words.count, kinds)
    guard lengths != 0 else { return }
    let longest = UInt64.bitWidth - 1 - lengths.leadingZeroBitCount
    let last = marks[rule].trait == .cut ? index + longest : index + 1
    for word in index..<last {
      sequence.words[word].traits.insert(marks[rule].trait)
      sequence.kinds[word] = kinds.kind(of: sequence.words[word].traits)
    }
  }

  // MARK: Runs

  /// Calls `body` with each run: the longest at each place, from left to right, none across the end of a sentence.
  func forEachRun(
    in sequence: borrowing WordSequence, _ kinds: borrowing KindMemory, sentenceEnds: [Int],
    _ body: (Range<Int>, _ isOrganization: Bool) -> Void
  ) {
    var index = 0
    for end in sentenceEnds {
      while index < end {
        let possible = kinds.starts[Int(sequence.kinds[index])].runs
        if possible.isEmpty || !NameRules.isNameLike(sequence.words[index].traits) {
          index += 1
          continue
        }
        var longest = 0
        var isOrganization = false
        possible.forEach { (number) in
          let lengths = kinds.lengths(of: runs[number].pattern, in: sequence, from: index, limit: end - index)
          let length = UInt64.bitWidth - 1 - lengths.leadingZeroBitCount
          if length > longest { (longest, isOrganization) = (length, runs[number].isOrganization) }
        }
        if longest > 0 { body(index..<(index + longest), isOrganization) }
        index += max(longest, 1)
      }
    }
  }

  /// No name begins with a mark or a number.
  @inline(__always)
  private static func isNameLike(_ traits: BitSet256) -> Bool {
    let shape = traits.shapeIndex
    return shape < Trait.shapes.count && Trait.shapes[shape] != .punctuation && Trait.shapes[shape] != .number
  }

  /// Whether the words of `range` only join two names of an enumeration.
  func isBetween(_ range: Range<Int>, in sequence: borrowing WordSequence, _ kinds: borrowing KindMemory) -> Bool {
    guard let between, !range.isEmpty, range.count <= NameRules.mostBetween else { return false }
    let lengths = kinds.lengths(of: between, in: sequence, from: range.lowerBound, limit: range.count)
    return lengths & 1 << UInt64(range.count) != 0
  }

  private static let mostBetween = 8

  // MARK: Evidence

  /// The rules that hold for a run.
  func evidence(
    for run: Range<Int>, in sequence: borrowing WordSequence, _ kinds: borrowing KindMemory
  ) -> BitSet256 {
    contexts.holding(for: run, in: sequence, kinds.names, kinds)
  }

  /// Points of a set of rules by type.
  func points(of holding: BitSet256) -> EvidencePoints {
    var sum = EvidencePoints()
    holding.forEach { sum.add(points[$0]) }
    return sum
  }
}

/// Points for each type.
struct EvidencePoints: Sendable {
  private var values = SIMD4<Int32>()

  init() {}

  init(_ points: Int, for type: EvidenceType) { self[type] = points }

  mutating func add(_ other: EvidencePoints) { values &+= other.values }

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
