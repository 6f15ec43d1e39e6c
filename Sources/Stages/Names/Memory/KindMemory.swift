/// What words of one kind may do: words with the same traits are of one kind, and a text has some hundred. Which positions of a
/// pattern a kind holds at, and which rules may hold beside it, is worked out once.
struct KindMemory: Sendable {
  private let rules: NameRules
  private var rows: [Row] = []
  /// Of each kind.
  private var traits: [BitSet256] = []
  /// Open addressing over the traits: numbers of kinds, from 1.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)
  /// By kind: whether no run begins so, which is the case of most words.
  private var isOutside: [Bool] = []
  /// By kind: the positions of all patterns that hold, close together so that what is asked for often stays in the processor's
  /// cache, and behind them a bit for each pattern that is worked out.
  private var masks: [UInt64] = []
  private let places: [MaskPlace]
  private let firstKnown: Int
  private let stride: Int
  /// Rules that may hold where no word stands before or behind.
  private let atStart: BitSet256
  private let atEnd: BitSet256

  /// Where the positions of a pattern are among those of a kind; never in two words.
  private struct MaskPlace: Sendable {
    var word: Int32
    var shift: UInt8
    var count: UInt8
  }

  private struct Row: Sendable {
    /// Rules that may hold for a name with such a word before it, at its start, behind it.
    var before = BitSet256()
    var first = BitSet256()
    var behind = BitSet256()
    /// Runs that may begin so.
    var runs: [Int] = []
    /// Which of them are worked out.
    var isBeforeKnown = false
    var isFirstKnown = false
    var isBehindKnown = false
    var areRunsKnown = false
  }

  /// Texts beyond all measure are forgotten.
  private static let mostKinds = 1 << 13

  init(_ rules: NameRules) {
    self.rules = rules
    var places: [MaskPlace] = []
    var bits = 0
    for pattern in rules.patterns {
      let count = pattern?.positionCount ?? 0
      if bits & 63 + count > 64 { bits = (bits + 63) & ~63 }
      places.append(MaskPlace(word: Int32(bits >> 6), shift: UInt8(bits & 63), count: UInt8(count)))
      bits += count
    }
    self.places = places
    firstKnown = (bits + 63) >> 6
    stride = firstKnown + (places.count + 63) >> 6
    atStart = BitSet256(rules.contexts.indices.filter { rules.contexts[$0].left?.isOptional ?? true })
    atEnd = BitSet256(rules.contexts.indices.filter { rules.contexts[$0].right?.isOptional ?? true })
  }

  // MARK: Kinds

  /// Gives the words of a text their kinds.
  mutating func note(_ sequence: inout WordSequence) {
    if rows.count > KindMemory.mostKinds { forget() }
    sequence.kinds.removeAll(keepingCapacity: true)
    sequence.kinds.reserveCapacity(sequence.words.count)
    for index in sequence.words.indices { sequence.kinds.append(kind(of: sequence.words[index].traits)) }
  }

  private mutating func forget() {
    rows = []
    traits = []
    isOutside = []
    masks = []
    slots = [UInt32](repeating: 0, count: 1 << 10)
  }

  private mutating func kind(of traits: BitSet256) -> UInt32 {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: traits.mixed) & mask
    while slots[index] != 0 {
      let kind = slots[index] - 1
      if self.traits[Int(kind)] == traits { return kind }
      index = (index + 1) & mask
    }
    rows.append(Row())
    self.traits.append(traits)
    isOutside.append(false)
    masks.append(contentsOf: repeatElement(0, count: stride))
    slots[index] = UInt32(rows.count)
    if rows.count * 2 > slots.count { grow() }
    return UInt32(rows.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (kind, traits) in traits.enumerated() {
      var index = Int(truncatingIfNeeded: traits.mixed) & (slots.count - 1)
      while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = UInt32(kind + 1)
    }
  }

  // MARK: What they may do

