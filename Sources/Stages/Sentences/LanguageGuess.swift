internal import TextModel

/// Guesses a language of the Latin or Cyrillic script by its commonest words.
struct LanguageGuess: Sendable {
  private var words: [WordTable]
  private let languages: [SentenceLanguage]

  /// How much of a text is looked at, in bytes.
  private static let sampleCount = 4096
  /// So many common words more than the next language must be found.
  private static let leastLead = 2

  init(_ languages: [SentenceLanguage]) {
    self.languages = languages
    words = languages.map { language in
      var table = WordTable()
      for word in language.functionWords.split(separator: " ") { table.insert(FoldedWord(String(word)), 1) }
      return table
    }
  }

  /// Index of the language of `text`; `nil` if none stands out.
  func language(of text: Span<UInt8>) -> Int? {
    var counts = [Int](repeating: 0, count: languages.count)
    var at = 0
    let end = min(text.count, Self.sampleCount)
    while at < end {
      let start = at
      while at < end, Self.isLetter(text[at]) { at += 1 }
      if at > start, at - start < 16, at < text.count {
        var word = FoldedWord()
        word.append(ByteRange(start, at), of: text)
        for (index, table) in words.enumerated() where table.value(of: word) > 0 { counts[index] += 1 }
      }
      at += 1
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    for (index, count) in counts.enumerated() where index != best && count + Self.leastLead > counts[best] {
      return nil
    }
    return best
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3 && byte <= 0xD2 || byte & 0xC0 == 0x80
  }
}
