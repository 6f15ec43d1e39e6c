internal import TextModel

/// Points that the words and letters of one script give to its languages.
struct LanguageTable: Sendable {
  let codes: [String]
  /// For each word a bit for each language it is common in.
  private var words = WordMap<UInt32>()
  /// For each letter from ``nearStart`` to ``nearEnd`` a bit for each language it is typical of.
  private var near: [UInt32]
  /// The same of letters beyond.
  private var letters: [UInt32: UInt32] = [:]

  private static let nearStart: UInt32 = 0xA0
  private static let nearEnd: UInt32 = 0x530

  init(_ rows: [LanguageWords.Row]) {
    precondition(rows.count <= 32)
    codes = rows.map(\.code)
    near = [UInt32](repeating: 0, count: Int(Self.nearEnd - Self.nearStart))
    for (index, row) in rows.enumerated() {
      let bit: UInt32 = 1 << UInt32(index)
      for word in row.words.listedWords { words.add(FoldedWord(word), bit) }
      for letter in row.letters.unicodeScalars {
        if letter.value >= Self.nearStart, letter.value < Self.nearEnd {
          near[Int(letter.value - Self.nearStart)] |= bit
        } else {
          letters[letter.value, default: 0] |= bit
        }
      }
    }
  }

  /// The languages in which `word` is common, a bit each.
  func languages(of word: FoldedWord) -> UInt32 { words.value(of: word) }

  /// The languages that `letter` is typical of, a bit each; 0 if it tells nothing.
  func languages(ofLetter letter: UInt32) -> UInt32 {
    if letter >= Self.nearStart, letter < Self.nearEnd { return near[Int(letter - Self.nearStart)] }
    return letters[letter] ?? 0
  }
}
