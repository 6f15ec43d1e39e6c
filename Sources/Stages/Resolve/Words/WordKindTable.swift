/// The kinds of words, by their bytes: no word of a text becomes a string for most alphabets.
struct WordKindTable: Sendable {
  private struct Slot {
    var word = ShortWord()
    var kinds: WordKinds = []
  }

  /// A power of two; a slot without kinds is free.
  private var slots: [Slot]
  /// The same by strings, which are equal however their letters are composed.
  private let kinds: [String: WordKinds]

  /// - Precondition: no word is longer than ``ShortWord/capacity``.
  init(_ kinds: [String: WordKinds]) {
    self.kinds = kinds
    var size = 16
    while size < kinds.count * 3 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    for (word, kinds) in kinds {
      let word = ShortWord(word.utf8)
      precondition(word.count <= ShortWord.capacity, "a word of a list is too long")
      slots[slot(of: word)] = Slot(word: word, kinds: kinds)
    }
  }

  /// The kinds of a word of the lists as it is written there.
  @inline(__always)
  func kinds(of word: ShortWord) -> WordKinds { slots[slot(of: word)].kinds }

  /// The kinds of a word of a text.
  func kinds(of word: Range<Int>, in text: [UInt8]) -> WordKinds {
    guard let forms = WordForms(word, in: text) else {
      let string = String(decoding: text[word], as: UTF8.self)
      let lowered = string.lowercased()
      return of(string).intersection(.asWritten).union(of(lowered).intersection(.beforePlace))
        .union(of(WordForms.withoutMarks(lowered)).intersection(.folded))
    }
    var found = kinds(of: forms.folded).intersection(forms.isWhole ? [.folded, .beforePlace] : .folded)
    found.formUnion(kinds(of: forms.written).intersection(.asWritten))
    return found
  }

  private func of(_ word: String) -> WordKinds { kinds[word] ?? [] }

  @inline(__always)
  private func slot(of word: ShortWord) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: word.hash) & mask
    while !slots[slot].kinds.isEmpty, slots[slot].word != word { slot = (slot + 1) & mask }
    return slot
  }
}
