/// What a text's words and letters gave to each language of a script.
struct LanguagePoints {
  private var points: [Int]

  init(_ table: LanguageTable) { points = [Int](repeating: 0, count: table.codes.count) }

  /// Points of a word by the number of languages it is common in; of a letter, which stands within a word of its own
  /// and is found more often, less.
  private static let wordPoints = [0, 12, 8, 6, 4, 3, 2]
  private static let letterPoints = [0, 8, 5, 3, 2, 1, 1]
  /// So many points make a guess as certain as it can be.
  private static let manyPoints = 60

  mutating func add(_ languages: UInt32) { add(languages, Self.wordPoints) }

  mutating func addLetter(_ letter: UInt32, _ table: LanguageTable) {
    add(table.languages(ofLetter: letter), Self.letterPoints)
  }

  private mutating func add(_ languages: UInt32, _ weights: [Int]) {
    guard languages != 0 else { return }
    let weight = weights[min(languages.nonzeroBitCount, weights.count - 1)]
    var rest = languages
    while rest != 0 {
      points[rest.trailingZeroBitCount] += weight
      rest &= rest - 1
    }
  }

  /// The language with most points; `nil` if there are none or two have as many.
  func best(_ table: LanguageTable) -> DetectedLanguage? {
    var best = 0
    var second = 0
    var index = -1
    for (language, value) in points.enumerated() {
      if value > best {
        (second, best, index) = (best, value, language)
      } else if value > second {
        second = value
      }
    }
    guard best > second else { return nil }
    let lead = (best - second) * 1000 / best
    // Half the points of the best already go to kin: a lead of a third is as good as it gets.
    let clear = min(1000, lead * 3)
    return DetectedLanguage(
      code: table.codes[index], confidence: clear * min(best, Self.manyPoints) / Self.manyPoints)
  }
}
