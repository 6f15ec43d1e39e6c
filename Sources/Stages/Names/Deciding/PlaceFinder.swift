internal import TextModel

/// Finds the places in a stretch of text that are in no list.
struct PlaceFinder {
  private let rules: PlaceRules

  init(_ rules: PlaceRules) { self.rules = rules }

  /// - Parameters:
  ///   - sentences: the words of each.
  ///   - firstSentence: the document's number of the first.
  /// - Returns: in order, without overlap.
  func find(
    in sequence: borrowing WordSequence, sentences: [Range<Int>], firstSentence: Int, _ kinds: borrowing KindMemory
  ) -> [FoundPlace] {
    guard !rules.isEmpty else { return [] }
    var chosen: [Stretch] = []
    for (number, sentence) in sentences.enumerated() {
      var seen: Set<Range<Int>> = []
      rules.forEachFound(in: sequence, sentence, kinds) { seen.insert($0) }
      guard !seen.isEmpty else { continue }
      // From the left, the longest that enough speaks for.
      var end = 0
      for words in seen.sorted(by: { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) })
      where words.lowerBound >= end {
        let evidence = rules.evidence(for: words, in: sequence, kinds)
        guard let (type, points) = rules.decision(evidence) else { continue }
        chosen.append(Stretch(words: words, type: type, points: points, sentence: number, evidence: evidence))
        end = words.upperBound
      }
    }
    chosen += repetitions(of: chosen, sequence, sentences)
    chosen.sort { $0.words.lowerBound < $1.words.lowerBound }
    return chosen.map { (stretch) in
      let range = ByteRange(
        Int(sequence.words[stretch.words.lowerBound].start), Int(sequence.words[stretch.words.upperBound - 1].end))
      return FoundPlace(
        range: range, type: stretch.type, points: stretch.points, sentence: firstSentence + stretch.sentence,
        evidence: stretch.evidence)
    }
  }

  private struct Stretch {
    var words: Range<Int>
    var type: EntityType
    var points: Int
    var sentence: Int
    var evidence: BitSet256
  }

  // MARK: The same words elsewhere

  /// Points that a name has more where it stands alone: what stands beside a single word may well speak for a person, but
  /// the document says what it is.
  private static let ofKnownName = 30

  /// Of `the village of Hrabove` the name alone, wherever it stands apart from other names.
  private func repetitions(
    of chosen: [Stretch], _ sequence: borrowing WordSequence, _ sentences: [Range<Int>]
  ) -> [Stretch] {
    var names: [UInt64: Stretch] = [:]
    var firstKeys: Set<UInt64> = []
    for stretch in chosen where rules.isNamedWithoutKind(stretch.evidence) && isSpaced(stretch.words, sequence) {
      let key = PlaceFinder.key(of: stretch.words, sequence)
      if let known = names[key], known.points >= stretch.points { continue }
      names[key] = stretch
      firstKeys.insert(sequence.words[stretch.words.lowerBound].key)
    }
    guard !names.isEmpty else { return [] }
    let longest = names.values.map(\.words.count).max() ?? 0
    var found: [Stretch] = []
    var next = 0
    for (number, sentence) in sentences.enumerated() {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        while next < chosen.count, chosen[next].words.upperBound <= index { next += 1 }
        defer { index += 1 }
        guard firstKeys.contains(sequence.words[index].key), isName(sequence.words[index].traits) else { continue }
        let border = next < chosen.count ? chosen[next].words.lowerBound : sentence.upperBound
        let limit = min(longest, min(border, sentence.upperBound) - index)
        guard limit > 0 else { continue }
        for count in (1...limit).reversed() {
          let words = index..<(index + count)
          guard var stretch = names[PlaceFinder.key(of: words, sequence)], stands(apart: words, sequence, sentence)
          else { continue }
          stretch.words = words
          stretch.points += PlaceFinder.ofKnownName
          stretch.sentence = number
          found.append(stretch)
          index += count - 1
          break
        }
      }
    }
    return found
  }

  private static func key(of words: Range<Int>, _ sequence: borrowing WordSequence) -> UInt64 {
    var key = sequence.words[words.lowerBound].key
    for index in words.dropFirst() { key = TermTable.extend(key, with: sequence.words[index].key) }
    return key
  }

  private func isName(_ traits: BitSet256) -> Bool { traits.contains(.capitalized) || traits.contains(.capitals) }

  /// Whether spaces show where its words begin and end.
  private func isSpaced(_ words: Range<Int>, _ sequence: borrowing WordSequence) -> Bool {
    words.allSatisfy { !sequence.words[$0].traits.contains(.uncased) }
  }

  /// Whether no other name goes on beside it.
  private func stands(apart words: Range<Int>, _ sequence: borrowing WordSequence, _ sentence: Range<Int>) -> Bool {
    func isFree(_ index: Int) -> Bool {
      guard sentence.contains(index) else { return true }
      let traits = sequence.words[index].traits
      return !isName(traits) && !traits.contains(.initial)
    }
    return isFree(words.upperBound)
      && (isFree(words.lowerBound - 1) || sequence.words[words.lowerBound - 1].traits.contains(.first))
  }
}
