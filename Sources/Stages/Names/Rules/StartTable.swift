/// What may begin at a word of a kind, or stand beside it: sets of the rules of each statement, by their numbers.
struct StartFacts: Hashable, Sendable {
  var runs = BitSet256()
  /// `cut` and `split`: those whose stretch may begin with it, and those that may stand behind it. Whatever they set.
  var marks = BitSet256()
  var marksBehind = BitSet256()
  /// Rules for places that are tried near it, and those whose stretch may begin with it.
  var anchors = BitSet256()

  mutating func formUnion(_ other: StartFacts) {
    runs.formUnion(other.runs)
    marks.formUnion(other.marks)
    marksBehind.formUnion(other.marksBehind)
    anchors.formUnion(other.anchors)
  }
}

/// ``StartFacts`` by the conditions that words meet.
struct StartTable: Sendable {
  /// What is so for words of every kind.
  private(set) var always = StartFacts()
  private(set) var byCondition: [StartFacts] = []
  /// Marks that may stand where no word stands before.
  private(set) var marksAtStart = BitSet256()

  mutating func add(run pattern: CompiledPattern, _ number: Int, _ patterns: inout PatternTable) {
    note(patterns.conditions(of: pattern.first, in: pattern), \.runs, number)
    if pattern.isOptional { always.runs.insert(number) }
  }

  /// Marks are traits themselves, which other marks may ask for: what they ask for besides is noted.
  mutating func add(mark: MarkRule, _ number: Int, _ patterns: inout PatternTable) {
    if let inside = mark.context.inside { note(StartTable.loosened(inside, &patterns), \.marks, number) }
    guard let left = mark.context.left, !left.isOptional else {
      always.marksBehind.insert(number)
      marksAtStart.insert(number)
      return
    }
    note(StartTable.loosened(left, &patterns), \.marksBehind, number)
  }

  mutating func add(anchor: PatternAnchor, _ number: Int, _ patterns: inout PatternTable) {
    note([patterns.number(of: anchor.condition)], \.anchors, number)
  }

  private mutating func note(_ conditions: [Int], _ set: WritableKeyPath<StartFacts, BitSet256>, _ number: Int) {
    for condition in conditions {
      while byCondition.count <= condition { byCondition.append(StartFacts()) }
      byCondition[condition][keyPath: set].insert(number)
    }
  }

  /// Whether meeting a condition tells anything.
  func isConcerned(with condition: Int) -> Bool {
    condition < byCondition.count && byCondition[condition] != StartFacts()
  }

  /// The conditions on the first word of a pattern, without what they ask of marks.
  private static func loosened(_ pattern: CompiledPattern, _ patterns: inout PatternTable) -> [Int] {
    var numbers: [Int] = []
    for (number, position) in pattern.positions.enumerated() where pattern.first & 1 << UInt64(number) != 0 {
      switch position {
      case .word(let test): numbers.append(patterns.number(of: test.without(marks)))
      case .entry: numbers += patterns.conditions(of: 1 << UInt64(number), in: pattern)
      }
    }
    return numbers
  }

  private static let marks = BitSet256([Trait.cut, .split].map(\.rawValue))
}

extension TraitTest {
  /// The same for words of which it is not known whether they have the traits of `set`.
  fileprivate func without(_ set: BitSet256) -> TraitTest {
    var loosened = self
    for index in loosened.alternatives.indices {
      loosened.alternatives[index].required.subtract(set)
      loosened.alternatives[index].excluded.subtract(set)
    }
    return loosened
  }
}
