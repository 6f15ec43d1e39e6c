/// What a rule asks of a stretch of words and of what stands beside it: `LEFT <INSIDE> RIGHT`.
struct RuleContext: Sendable {
  /// Ends where the stretch begins; `nil` if nothing is asked.
  var left: CompiledPattern?
  /// Matches the whole stretch.
  var inside: CompiledPattern?
  /// Begins where the stretch ends.
  var right: CompiledPattern?
  /// How far patterns look to either side.
  private static let reach = 16

  /// What the word before, the first word and the word behind must have in any case: most rules fail there.
  private(set) var requiredBefore = BitSet256()
  private(set) var requiredFirst = BitSet256()
  private(set) var requiredBehind = BitSet256()

  mutating func prepare() {
    requiredBefore = left?.requiredAtStart ?? BitSet256()
    requiredFirst = inside?.requiredAtStart ?? BitSet256()
    requiredBehind = right?.requiredAtStart ?? BitSet256()
  }

  /// Whether it may hold for a stretch, by its borders.
  @inline(__always)
  func mayHold(_ borders: RuleBorders) -> Bool {
    borders.first.isSuperset(of: requiredFirst) && borders.before.isSuperset(of: requiredBefore)
      && borders.behind.isSuperset(of: requiredBehind)
  }

  func holdsBeside(_ sequence: borrowing WordSequence, _ start: Int, _ end: Int) -> Bool {
    if let right {
      guard right.lengths(in: sequence, from: end, limit: min(RuleContext.reach, sequence.words.count - end)) != 0
      else { return false }
    }
    if let left {
      guard left.lengths(in: sequence, from: start, limit: min(RuleContext.reach, start)) != 0 else { return false }
    }
    return true
  }

  func holds(_ sequence: borrowing WordSequence, _ start: Int, _ end: Int) -> Bool {
    if let inside, !inside.matches(sequence, from: start, count: end - start) { return false }
    return holdsBeside(sequence, start, end)
  }
}

/// The traits of the first word of a stretch and of the words beside it.
struct RuleBorders {
  var before: BitSet256
  var first: BitSet256
  var behind: BitSet256

  init(_ sequence: borrowing WordSequence, _ start: Int, _ end: Int) {
    before = start > 0 ? sequence.words[start - 1].traits : BitSet256()
    first = sequence.words[start].traits
    behind = end < sequence.words.count ? sequence.words[end].traits : BitSet256()
  }
}

/// `cut`, `split`: sets a trait of words.
struct MarkRule: Sendable {
  var context: RuleContext
  var trait: Trait
  /// Whether it may be about words that are neither in small letters nor marks; the others are most of a text.
  let isForAnyShape: Bool

  init(_ context: RuleContext, trait: Trait) {
    self.context = context
    self.trait = trait
    isForAnyShape = [Trait.lower, .punctuation, .number].contains { context.inside?.mayBegin(with: $0) ?? true }
  }
}

/// `run`, `orgrun`: what is looked at as one name.
struct RunPattern: Sendable {
  var pattern: CompiledPattern
  var isOrganization: Bool
  /// By ``Trait/shapes``, whether a name may begin with a word of the shape.
  private let mayBegin: [Bool]
  private let required: BitSet256

  init(_ pattern: CompiledPattern, isOrganization: Bool) {
    self.pattern = pattern
    self.isOrganization = isOrganization
    mayBegin = Trait.shapes.map(pattern.mayBegin)
    required = pattern.requiredAtStart
  }

  @inline(__always)
  func mayBegin(_ traits: BitSet256) -> Bool { traits.isSuperset(of: required) }

  func mayBegin(shape: Int) -> Bool { mayBegin[shape] }
}

/// `rule`: evidence for what a run is.
package struct EvidenceRule: Sendable {
  package var name: String
  package var type: EvidenceType
  package var points: Int
  /// Where it holds, a place stays one though a person is called so.
  var keepsPlace = false
  var context: RuleContext
}
