internal import Gazetteer
internal import TextModel

/// Finds the runs of a document and the rules that hold for each.
struct RunFinder {
  private let rules: NameRules
  /// How much text is held as words at a time. Longer texts are read in parts that end with sentences; what is known of
  /// words seen with capitals, and what stands beside a name, does not go beyond a part.
  private static let partBytes = 1 << 18

  private(set) var runs: [NameRun] = []
  /// Stems of the parts of all runs' names.
  private(set) var names: [UInt64] = []
  /// Runs beyond the limit of mentions.
  private(set) var lost = 0
  /// Places by the words of their kinds, in order.
  private(set) var places: [FoundPlace] = []
  private let findsPlaces: Bool
  private var sequence = WordSequence()

  init(_ rules: NameRules, findsPlaces: Bool = true) {
    self.rules = rules
    self.findsPlaces = findsPlaces
  }

  /// Sentences that are read at once.
  private struct Part {
    var ranges: [ByteRange]
    var firstSentence: Int
  }

  /// - Parameter memory: of texts that were read before.
  mutating func find(in document: Document, _ places: PlaceReading, _ memory: inout NameMemory) {
    let language = DocumentLanguage.code(of: document)
    var reading = WordReading(rules.lists, language: language, isShort: document.text.count < 40)
    var mention = 0
    for part in RunFinder.parts(of: document) {
      let words = memory.withWords(ofLanguage: language) {
        reading.read(document.text, part.ranges, into: &sequence, &$0)
      }
      mark(document, places, from: &mention)
      memory.kinds.note(&sequence)
      rules.mark(&sequence, &memory.kinds)
      if findsPlaces {
        self.places += PlaceFinder(rules.places).find(
          in: sequence, sentences: words, firstSentence: part.firstSentence, memory.kinds)
      }
      addRuns(of: part, sentences: words, document, memory.kinds)
    }
  }

  private static func parts(of document: Document) -> [Part] {
    var parts: [Part] = []
    var size = 0
    for (index, range) in document.nameRanges.enumerated() {
      if range.count > partBytes {
        for piece in pieces(of: range, document.text) { parts.append(Part(ranges: [piece], firstSentence: index)) }
        size = partBytes
      } else if parts.isEmpty || size + range.count > partBytes {
        parts.append(Part(ranges: [range], firstSentence: index))
        size = range.count
      } else {
        parts[parts.count - 1].ranges.append(range)
        size += range.count
      }
    }
    return parts
  }

  /// What a sentence beyond all measure is read in.
  private static func pieces(of range: ByteRange, _ text: [UInt8]) -> [ByteRange] {
    var pieces: [ByteRange] = []
    var start = range.start
    while start < range.end {
      var end = min(start + partBytes, range.end)
      while end < range.end, text[end] & 0xC0 == 0x80 { end -= 1 }
      pieces.append(ByteRange(start, end))
      start = end
    }
    return pieces
  }

  // MARK: Mentions

  /// Gives the words in mentions their traits.
  /// - Parameter next: the first mention that does not end before the part.
  private mutating func mark(_ document: Document, _ places: PlaceReading, from next: inout Int) {
    guard let first = sequence.words.first, let last = sequence.words.last else { return }
    let mentions = document.mentions
    while next < mentions.count, mentions[next].range.end <= Int(first.start) { next += 1 }
    var index = next
    var word = 0
    var joined = JoinedNames()
    while index < mentions.count, mentions[index].range.start < Int(last.end) {
      let mention = mentions[index]
      index += 1
      var traits = PlaceReading.traits(of: mention.type)
      guard !traits.isEmpty else { continue }
      if !places.counts(mention, in: document) {
        guard mention.type.isPlace else { continue }
        traits = BitSet256(.doubtfulPlace)
      }
      joined.add(mention.range, traits, &sequence, around: word)
      while word < sequence.words.count, Int(sequence.words[word].start) < mention.range.start { word += 1 }
      var end = word
      while end < sequence.words.count, Int(sequence.words[end].end) <= mention.range.end { end += 1 }
      // Nobody's name goes on into that of a listed person: `в Ялте И. В. Сталин`.
      if mention.type == .person, end - word > 1 { sequence.words[word].traits.insert(.split) }
      for marked in word..<end {
        sequence.words[marked].traits.formUnion(traits)
        if end - word > 1, traits.contains(.place) { sequence.words[marked].traits.insert(.placeOfWords) }
      }
    }
  }

