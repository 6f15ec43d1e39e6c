/// Words of a text that are not remembered: how each is written, and its folded letters, until its lists are looked up.
struct UnknownWords: Sendable {
  struct Word: Sendable {
    /// Which word of the text it is.
    var index: Int
    /// The hashes of its bytes, and of its folded letters.
    var bytes: UInt64
    var hash: UInt64
    fileprivate var key: Range<Int>
    var shape: Trait
    var script: Trait?
    var isLong: Bool
    var hasHyphen: Bool
    var endsWithStop: Bool
  }

  private(set) var words: [Word] = []
  /// The folded letters of all.
  private var keys: [UInt8] = []

  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
  }

  /// Adds the word that was cut last.
  mutating func append(_ cutter: borrowing WordCutter, at index: Int, bytes: UInt64) {
    let start = keys.count
    keys += cutter.key
    words.append(
      Word(
        index: index, bytes: bytes, hash: WordFolding.hash(cutter.key[...]), key: start..<keys.count,
        shape: cutter.shape, script: cutter.script, isLong: cutter.isLong, hasHyphen: cutter.hasHyphen,
        endsWithStop: cutter.isDotted))
  }

  /// Adds a word, if it consists of small letters of ASCII, as most do: there is no more to be found out about it.
  mutating func append(smallLetters text: Span<UInt8>, _ start: Int, _ end: Int, at index: Int, bytes: UInt64) -> Bool {
    for offset in start..<end where text[offset] &- 0x61 >= 26 { return false }
    let first = keys.count
    for offset in start..<end { keys.append(text[offset]) }
    words.append(
      Word(
        index: index, bytes: bytes, hash: WordFolding.hash(keys[first...]), key: first..<keys.count, shape: .lower,
        script: .latin, isLong: end - start > 3, hasHyphen: false, endsWithStop: false))
    return true
  }

  func key(of word: Word) -> ArraySlice<UInt8> { keys[word.key] }
}
