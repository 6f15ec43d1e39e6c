/// What words of a kind may be for rules `LEFT <INSIDE> RIGHT`: sets of rules.
struct BorderFacts: Hashable, Sendable {
  /// Rules that may hold for a stretch with such a word before it, at its start, at its end, behind it.
  var before = BitSet256()
  var first = BitSet256()
  var last = BitSet256()
  var behind = BitSet256()
  /// Rules whose left side such a word before it fulfils by itself, whose right side one behind it does, and whose inside
  /// it is as the only word.
  var fulfilsLeft = BitSet256()
  var fulfilsRight = BitSet256()
  var fulfilsInside = BitSet256()

  mutating func formUnion(_ other: BorderFacts) {
    before.formUnion(other.before)
    first.formUnion(other.first)
    last.formUnion(other.last)
    behind.formUnion(other.behind)
    fulfilsLeft.formUnion(other.fulfilsLeft)
    fulfilsRight.formUnion(other.fulfilsRight)
    fulfilsInside.formUnion(other.fulfilsInside)
  }
}

/// Rules `LEFT <INSIDE> RIGHT`, and which of them hold for a stretch of words.
///
/// Sets of rules are taken from the words at the borders of the stretch; most rules are decided by that. Patterns are run
/// for the few that are left.
struct ContextTable: Sendable {
  private struct Sides: Sendable {
    var left: PatternTable.Pattern?
    var inside: PatternTable.Pattern?
    var right: PatternTable.Pattern?
  }

  private var rules: [Sides] = []
  private var withInside = BitSet256()
  private var withEntriesInside = BitSet256()
  /// What is so for words of every kind.
  private(set) var always = BorderFacts()
  /// By condition: what words that meet it may do.
  private(set) var byCondition: [BorderFacts] = []
  /// Rules that ask nothing of what stands on a side.
  private var openLeft = BitSet256()
  private var openRight = BitSet256()
  /// How far patterns look to either side.
  private static let reach = 16

  init(_ contexts: [RuleContext], _ patterns: inout PatternTable) {
    for (rule, context) in contexts.enumerated() { add(context, rule, &patterns) }
  }

  // MARK: Making

  private mutating func add(_ context: RuleContext, _ rule: Int, _ patterns: inout PatternTable) {
    rules.append(
      Sides(
        left: context.left.map { patterns.add($0) }, inside: context.inside.map { patterns.add($0) },
        right: context.right.map { patterns.add($0) }))
    note(context.left, rule, &patterns, \.before, fulfils: \.fulfilsLeft)
    note(context.right, rule, &patterns, \.behind, fulfils: \.fulfilsRight)
    if context.left?.isOptional ?? true { openLeft.insert(rule) }
    if context.right?.isOptional ?? true { openRight.insert(rule) }
    noteInside(context.inside, rule, &patterns)
  }

  /// Notes what fulfils one side.
  private mutating func note(
    _ pattern: CompiledPattern?, _ rule: Int, _ patterns: inout PatternTable,
    _ may: WritableKeyPath<BorderFacts, BitSet256>, fulfils: WritableKeyPath<BorderFacts, BitSet256>
  ) {
    guard let pattern, !pattern.isOptional else {
      always[keyPath: may].insert(rule)
      always[keyPath: fulfils].insert(rule)
      return
    }
    for condition in patterns.conditions(of: pattern.first, in: pattern) { self[condition][keyPath: may].insert(rule) }
    for condition in patterns.conditions(of: pattern.single, in: pattern) {
      self[condition][keyPath: fulfils].insert(rule)
    }
  }

  private mutating func noteInside(_ pattern: CompiledPattern?, _ rule: Int, _ patterns: inout PatternTable) {
    guard let pattern else {
      always.first.insert(rule)
      always.last.insert(rule)
      always.fulfilsInside.insert(rule)
      return
    }
    withInside.insert(rule)
    if pattern.entries != 0 { withEntriesInside.insert(rule) }
    for condition in patterns.conditions(of: pattern.first, in: pattern) { self[condition].first.insert(rule) }
    // An entry tells nothing of its last word.
    if pattern.last & pattern.entries != 0 { always.last.insert(rule) }
    for condition in patterns.conditions(of: pattern.last & ~pattern.entries, in: pattern) {
      self[condition].last.insert(rule)
    }
    for condition in patterns.conditions(of: pattern.single, in: pattern) {
      self[condition].fulfilsInside.insert(rule)
    }
  }

  private subscript(condition: Int) -> BorderFacts {
    get { condition < byCondition.count ? byCondition[condition] : BorderFacts() }
    set {
      while byCondition.count <= condition { byCondition.append(BorderFacts()) }
      byCondition[condition] = newValue
    }
  }

