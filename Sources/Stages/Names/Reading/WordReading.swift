internal import Gazetteer
internal import TextModel

/// Reads a stretch of text into words with all their traits.
///
/// Words are cut first and then looked up together, so that the processor waits for many places of memory at once.
struct WordReading {
  private let lists: RuleLists
  private let table: TermTable.View
  private let isEnglish: Bool
  /// Nouns are capitals in German: that a word is in no dictionary of English tells nothing there.
  private let hasUnknown: Bool
  private var cutter = WordCutter()
  private var scratch: [UInt8] = []
  private var sequence = WordSequence()
  private var unknown = UnknownWords()
  /// Keys of words seen with a capital inside a sentence.
  private var seen = KeySet()
  /// Of no meaning: what is read has to go somewhere.
  private var touched: UInt64 = 0

  init(_ lists: RuleLists, language: String, isShort: Bool) {
    self.lists = lists
    table = lists.table.view(ofLanguage: language)
    isEnglish = language == "en" || isShort
    hasUnknown = language != "de"
  }

  /// Reads `ranges` of `text`, none of which a name goes beyond, into `result`.
  /// - Parameter memory: of words in the same language.
  /// - Returns: the words of each.
  mutating func read(
    _ text: [UInt8], _ ranges: [ByteRange], into result: inout WordSequence, _ memory: inout WordMemory
  ) -> [Range<Int>] {
    swap(&sequence, &result)
    defer { swap(&sequence, &result) }
    sequence.words.removeAll(keepingCapacity: true)
    sequence.entries.removeAll(keepingCapacity: true)
    seen.removeAll()
    let span = text.span
    var sentences: [Range<Int>] = []
    sentences.reserveCapacity(ranges.count)
    sequence.words.reserveCapacity(ranges.reduce(0) { $0 + $1.count } / WordReading.bytesAWord)
    for range in ranges {
      let first = sequence.words.count
      cutWords(span, range)
      sentences.append(first..<sequence.words.count)
    }
    lookUp(span, ranges, &memory)
    for sentence in sentences { markWords(sentence, span) }
    findEntries()
    markSeen()
    var isNamed = false
    for sentence in sentences.reversed() {
      let isNamedHere = hasPronoun(sentence)
      markSentence(sentence, hasPerson: isNamedHere || isNamed)
      isNamed = isNamedHere
    }
    markQuotations(span)
    return sentences
  }

  // MARK: Words

  /// Most texts have more.
  private static let bytesAWord = 5

  /// Appends the words of `range`, each with the hash of its bytes for a key.
  private mutating func cutWords(_ text: Span<UInt8>, _ range: ByteRange) {
    var offset = range.start
    while true {
      var followsNewline = false
      while offset < range.end, text[offset] == 0x20 || text[offset] == 0x0A {
        if text[offset] == 0x0A { followsNewline = true }
        offset += 1
      }
      let start: Int
      let bytes: UInt64
      if let (end, known) = WordMemory.plainWord(in: text, from: offset, to: range.end) {
        (start, bytes) = (offset, known)
        offset = end
      } else {
        guard cutter.next(in: text, from: offset, to: range.end) else { return }
        (start, bytes) = (cutter.start, WordMemory.hash(text, cutter.start, cutter.end))
        offset = cutter.end
        followsNewline = followsNewline || cutter.followsNewline
      }
      let traits = followsNewline ? BitSet256(.newline) : BitSet256()
      sequence.words.append(RuleWord(traits: traits, key: bytes, start: start, end: offset))
    }
  }

  /// Gives each word its key and the traits that its letters tell.
  private mutating func lookUp(_ text: Span<UInt8>, _ ranges: [ByteRange], _ memory: inout WordMemory) {
    unknown.removeAll()
    var range = 0
    for index in sequence.words.indices {
      if let word = memory.word(sequence.words[index].key) {
        take(word, at: index)
        continue
      }
      let (start, end) = (Int(sequence.words[index].start), Int(sequence.words[index].end))
      if unknown.append(smallLetters: text, start, end, at: index, bytes: sequence.words[index].key) { continue }
      while ranges[range].end <= start { range += 1 }
      guard cutter.next(in: text, from: start, to: ranges[range].end) else { continue }
      unknown.append(cutter, at: index, bytes: sequence.words[index].key)
    }
    for word in unknown.words { touched ^= table.touch(word.hash) }
    for number in unknown.words.indices {
      let (index, bytes) = (unknown.words[number].index, unknown.words[number].bytes)
      let word = memory.word(bytes) ?? WordMemory.Word(key: unknown.words[number].hash, traits: traits(of: number))
      memory.remember(word, bytes)
      take(word, at: index)
    }
  }

