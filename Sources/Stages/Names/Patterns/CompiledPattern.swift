/// A pattern as a position automaton (Glushkov 1961; McNaughton and Yamada 1960).
///
/// Each word of the pattern is a position; a set of positions is a 64-bit number. What may follow a position is known
/// beforehand, so a step of a search costs the positions that may come next, whatever was matched before: there is nothing
/// to go back to. ``PatternTable`` holds the patterns of all rules and runs them.
package struct CompiledPattern: Sendable {
  /// Words that a pattern may have, counted repetitions written out.
  package static let mostPositions = 64

  let positions: [Position]
  /// By position: what may come next.
  let follow: [UInt64]
  /// Positions that a match may begin at, and end at.
  let first: UInt64
  let last: UInt64
  /// Positions that are entries of lists; all others are conditions on a word.
  let entries: UInt64
  /// Whether it matches no words at all.
  package let isOptional: Bool
  let isBackward: Bool

  /// A word of the pattern.
  enum Position: Sendable {
    /// One word that meets a condition.
    case word(TraitTest)
    /// An entry of a list; `isOfSeveral` as in ``Pattern/entry(list:isOfSeveral:)``.
    case entry(list: Int, isOfSeveral: Bool)
  }

  /// - Parameter isBackward: whether it is to end where a search begins.
  /// - Returns: `nil` if the pattern has too many positions or a condition too many alternatives.
  package init?(_ pattern: Pattern, isBackward: Bool = false) {
    var builder = Builder()
    guard let whole = builder.add(isBackward ? pattern.reversed : pattern) else { return nil }
    positions = builder.positions
    follow = builder.follow
    first = whole.first
    last = whole.last
    entries = builder.entries
    isOptional = whole.isOptional
    self.isBackward = isBackward
  }

  /// Positions of one word that are a match by themselves.
  var single: UInt64 { first & last & ~entries }

  // MARK: Making

  private struct Builder {
    var positions: [Position] = []
    var follow: [UInt64] = []
    var entries: UInt64 = 0

    struct Part {
      var first: UInt64 = 0
      var last: UInt64 = 0
      var isOptional = true
    }

    mutating func add(_ pattern: Pattern) -> Part? {
      switch pattern {
      case .word(let expression):
        guard let test = expression.test else { return nil }
        return position(.word(test))
      case .entry(let list, let isOfSeveral): return position(.entry(list: list, isOfSeveral: isOfSeveral))
      case .sequence(let parts):
        var whole = Part()
        for part in parts {
          guard let next = add(part) else { return nil }
          whole = joined(whole, next)
        }
        return whole
      case .choice(let parts):
        var whole = Part(isOptional: false)
        for part in parts {
          guard let next = add(part) else { return nil }
          whole.first |= next.first
          whole.last |= next.last
          whole.isOptional = whole.isOptional || next.isOptional
        }
        return whole
      case .repeated(let part, let least, let most): return repeated(part, least, most)
      }
    }

    private mutating func repeated(_ pattern: Pattern, _ least: Int, _ most: Int?) -> Part? {
      var whole = Part()
      // Repetitions of nothing within each other would take as long as if there was something.
      guard pattern.hasWords else { return whole }
      // Written out: the ones there must be, then the ones there may be, the last of them in a circle.
      for _ in 0..<(most == nil ? max(least - 1, 0) : least) {
        guard let next = add(pattern) else { return nil }
        whole = joined(whole, next)
      }
      guard let most else {
        guard var circle = add(pattern) else { return nil }
        link(circle.last, to: circle.first)
        if least == 0 { circle.isOptional = true }
        return joined(whole, circle)
      }
      for _ in least..<max(least, most) {
        guard var next = add(pattern) else { return nil }
        next.isOptional = true
        whole = joined(whole, next)
      }
      return whole
    }

    private mutating func position(_ position: Position) -> Part? {
      guard positions.count < CompiledPattern.mostPositions else { return nil }
      let bit = UInt64(1) << UInt64(positions.count)
      if case .entry = position { entries |= bit }
      positions.append(position)
      follow.append(0)
      return Part(first: bit, last: bit, isOptional: false)
    }

    private mutating func joined(_ a: Part, _ b: Part) -> Part {
      link(a.last, to: b.first)
      return Part(
        first: a.isOptional ? a.first | b.first : a.first, last: b.isOptional ? a.last | b.last : b.last,
        isOptional: a.isOptional && b.isOptional)
    }

    private mutating func link(_ ends: UInt64, to starts: UInt64) {
      var rest = ends
      while rest != 0 {
        follow[rest.trailingZeroBitCount] |= starts
        rest &= rest - 1
      }
    }
  }
}
