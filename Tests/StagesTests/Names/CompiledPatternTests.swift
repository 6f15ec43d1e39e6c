import Stages
import TestSupport
import Testing

/// The compiled patterns against their definition.
@Suite("People: patterns")
struct CompiledPatternTests {
  @Test("a compiled pattern matches what its definition says", arguments: UInt64(0)..<400)
  func agreesWithNaive(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pattern = pattern(&random, depth: 3)
    // Too long for a table: nothing to compare.
    guard let compiled = CompiledPattern(pattern) else { return }
    var table = PatternTable()
    let forward = table.add(compiled)
    let backward = table.add(try #require(CompiledPattern(pattern, isBackward: true)))
    var sequence = WordSequence()
    for _ in 0..<12 {
      var traits = BitSet256()
      for trait in 0..<4 where Bool.random(using: &random) { traits.insert(100 + trait * 40) }
      sequence.words.append(RuleWord(traits: traits))
    }
    let kinds = kinds(table, &sequence)
    let traits = sequence.words.map(\.traits)
    for start in 0...traits.count {
      let limit = traits.count - start
      let expected = NaivePattern.lengths(pattern, traits, from: start, limit: limit)
      #expect(
        members(kinds.lengths(of: forward, in: sequence, from: start, limit: limit)) == expected,
        "\(pattern) from \(start)")
      let any = kinds.lengths(of: forward, in: sequence, from: start, limit: limit, isAnyEnough: true)
      #expect(members(any).isSubset(of: expected) && (any == 0) == expected.isEmpty, "\(pattern) any from \(start)")
      for length in expected where start + length <= traits.count {
        let back = members(kinds.lengths(of: backward, in: sequence, from: start + length, limit: start + length))
        #expect(back.contains(length), "\(pattern) back from \(start + length)")
      }
    }
  }

  @Test("every match has a word of the pattern's anchor", arguments: UInt64(0)..<400)
  func anchor(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pattern = pattern(&random, depth: 3)
    guard let anchor = PatternAnchor(pattern) else { return }
    let traits = (0..<8).map { _ in BitSet256((0..<4).filter { _ in Bool.random(using: &random) }.map { 100 + $0 * 40 })
    }
    for start in traits.indices {
      for length in NaivePattern.lengths(pattern, traits, from: start, limit: traits.count - start) {
        let words = traits[start..<(start + length)]
        #expect(words.contains { anchor.condition.holds($0) }, "\(pattern)")
      }
    }
    // It would have to be tried at words of all kinds.
    #expect(!anchor.condition.holds(BitSet256()), "\(pattern)")
  }

  @Test("what a word is by itself is no anchor, and of several words the one with the fewest conditions is")
  func anchorOfLists() throws {
    let capitalized = TraitExpression.trait(Trait.capitalized.rawValue)
    let (river, lake) = (TraitExpression.trait(100), TraitExpression.trait(140))
    #expect(PatternAnchor(.word(capitalized)) == nil)
    #expect(PatternAnchor(.word(.or(river, capitalized))) == nil)
    #expect(PatternAnchor(.choice([.word(river), .word(capitalized)])) == nil)
    #expect(PatternAnchor(.repeated(.word(river), least: 0, most: nil)) == nil)
    let pattern = Pattern.sequence([
      .word(capitalized), .word(.or(river, lake)), .word(.and(river, capitalized)), .word(capitalized),
    ])
    let condition = try #require(PatternAnchor(pattern)?.condition)
    #expect(condition.holds(BitSet256([Trait.capitalized.rawValue, 100])))
    #expect(!condition.holds(BitSet256(100)) && !condition.holds(BitSet256([Trait.capitalized.rawValue, 140])))
  }

  @Test("a condition is the same as alternatives", arguments: UInt64(0)..<200)
  func conditions(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let expression = expression(&random, depth: 4)
    guard let test = expression.test else { return }
    for number in 0..<16 {
      let traits = BitSet256((0..<4).filter { number & 1 << $0 != 0 }.map { 100 + $0 * 40 })
      #expect(test.holds(traits) == expression.holds(traits), "\(expression), \(number)")
    }
  }

  @Test("a pattern with more words than a table has is refused")
  func tooLong() {
    let word = Pattern.word(.trait(100))
    #expect(CompiledPattern(.repeated(word, least: 64, most: 64)) != nil)
    #expect(CompiledPattern(.repeated(word, least: 65, most: 65)) == nil)
    #expect(CompiledPattern(.repeated(.repeated(word, least: 9, most: 9), least: 9, most: 9)) == nil)
  }

  @Test("no match is longer than the reach, and nested repetitions take no longer for it")
  func reach() throws {
    let word = Pattern.word(.trait(100))
    let nested = (0..<6).reduce(word) { (inner, _) in .repeated(inner, least: 0, most: nil) }
    var table = PatternTable()
    let pattern = table.add(try #require(CompiledPattern(.sequence([nested, .word(.trait(140))]))))
    let longest = table.add(try #require(CompiledPattern(nested)))
    var sequence = WordSequence()
    sequence.words = (0..<200_000).map { _ in RuleWord(traits: BitSet256(100)) }
    let kinds = kinds(table, &sequence)
    // Backtracking would take 2^40 steps at each of the places, and a table without a reach 200,000.
    for start in 0..<sequence.words.count {
      #expect(kinds.lengths(of: pattern, in: sequence, from: start, limit: sequence.words.count - start) == 0)
    }
    #expect(members(kinds.lengths(of: longest, in: sequence, from: 0, limit: 200_000)).max() == PatternTable.reach)
  }

  /// What is known of the words, which get their kinds.
  private func kinds(_ table: PatternTable, _ sequence: inout WordSequence) -> KindMemory {
    var kinds = KindMemory(KindTables(table))
    kinds.note(&sequence)
    return kinds
  }

  private func members(_ lengths: UInt64) -> Set<Int> { Set((0..<64).filter { lengths & 1 << UInt64($0) != 0 }) }

  private func pattern(_ random: inout SeededGenerator, depth: Int) -> Pattern {
    switch depth == 0 ? 0 : Int.random(in: 0...5, using: &random) {
    case 1, 2: .sequence((0..<Int.random(in: 0...3, using: &random)).map { _ in pattern(&random, depth: depth - 1) })
    case 3: .choice((0..<Int.random(in: 1...3, using: &random)).map { _ in pattern(&random, depth: depth - 1) })
    case 4:
      .repeated(pattern(&random, depth: depth - 1), least: Int.random(in: 0...2, using: &random), most: nil)
    case 5:
      .repeated(
        pattern(&random, depth: depth - 1), least: Int.random(in: 0...2, using: &random),
        most: Int.random(in: 2...3, using: &random))
    default: .word(expression(&random, depth: 2))
    }
  }

  private func expression(_ random: inout SeededGenerator, depth: Int) -> TraitExpression {
    switch depth == 0 ? 0 : Int.random(in: 0...4, using: &random) {
    case 1: .not(expression(&random, depth: depth - 1))
    case 2: .and(expression(&random, depth: depth - 1), expression(&random, depth: depth - 1))
    case 3: .or(expression(&random, depth: depth - 1), expression(&random, depth: depth - 1))
    case 4: .any
    default: .trait(100 + 40 * Int.random(in: 0..<4, using: &random))
    }
  }
}
