/// The words that patterns look at.
package struct WordSequence: Sendable {
  package var words: [RuleWord] = []
  /// Of each word, once all traits are known: ``KindMemory``.
  var kinds: [UInt32] = []
  /// Entries of lists that have several words, in the order of their first word.
  package var entries: [Entry] = []

  package struct Entry: Hashable, Sendable {
    package var first: Int
    package var count: Int
    package var lists: BitSet256
  }

  package init() {}

  /// Where the entries of the word at `index` begin among ``entries``.
  func firstEntry(at index: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].first < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A word of a text, or a mark: what it is, never its letters.
package struct RuleWord: Sendable {
  package var traits: BitSet256
  /// The hash of its folded letters.
  package var key: UInt64
  package var start: UInt32
  package var end: UInt32

  package init(traits: BitSet256 = BitSet256(), key: UInt64 = 0, start: Int = 0, end: Int = 0) {
    self.traits = traits
    self.key = key
    self.start = UInt32(start)
    self.end = UInt32(end)
  }
}