  @inline(__always)
  private mutating func take(_ word: WordMemory.Word, at index: Int) {
    sequence.words[index].key = word.key
    sequence.words[index].traits.formUnion(word.traits)
  }

  /// Marks what its place in a sentence tells of each word.
  private mutating func markWords(_ sentence: Range<Int>, _ text: Span<UInt8>) {
    var isFirst = true
    for index in sentence {
      let word = sequence.words[index]
      if isEnglish { sequence.words[index].traits.insert(.english) }
      if index > sentence.lowerBound, sequence.words[index - 1].key == word.key,
        sequence.words[index - 1].traits.contains(.capitalized)
      {
        sequence.words[index - 1].traits.insert(.double)
      }
      if isFirst, !word.traits.contains(.punctuation) {
        sequence.words[index].traits.insert(.first)
        isFirst = false
      } else if word.traits.contains(.capitalized), !followsOpening(index, text) {
        seen.insert(word.key)
      }
    }
  }

  private mutating func traits(of number: Int) -> BitSet256 {
    let word = unknown.words[number]
    var traits = table.traits(of: word.hash)
    traits.insert(word.shape)
    if let script = word.script { traits.insert(script) }
    if word.isLong { traits.insert(.long) }
    switch word.shape {
    case .capitalized, .capitals: addForms(&traits, word)
    case .lower:
      let key = unknown.key(of: word)
      if let last = key.last, lists.table.lowerLastBytes.contains(Int(last)) {
        addEndings(of: key, lists.table.lowerEndingLengths, isLower: true, &traits)
      }
    // `Matsudo-shi`
    case .mixed:
      if word.hasHyphen { addEndings(of: unknown.key(of: word), lists.table.endingLengths, isLower: false, &traits) }
    case .initial: if word.endsWithStop { traits.insert(.dotted) }
    default: break
    }
    return traits
  }

  /// What only words with capitals are asked for: forms, parts, endings.
  private mutating func addForms(_ traits: inout BitSet256, _ word: UnknownWords.Word) {
    let key = unknown.key(of: word)
    if hasUnknown, lists.words.map({ !traits.contains($0) }) ?? false { traits.insert(.unknown) }
    let isCyrillic = word.script == .cyrillic
    addEndings(of: key, lists.table.endingLengths, isLower: false, &traits)
    if isCyrillic { addNominatives(of: key, lists.inCases, &traits) }
    if word.hasHyphen {
      let parts = key.split(separator: UInt8(ascii: "-"))
      if let head = parts.first, let last = parts.last, parts.count > 1 {
        if WordReading.articles.contains(Array(head)) { traits.insert(.arabic) }
        traits.formUnion(found(head).intersection(lists.byFirstPart))
        if isCyrillic { addNominatives(of: head, lists.byFirstPart, &traits) }
        traits.formUnion(found(last).intersection(lists.byLastPart))
      }
    }
    for exclusion in lists.exclusions where traits.contains(exclusion.list) { traits.subtract(exclusion.taken) }
  }

  private func found(_ key: ArraySlice<UInt8>) -> BitSet256 {
    table.traits(of: WordFolding.hash(key))
  }

  private mutating func addNominatives(of key: ArraySlice<UInt8>, _ wanted: BitSet256, _ traits: inout BitSet256) {
    let table = self.table
    let lengths = lists.table.endingLengths
    var more = BitSet256()
    CaseForms.shared.forEachNominative(of: key, &scratch) { (nominative) in
      more.formUnion(table.traits(of: WordFolding.hash(nominative)).intersection(wanted))
      WordReading.addEndings(of: nominative, table, lengths, isLower: false, &more)
    }
    traits.formUnion(more)
  }

  private func addEndings(of key: ArraySlice<UInt8>, _ lengths: [Int], isLower: Bool, _ traits: inout BitSet256) {
    WordReading.addEndings(of: key, table, lengths, isLower: isLower, &traits)
  }

  private static func addEndings(
    of key: ArraySlice<UInt8>, _ table: TermTable.View, _ lengths: [Int], isLower: Bool, _ traits: inout BitSet256
  ) {
    let least = key.first.map { $0 < 0x80 ? 2 : 4 } ?? 0
    for length in lengths where key.count >= length + least {
      let hash = TermTable.ending(WordFolding.hash(key.suffix(length)), isLower: isLower)
      traits.formUnion(table.endingTraits(of: hash))
    }
  }

  private static let articles: Set<[UInt8]> = Set(
    ["al", "el", "as", "ad", "ar", "an", "at", "az", "ash", "ul"].map { Array($0.utf8) })

