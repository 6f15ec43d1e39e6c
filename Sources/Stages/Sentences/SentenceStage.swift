package import TextModel

/// Splits each block of the text into sentences.
///
///     stages:
///       - sentences: {language: auto, rules: [my-rules.tsv]}
///
/// Reads `text`, `blocks` and the declared language; sets `sentences`: ordered byte ranges without white space at
/// either end, which together hold all other text and never reach across blocks. Where no language is declared and the
/// text tells (``LanguageDetector``), it sets the document's language too.
///
/// Setting `language`: the language whose abbreviations and starting words decide; `auto` (default) takes the declared
/// or detected one, else several together. Scripts need no choice: Cyrillic words are looked up among the Cyrillic
/// languages' abbreviations in any text, and 。！？ end sentences everywhere.
///
/// Setting `rules`: files with rules of the user's own (``SentenceRules``).
///
/// The rules are Kiss and Strunk's kinds (2006, *Unsupervised Multilingual Sentence Boundary Detection*:
/// abbreviations, initials, ordinals, frequent sentence starters), written down instead of learned. See
/// ``SentenceSplitter`` for how they are applied and `Languages/` for the words.
package struct SentenceStage: Stage {
  package static let description = StageDescription(
    name: "sentences", summary: "splits blocks into sentences", needs: [.text], adds: [.sentences],
    settings: [
      Setting(
        "language", .choice(["auto"] + SentenceLanguage.all.map(\.code)), default: .text("auto"),
        "language whose abbreviations count; auto: as declared, or by the text"),
      Setting("rules", .paths, default: .list([]), "files of further abbreviations, names and marks"),
    ])

  private let language: String
  private let detector = LanguageDetector.shared
  private let splitters: LanguageSplitters

  /// So certain a guess must be to choose the rules.
  private static let leastConfidence = 200
  /// So certain it must be to stand in the record.
  private static let statedConfidence = 400
  /// So certain it must be to overrule a declared English.
  private static let overrulingConfidence = 700

  /// - Parameter rules: what the files of the setting `rules` hold, in order.
  package init(settings: Settings, rules: [SentenceRules] = []) {
    language = settings.text("language")
    splitters = LanguageSplitters(own: rules)
  }

  package func annotate(_ document: inout Document) throws(Problem) {
    var undivided = 0
    document.sentences = sentences(of: &document, &undivided)
    document.warnings.add(
      .sentenceLimit, count: undivided, detail: "beyond \(document.limits.sentences) sentences")
  }

  /// - Parameter undivided: counts blocks that were not divided to their end.
  private func sentences(of document: inout Document, _ undivided: inout Int) -> [ByteRange] {
    let splitter = splitter(for: &document)
    var sentences: [ByteRange] = []
    sentences.reserveCapacity(document.text.count / 64)
    let text = document.text.span
    let most = document.limits.sentences
    for block in document.blocks where splitter.split(block.range, of: text, most: most, into: &sentences) {
      undivided += 1
    }
    return sentences
  }

  /// Chooses the rules, and notes the language if only the text tells it.
  private func splitter(for document: inout Document) -> SentenceSplitter {
    let declared = document.metadata.language.map { Self.code(of: $0) }
    // Pages in many languages declare the template's English.
    let isDoubtful = declared == nil || declared == "en" && language == "auto"
    let detected = isDoubtful ? detector.language(of: document.text.span) : nil
    if document.metadata.language == nil, let detected, detected.confidence >= Self.statedConfidence {
      document.metadata.language = detected.code
      document.metadata.languageConfidence = detected.confidence
    }
    if language != "auto" { return splitters[language] }
    if let declared, declared != "en" || detected?.confidence ?? 0 < Self.overrulingConfidence {
      return splitters[declared]
    }
    guard let detected, detected.confidence >= Self.leastConfidence else { return splitters.union }
    return splitters[detected.code]
  }

  /// The language of a BCP 47 tag. Norwegian has three.
  private static func code(of tag: String) -> String {
    let code = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return code == "no" || code == "nn" ? "nb" : code
  }
}
