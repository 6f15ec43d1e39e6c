/// A way to write one language's Cyrillic in Latin letters.
struct RomanizationSystem: Sendable {
  var table: SpellingTable
  /// How many spellings of one word it may give.
  var perWord: Int
  /// How many spellings of a whole name it may give.
  var perName: Int
  /// Fewest letters of a name of one word: the matcher folds diacritics, and short words that were told apart by them
  /// (*Čita*, *Šahty*) become other words.
  var minimumLetters: Int

  /// For people only: the press of languages that write of few places there.
  var isForPeople: Bool

  init(
    _ letters: String, axes: [String] = [], perWord: Int = 2, perName: Int = 3, minimumLetters: Int = 4,
    isForPeople: Bool = false
  ) {
    self.isForPeople = isForPeople
    table = SpellingTable(letters, axes: axes)
    self.perWord = perWord
    self.perName = perName
    self.minimumLetters = minimumLetters
  }

  /// At most ``perName`` spellings of `words`, the usual one first; none if a letter has no rule.
  func names(of words: [[UInt32]]) -> [[String]] {
    var lists: [[String]] = []
    for word in words {
      let spellings = table.spellings(of: word, limit: perWord)
      guard !spellings.isEmpty else { return [] }
      lists.append(spellings.map { Letters.string($0) })
    }
    return Combinations.nearestFirst(counts: lists.map(\.count), limit: perName).map { choice in
      lists.indices.map { lists[$0][choice[$0]] }
    }
  }
}