  /// Whether meeting a condition tells anything.
  func isConcerned(with condition: Int) -> Bool {
    condition < byCondition.count && byCondition[condition] != BorderFacts()
  }

  // MARK: Search

  /// The rules that hold for `run`.
  /// - Parameter facts: of the kinds that the words have.
  func holding(
    for run: Range<Int>, in sequence: borrowing WordSequence, _ facts: borrowing [BorderFacts],
    _ kinds: borrowing KindMemory
  ) -> BitSet256 {
    let first = Int(sequence.kinds[run.lowerBound])
    let last = Int(sequence.kinds[run.upperBound - 1])
    var holding = facts[first].first.intersection(facts[last].last)
    var openLeft = openLeft
    var openRight = openRight
    if run.lowerBound > 0 {
      let before = Int(sequence.kinds[run.lowerBound - 1])
      holding.formIntersection(facts[before].before)
      openLeft = facts[before].fulfilsLeft
    } else {
      holding.formIntersection(openLeft)
    }
    if run.upperBound < sequence.kinds.count {
      let behind = Int(sequence.kinds[run.upperBound])
      holding.formIntersection(facts[behind].behind)
      openRight = facts[behind].fulfilsRight
    } else {
      holding.formIntersection(openRight)
    }
    var open = holding
    open.subtract(run.count == 1 ? facts[first].fulfilsInside : always.fulfilsInside)
    if run.count == 1 {
      // Nothing but an entry could be a whole word that no position holds at.
      holding.subtract(open)
      open.formIntersection(withEntriesInside)
      holding.formUnion(open)
    }
    open.forEach { if !fits($0, run, in: sequence, kinds) { holding.remove($0) } }
    open = holding
    open.subtract(openLeft)
    open.forEach { if !holdsLeft($0, sequence, run.lowerBound, kinds) { holding.remove($0) } }
    open = holding
    open.subtract(openRight)
    open.forEach { if !holdsRight($0, sequence, run.upperBound, kinds) { holding.remove($0) } }
    return holding
  }

  /// The rules that may hold for a stretch that begins with the word at `start`.
  @inline(__always)
  func mayBegin(
    at start: Int, in sequence: borrowing WordSequence, _ facts: borrowing [BorderFacts]
  ) -> BitSet256 {
    let first = facts[Int(sequence.kinds[start])].first
    return first.intersection(start > 0 ? facts[Int(sequence.kinds[start - 1])].before : openLeft)
  }

  /// Whether the inside of a rule matches the whole of `run`.
  private func fits(
    _ rule: Int, _ run: Range<Int>, in sequence: borrowing WordSequence, _ kinds: borrowing KindMemory
  ) -> Bool {
    guard let inside = rules[rule].inside else { return true }
    let lengths = kinds.lengths(of: inside, in: sequence, from: run.lowerBound, limit: run.count)
    return lengths & 1 << UInt64(run.count) != 0
  }

  /// The lengths of the stretches from the word at `start` on, none beyond `end`, that a rule holds for: bit n for n words.
  /// A rule without an inside holds for none.
  func lengths(
    of rule: Int, in sequence: borrowing WordSequence, from start: Int, to end: Int, _ kinds: borrowing KindMemory
  ) -> UInt64 {
    guard let inside = rules[rule].inside else { return 0 }
    var holding = kinds.lengths(of: inside, in: sequence, from: start, limit: end - start) & ~1
    guard holding != 0, holdsLeft(rule, sequence, start, kinds) else { return 0 }
    var rest = rules[rule].right == nil ? 0 : holding
    while rest != 0 {
      let length = rest.trailingZeroBitCount
      rest &= rest - 1
      if !holdsRight(rule, sequence, start + length, kinds) { holding &= ~(1 << UInt64(length)) }
    }
    return holding
  }

  private func holdsLeft(
    _ rule: Int, _ sequence: borrowing WordSequence, _ start: Int, _ kinds: borrowing KindMemory
  ) -> Bool {
    guard let left = rules[rule].left else { return true }
    let limit = min(ContextTable.reach, start)
    return kinds.lengths(of: left, in: sequence, from: start, limit: limit, isAnyEnough: true) != 0
  }

  private func holdsRight(
    _ rule: Int, _ sequence: borrowing WordSequence, _ end: Int, _ kinds: borrowing KindMemory
  ) -> Bool {
    guard let right = rules[rule].right else { return true }
    let limit = min(ContextTable.reach, sequence.kinds.count - end)
    return kinds.lengths(of: right, in: sequence, from: end, limit: limit, isAnyEnough: true) != 0
  }
}
