/// What a rule asks of a stretch of words and of what stands beside it: `LEFT <INSIDE> RIGHT`.
///
/// A class, so that asking costs one count of references.
final class RuleContext: Sendable {
  /// Ends where the stretch begins; `nil` if nothing is asked.
  let left: CompiledPattern?
  /// Matches the whole stretch.
  let inside: CompiledPattern?
  /// Begins where the stretch ends.
  let right: CompiledPattern?
  /// How far patterns look to either side.
  private static let reach = 16

  init(left: CompiledPattern?, inside: CompiledPattern?, right: CompiledPattern?) {
    self.left = left
    self.inside = inside
    self.right = right
  }

  enum Side: Int { case left, inside, right }

  /// What the words at its borders must have in any case.
  var gate: RuleGate { RuleGate(before: left?.start, first: inside?.start, behind: right?.start) }

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

  /// The same for words with kinds.
  /// - Parameter number: of the left pattern there; the others' follow.
  func holds(_ sequence: borrowing WordSequence, _ start: Int, _ end: Int, _ kinds: inout KindMemory, _ number: Int)
    -> Bool
  {
    if let right {
      let lengths = right.lengths(
        in: sequence, from: end, limit: min(RuleContext.reach, sequence.words.count - end), &kinds,
        number + Side.right.rawValue, isAnyEnough: true)
      guard lengths != 0 else { return false }
    }
    if let left {
      let lengths = left.lengths(
        in: sequence, from: start, limit: min(RuleContext.reach, start), &kinds, number + Side.left.rawValue,
        isAnyEnough: true)
      guard lengths != 0 else { return false }
    }
    guard let inside else { return true }
    let count = end - start
    let lengths = inside.lengths(in: sequence, from: start, limit: count, &kinds, number + Side.inside.rawValue)
    return lengths & 1 << UInt64(count) != 0
  }
}

/// What a rule asks of the word before a stretch, of its first word and of the word behind; `nil` is nothing. Most rules
/// fail there, before a pattern is looked at.
struct RuleGate: Sendable {
  var before: StartGate?
  var first: StartGate?
  var behind: StartGate?

  /// Whether words with the traits of `borders` have what this gate asks.
  @inline(__always)
  func lets(_ borders: RuleBorders) -> Bool {
    (first?.lets(borders.first) ?? true) && (before?.lets(borders.before) ?? true)
      && (behind?.lets(borders.behind) ?? true)
  }

  /// Whether it may let something through where no word has other traits than `all`.
  func mayOpen(among all: BitSet256) -> Bool {
    (first?.lets(all) ?? true) && (before?.lets(all) ?? true) && (behind?.lets(all) ?? true)
  }

  /// The same where it is not known yet how long the stretch is.
  @inline(__always)
  func lets(first traits: BitSet256, before: BitSet256) -> Bool {
    (first?.lets(traits) ?? true) && (self.before?.lets(before) ?? true)
  }
}

/// Traits of the word before a stretch, of its first word and of the word behind; none where there is no word.
struct RuleBorders: Sendable {
  var before: BitSet256
  var first: BitSet256
  var behind: BitSet256

  init(_ sequence: borrowing WordSequence, _ start: Int, _ end: Int) {
    before = sequence.traits(before: start)
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