  /// Finds words that consist of the names of places or demonyms, such as `Japan-Russia` and `German-Iraqi`.
  private struct JoinedNames {
    private var word = -1
    private var covered = 0

    /// - Parameter first: a word that does not begin behind the mention, or the one behind it.
    mutating func add(_ range: ByteRange, _ traits: BitSet256, _ sequence: inout WordSequence, around first: Int) {
      guard traits.contains(.place) || traits.contains(.demonym) else { return }
      var index = max(first - 1, 0)
      while index < sequence.words.count, Int(sequence.words[index].end) < range.end { index += 1 }
      guard index < sequence.words.count, Int(sequence.words[index].start) <= range.start else { return }
      let length = Int(sequence.words[index].end) - Int(sequence.words[index].start)
      guard range.count < length else { return }
      covered = (word == index ? covered : 0) + range.count
      word = index
      // A hyphen has one byte or three.
      if covered + 3 >= length { sequence.words[index].traits.formUnion(traits) }
    }
  }

  // MARK: Runs

  private mutating func addRuns(
    of part: Part, sentences: [Range<Int>], _ document: Document, _ kinds: borrowing KindMemory
  ) {
    var last: Range<Int>?
    var sentence = 0
    var mention = 0
    let sequence = self.sequence
    let rules = self.rules
    if let first = sequence.words.first {
      mention = RunFinder.firstMention(in: document.mentions, from: Int(first.start))
    }
    rules.forEachRun(in: sequence, kinds, sentenceEnds: sentences.map(\.upperBound)) { (run, isOrganization) in
      guard runs.count < document.limits.mentions else {
        lost += 1
        return
      }
      while sentences[sentence].upperBound <= run.lowerBound { sentence += 1 }
      let range = ByteRange(Int(sequence.words[run.lowerBound].start), Int(sequence.words[run.upperBound - 1].end))
      while mention < document.mentions.count, document.mentions[mention].range < range { mention += 1 }
      let isListed = mention < document.mentions.count && document.mentions[mention].range == range
      var found = NameRun(
        range: range, key: sequence.words[run.lowerBound].key, wordCount: run.count,
        sentence: part.firstSentence + sentence, isOrganizationRun: isOrganization, followsInEnumeration: false,
        isPlace: run.allSatisfy { sequence.words[$0].traits.contains(.place) },
        mention: isListed ? Int32(mention) : nil, followsThe: RunFinder.follows(the: run, sequence), names: 0..<0,
        nameRange: range,
        evidence: isOrganization ? BitSet256() : rules.evidence(for: run, in: sequence, kinds))
      for word in run.dropFirst() { found.key = TermTable.extend(found.key, with: sequence.words[word].key) }
      addNames(run, to: &found, document.text)
      if let last, run.lowerBound > last.upperBound {
        found.followsInEnumeration = rules.isBetween(last.upperBound..<run.lowerBound, in: sequence, kinds)
      }
      last = run
      runs.append(found)
    }
  }

  private static func firstMention(in mentions: [Mention], from start: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static let the = WordFolding.hash(Array("the".utf8)[...])

  private static func follows(the run: Range<Int>, _ sequence: borrowing WordSequence) -> Bool {
    run.lowerBound > 0 && sequence.words[run.lowerBound - 1].key == the
  }

  /// Notes the parts of the name: its words with capitals, but for suffixes and particles.
  private mutating func addNames(_ run: Range<Int>, to found: inout NameRun, _ text: [UInt8]) {
    let start = Int32(names.count)
    for index in run {
      let word = sequence.words[index]
      guard word.traits.contains(.capitalized) || word.traits.contains(.capitals) || word.traits.contains(.uncased),
        !(rules.suffix.map(word.traits.contains) ?? false), !(rules.particle.map(word.traits.contains) ?? false)
      else { continue }
      let range = ByteRange(Int(word.start), Int(word.end))
      names.append(word.traits.contains(.cyrillic) ? NameKey(text, range).stem : word.key)
      found.nameRange = range
    }
    found.names = start..<Int32(names.count)
  }
}