  /// Whether what stands before a word may be the reason for its capital.
  private func followsOpening(_ index: Int, _ text: Span<UInt8>) -> Bool {
    guard index > 0 else { return true }
    switch decodeScalar(in: text, at: Int(sequence.words[index - 1].start)).value {
    case 0x22, 0x201C, 0x201E, 0xAB, 0x2E, 0x3A: return true
    default: return false
    }
  }

  // MARK: Entries of several words

  private mutating func findEntries() {
    for index in sequence.words.indices where sequence.words[index].traits.contains(.goesOn) {
      var key = sequence.words[index].key
      for count in 2...TermTable.mostWords {
        guard index + count <= sequence.words.count else { break }
        key = TermTable.extend(key, with: sequence.words[index + count - 1].key)
        var found = table.traits(of: key)
        guard !found.isEmpty else { break }
        let goesOn = found.contains(.goesOn)
        found.subtract(BitSet256(.goesOn))
        if !found.isEmpty { add(found, at: index, count) }
        if !goesOn { break }
      }
    }
  }

  private mutating func add(_ found: BitSet256, at index: Int, _ count: Int) {
    sequence.words[index].traits.insert(.beginsEntry)
    sequence.entries.append(WordSequence.Entry(first: index, count: count, lists: found))
    var marks = found
    let traits = sequence.words[index].traits
    if traits.contains(.han) || traits.contains(.katakana) || traits.contains(.hiragana) {
      marks.subtract(lists.asWhole)
    }
    if !marks.isDisjoint(with: lists.offices) { marks.insert(.officePhrase) }
    for word in index..<(index + count) { sequence.words[word].traits.formUnion(marks) }
  }

  // MARK: Sentences

  private mutating func markSeen() {
    guard !seen.isEmpty else { return }
    for index in sequence.words.indices where sequence.words[index].traits.contains(.capitalized) {
      if seen.contains(sequence.words[index].key) { sequence.words[index].traits.insert(.seenCapital) }
    }
  }

  private func hasPronoun(_ sentence: Range<Int>) -> Bool {
    guard let pronouns = lists.pronouns else { return false }
    return sequence.words[sentence].contains { $0.traits.contains(pronouns) && !$0.traits.contains(.capitals) }
  }

  private mutating func markSentence(_ sentence: Range<Int>, hasPerson: Bool) {
    var words = 0
    var capitals = 0
    var commas = 0
    for index in sentence {
      let traits = sequence.words[index].traits
      if traits.contains(.lower) {
        words += 1
      } else if traits.contains(.capitalized) || traits.contains(.capitals) {
        words += 1
        capitals += 1
      } else if sequence.words[index].key == WordReading.comma {
        commas += 1
      }
    }
    let isHeadline = words >= 4 && commas < 2 && 4 * capitals >= 3 * words
    guard isHeadline || hasPerson else { return }
    for index in sentence {
      if hasPerson { sequence.words[index].traits.insert(.pronoun) }
      if isHeadline { sequence.words[index].traits.insert(.headline) }
    }
  }

  private static let comma = WordFolding.hash([UInt8(ascii: ",")][...])

  // MARK: Quotations

  /// Marks words between quotation marks that are near each other.
  private mutating func markQuotations(_ text: Span<UInt8>) {
    var index = 0
    while index < sequence.words.count {
      guard sequence.words[index].traits.contains(.punctuation), opens(text, index),
        let close = closing(text, after: index)
      else {
        index += 1
        continue
      }
      for word in (index + 1)..<close { sequence.words[word].traits.insert(.quoted) }
      index = close + 1
    }
  }

  private func mark(_ text: Span<UInt8>, _ index: Int) -> UInt32 {
    decodeScalar(in: text, at: Int(sequence.words[index].start)).value
  }

  private func opens(_ text: Span<UInt8>, _ index: Int) -> Bool {
    [0x22, 0x201C, 0x201E, 0xAB].contains(mark(text, index))
  }

  /// The mark that ends the quotation, at most sixty letters further on.
  private func closing(_ text: Span<UInt8>, after open: Int) -> Int? {
    let start = Int(sequence.words[open].end)
    for index in (open + 1)..<min(open + 40, sequence.words.count) {
      let word = sequence.words[index]
      if Int(word.start) > start + 120 || word.traits.contains(.newline) { return nil }
      guard word.traits.contains(.punctuation) else { continue }
      switch mark(text, index) {
      case 0x22, 0x201D, 0xBB, 0x201C: return index > open + 1 ? index : nil
      case 0x201E, 0xAB: return nil
      default: continue
      }
    }
    return nil
  }
}
