package import TextModel

/// Splits each block of the text into sentences.
///
///     stages:
///       - sentences: {language: auto}
///
/// Reads `text`, `blocks` and the declared language; sets `sentences`: ordered byte ranges without white space at
/// either end, which together hold all other text and never reach across blocks.
///
/// Setting `language`: the language whose abbreviations and starting words decide; `auto` (default) takes the declared
/// one, else the one whose common words stand out at the start of the text, else all of the script's together.
/// Scripts need no choice: Cyrillic words are looked up among the Cyrillic languages' abbreviations in any text, and
/// 。！？ end sentences everywhere.
///
/// The rules are Kiss and Strunk's kinds (2006, *Unsupervised Multilingual Sentence Boundary Detection*:
/// abbreviations, initials, ordinals, frequent sentence starters), written down instead of learned. See
/// ``SentenceSplitter`` for how they are applied and `Languages/` for the words.
package struct SentenceStage: Stage {
  package static let description = StageDescription(
    name: "sentences", summary: "splits blocks into sentences", needs: [.text], adds: [.sentences],
    settings: [
      Setting(
        "language", .choice(["auto"] + SentenceLanguage.all.map(\.code) + ["ja", "zh"]), default: .text("auto"),
        "language whose abbreviations count; auto: as declared, or by its commonest words")
    ])

  private let language: String
  private let latin: [SentenceLanguage]
  private let guess: LanguageGuess
  /// One for each of ``latin``, with the Cyrillic languages behind it.
  private let splitters: [SentenceSplitter]
  private let union: SentenceSplitter
  /// The Ukrainian rules first.
  private let ukrainian: SentenceSplitter

  package init(settings: Settings) {
    language = settings.text("language")
    let cyrillic: [SentenceLanguage] = [.russian, .ukrainian]
    latin = SentenceLanguage.all.filter { language in !cyrillic.contains { $0.code == language.code } }
    guess = LanguageGuess(latin)
    splitters = latin.map { SentenceSplitter(rules: CompiledRules([$0, .international] + cyrillic)) }
    union = SentenceSplitter(rules: CompiledRules([.international] + latin + cyrillic))
    ukrainian = SentenceSplitter(rules: CompiledRules([.ukrainian, .russian, .international] + latin))
  }

  package func annotate(_ document: inout Document) throws(Problem) {
    var undivided = 0
    document.sentences = sentences(of: document, &undivided)
    document.warnings.add(
      .sentenceLimit, count: undivided, detail: "beyond \(document.limits.sentences) sentences")
  }

  /// - Parameter undivided: counts blocks that were not divided to their end.
  private func sentences(of document: Document, _ undivided: inout Int) -> [ByteRange] {
    var sentences: [ByteRange] = []
    sentences.reserveCapacity(document.text.count / 64)
    let text = document.text.span
    let splitter = splitter(declared: document.metadata.language, text: text)
    let most = document.limits.sentences
    for block in document.blocks where splitter.split(block.range, of: text, most: most, into: &sentences) {
      undivided += 1
    }
    return sentences
  }

  private func splitter(declared: String?, text: Span<UInt8>) -> SentenceSplitter {
    let code = language == "auto" ? declared.map { String($0.prefix(2)).lowercased() } : language
    if code == "uk" { return ukrainian }
    if let index = latin.firstIndex(where: { $0.code == code }) {
      // Pages in many languages declare the template's English.
      if language != "auto" || code != "en" { return splitters[index] }
    }
    return guess.language(of: text).map { splitters[$0] } ?? union
  }
}