  /// The positions of a pattern at which words of a kind may stand: conditions that hold, and entries that may.
  /// - Parameter number: the pattern's among ``NameRules/patterns``.
  @inline(__always)
  mutating func positions(of pattern: CompiledPattern, _ number: Int, _ kind: UInt32) -> UInt64 {
    let row = Int(kind) * stride
    if masks[row + firstKnown + number >> 6] >> UInt64(number & 63) & 1 == 0 { workOut(pattern, number, kind) }
    let place = places[number]
    return masks[row + Int(place.word)] >> UInt64(place.shift) & (.max >> UInt64(64 - place.count))
  }

  private mutating func workOut(_ pattern: CompiledPattern, _ number: Int, _ kind: UInt32) {
    let row = Int(kind) * stride
    masks[row + firstKnown + number >> 6] |= 1 << UInt64(number & 63)
    masks[row + Int(places[number].word)] |=
      pattern.positions(for: traits[Int(kind)]) << UInt64(places[number].shift)
  }

  /// Whether it is known that no run begins with a word.
  @inline(__always)
  func isOutside(_ kind: UInt32) -> Bool { isOutside[Int(kind)] }

  /// The runs that may begin with a word.
  mutating func runs(_ kind: UInt32) -> [Int] {
    if rows[Int(kind)].areRunsKnown { return rows[Int(kind)].runs }
    let shape = traits[Int(kind)].shapeIndex
    var found: [Int] = []
    if shape < Trait.shapes.count, Trait.shapes[shape] != .punctuation, Trait.shapes[shape] != .number {
      for (number, run) in rules.runs.enumerated() where mayBegin(run.pattern, rules.number(ofRun: number), kind) {
        found.append(number)
      }
    }
    rows[Int(kind)].runs = found
    rows[Int(kind)].areRunsKnown = true
    isOutside[Int(kind)] = found.isEmpty
    return found
  }

  /// The rules that may hold for the words of `run`, by those at its borders.
  mutating func candidates(for run: Range<Int>, in sequence: borrowing WordSequence) -> BitSet256 {
    var found = first(sequence.kinds[run.lowerBound])
    found.formIntersection(run.lowerBound > 0 ? before(sequence.kinds[run.lowerBound - 1]) : atStart)
    found.formIntersection(run.upperBound < sequence.kinds.count ? behind(sequence.kinds[run.upperBound]) : atEnd)
    return found
  }

  private mutating func before(_ kind: UInt32) -> BitSet256 {
    if rows[Int(kind)].isBeforeKnown { return rows[Int(kind)].before }
    let found = rules(kind, .left) { $0.left }
    rows[Int(kind)].before = found
    rows[Int(kind)].isBeforeKnown = true
    return found
  }

  private mutating func first(_ kind: UInt32) -> BitSet256 {
    if rows[Int(kind)].isFirstKnown { return rows[Int(kind)].first }
    let found = rules(kind, .inside) { $0.inside }
    rows[Int(kind)].first = found
    rows[Int(kind)].isFirstKnown = true
    return found
  }

  private mutating func behind(_ kind: UInt32) -> BitSet256 {
    if rows[Int(kind)].isBehindKnown { return rows[Int(kind)].behind }
    let found = rules(kind, .right) { $0.right }
    rows[Int(kind)].behind = found
    rows[Int(kind)].isBehindKnown = true
    return found
  }

  /// The rules whose pattern on one side, if there is one, may begin with a kind.
  private mutating func rules(
    _ kind: UInt32, _ side: RuleContext.Side, _ pattern: (RuleContext) -> CompiledPattern?
  ) -> BitSet256 {
    var found = BitSet256()
    for (rule, context) in rules.contexts.enumerated() {
      guard let pattern = pattern(context) else {
        found.insert(rule)
        continue
      }
      if mayBegin(pattern, rules.number(ofRule: rule, side), kind) { found.insert(rule) }
    }
    return found
  }

  private mutating func mayBegin(_ pattern: CompiledPattern, _ number: Int, _ kind: UInt32) -> Bool {
    pattern.isOptional || pattern.first & positions(of: pattern, number, kind) != 0
  }
}
