@testable internal import Stages
internal import TextModel

/// The rules of the `names` stage applied by their definition: each to each word, one after the other.
struct SlowRules {
  let rules: NameRules
  private let marks: [MarkRule]
  private let runs: [RunPattern]

  /// - Parameter compiler: has read all rules and lists.
  init(_ compiler: RulesCompiler) {
    marks = compiler.marks
    runs = compiler.runs
    rules = compiler.finish()
  }

  // MARK: Words

  /// Reads a text as the stage does, and traps unless words are cut and written as ``WordCutter`` says of each.
  /// - Parameter memory: of words in the same language.
  func read(
    _ text: [UInt8], _ ranges: [ByteRange], language: String, _ memory: inout WordMemory
  ) -> (sequence: WordSequence, sentences: [Range<Int>]) {
    var sequence = WordSequence()
    var reading = WordReading(rules.lists, language: language, isShort: text.count < 40)
    let sentences = reading.read(text, ranges, into: &sequence, &memory)
    expect(sentences.count == ranges.count, "each range has its words")
    var cutter = WordCutter()
    for (range, words) in zip(ranges, sentences) {
      var offset = range.start
      var index = words.lowerBound
      while cutter.next(in: text.span, from: offset, to: range.end) {
        expect(index < words.upperBound, "no word is lost: \(cutter.start)..<\(cutter.end)")
        check(sequence.words[index], cutter, text)
        offset = cutter.end
        index += 1
      }
      expect(index == words.upperBound, "no word is added: \(index) of \(words)")
    }
    for entry in sequence.entries {
      expect(2...TermTable.mostWords ~= entry.count && entry.first + entry.count <= sequence.words.count, "\(entry)")
    }
    return (sequence, sentences)
  }

  private func check(_ word: RuleWord, _ cutter: borrowing WordCutter, _ text: [UInt8]) {
    let (start, end) = (cutter.start, cutter.end)
    let place = "\(start)..<\(end)"
    expect(Int(word.start) == start && Int(word.end) == end, "\(place) is \(word.start)..<\(word.end)")
    expectBorders(start, end, of: text, "a word")
    expect(word.key == WordFolding.hash(cutter.key[...]), "\(place) has its key")
    expect(word.traits.contains(cutter.shape), "\(place) is \(cutter.shape)")
    for shape in Trait.shapes where shape != cutter.shape {
      expect(!word.traits.contains(shape), "\(place) is \(cutter.shape) and not \(shape)")
    }
    if let script = cutter.script { expect(word.traits.contains(script), "\(place) is \(script)") }
    expect(word.traits.contains(.long) == cutter.isLong, "\(place) is long or not")
    expect(word.traits.contains(.newline) == cutter.followsNewline, "\(place) begins a line or not")
    expect(word.traits.contains(.dotted) == (cutter.shape == .initial && cutter.isDotted), "\(place) has a stop or not")
  }

  // MARK: Rules

  /// Traps unless marks, runs, places and evidence are what the rules say.
  /// - Parameter kinds: of these rules, whatever it has seen before.
  func check(_ sequence: WordSequence, sentences: [Range<Int>], _ kinds: inout KindMemory) {
    var fast = sequence
    kinds.note(&fast)
    rules.mark(&fast, &kinds)
    let slow = marked(sequence)
    for index in slow.words.indices {
      expect(fast.words[index].traits == slow.words[index].traits, "word \(index) is marked as the rules say")
    }
    let ends = sentences.map(\.upperBound)
    var found: [Range<Int>] = []
    rules.forEachRun(in: fast, kinds, sentenceEnds: ends) { (run, isOrganization) in
      found.append(run)
      expect(slowRun(from: run.lowerBound, to: end(of: run, ends), slow) == (run.count, isOrganization), "\(run)")
    }
    expect(found == slowRuns(slow, ends), "runs are \(slowRuns(slow, ends)), not \(found)")
    checkPlaces(fast, sentences, kinds)
    // Not only runs: what holds for a stretch does not depend on what found it.
    let others = slow.words.indices.map { $0..<min($0 + 1 + $0 % 5, slow.words.count) }
    for run in found + others { checkEvidence(for: run, fast, kinds) }
  }

  private func end(of run: Range<Int>, _ ends: [Int]) -> Int { ends.first { $0 >= run.upperBound } ?? run.upperBound }

  private func marked(_ sequence: WordSequence) -> WordSequence {
    var sequence = sequence
    for rule in marks {
      for index in sequence.words.indices {
        let lengths = rule.context.slowLengths(from: index, to: sequence.words.count, in: sequence)
        guard let longest = lengths.last else { continue }
        for word in index..<(rule.trait == .cut ? index + longest : index + 1) {
          sequence.words[word].traits.insert(rule.trait)
        }
      }
    }
    return sequence
  }

  /// The longest run from a word on; of equal ones that of the first rule.
  private func slowRun(from start: Int, to end: Int, _ sequence: WordSequence) -> (Int, Bool) {
    let nameLike: [Trait] = [.capitalized, .capitals, .initial, .lower, .mixed, .uncased]
    guard nameLike.contains(where: sequence.words[start].traits.contains) else { return (0, false) }
    var longest = (0, false)
    for run in runs {
      let lengths = SlowPattern.lengths(of: run.pattern, in: sequence, from: start, limit: end - start)
      if let length = lengths.max(), length > longest.0 { longest = (length, run.isOrganization) }
    }
    return longest
  }

  private func slowRuns(_ sequence: WordSequence, _ ends: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    for end in ends {
      while index < end {
        let length = slowRun(from: index, to: end, sequence).0
        if length > 0 { runs.append(index..<(index + length)) }
        index += max(length, 1)
      }
    }
    return runs
  }

  private func checkEvidence(for run: Range<Int>, _ sequence: WordSequence, _ kinds: borrowing KindMemory) {
    let names = rules.evidence(for: run, in: sequence, kinds)
    for (number, rule) in rules.rules.enumerated() {
      expect(
        names.contains(number) == rule.context.slowlyHolds(for: run, in: sequence), "\(rule.name) holds for \(run)")
    }
    let places = rules.places.evidence(for: run, in: sequence, kinds)
    for (number, rule) in rules.places.rules.enumerated() {
      let holds = rule.points != 0 && rule.context.slowlyHolds(for: run, in: sequence)
      expect(places.contains(number) == holds, "\(rule.name) holds for \(run)")
    }
  }

  /// How many words a sentence has at most in which no anchor is too far away.
  private static let anchorReach = 8

  private func checkPlaces(_ sequence: WordSequence, _ sentences: [Range<Int>], _ kinds: borrowing KindMemory) {
    for sentence in sentences {
      var found: Set<Range<Int>> = []
      rules.places.forEachFound(in: sequence, sentence, kinds) { found.insert($0) }
      var expected: Set<Range<Int>> = []
      for rule in rules.places.rules where rule.isFinding {
        for start in sentence {
          for length in rule.context.slowLengths(from: start, to: sentence.upperBound, in: sequence) {
            expected.insert(start..<(start + length))
          }
        }
      }
      expect(found.isSubset(of: expected), "places are what rules find: \(found.subtracting(expected))")
      if sequence.words.count <= SlowRules.anchorReach {
        expect(found == expected, "no place is missed: \(expected.subtracting(found))")
      }
    }
  }
}
