internal import TestSupport
internal import TextModel

/// Documents that hold to all rules of the model, with characters of every width.
enum RandomDocument {
  private static let characters: [String] = [
    "a", "b", "Z", "\"", "\\", "\u{1}", "\u{1F}", "\u{7F}", "\n", "é", "e\u{301}", "Ш", "ё", "歯", "舞", "🗾", "👩‍🚀",
    "\u{2028}",
    "\u{2029}", "\u{2027}", "\u{FFFD}", "\u{10FFFF}", "ﬀ", "ɐ", "plain words in a row, longer than one row ",
  ]

  static func make(seed: UInt64) -> Document {
    var random = SeededGenerator(seed: seed)
    var document = Document(id: word(&random), source: SourceFacts(path: word(&random)), content: Content())
    document.source.sha256 = Sample.digest
    document.source.byteCount = 1_000_000
    document.source.format = "text"
    if Bool.random(using: &random) {
      document.metadata.language = "ru"
      document.metadata.languageConfidence = Int.random(in: 0...1000, using: &random)
      document.source.charsetConfidence = Int.random(in: 0...1000, using: &random)
    }
    if Bool.random(using: &random) { document.metadata.title = word(&random) }
    if Bool.random(using: &random) { document.metadata.authors = [word(&random), word(&random)] }
    if Bool.random(using: &random) { document.metadata.categories = [word(&random)] }
    var map = MapLayer()
    for _ in 0..<Int.random(in: 0..<5, using: &random) {
      if !document.text.isEmpty { document.text += Array("\n\n".utf8) }
      let block = document.text.count
      for _ in 0...Int.random(in: 0..<3, using: &random) { addSentence(to: &document, &random) }
      let kind = Block.Kind.allCases.randomElement(using: &random) ?? .paragraph
      document.blocks.append(Block(range: ByteRange(block, document.text.count), kind: kind))
    }
    map.appendCopy(from: 10, count: document.text.count / 2)
    document.sourceMap = SourceMap(map)
    document.mentions.shuffle(using: &random)
    return document
  }

  private static func addSentence(to document: inout Document, _ random: inout SeededGenerator) {
    let start = document.text.count
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      let name = document.text.count
      document.text += Array(word(&random).utf8)
      if Bool.random(using: &random) { continue }
      let range = ByteRange(name, document.text.count)
      let first = document.candidates.count
      for _ in 0..<2 {
        document.candidates.append(
          Candidate(
            entity: EntityReference(Int.random(in: 0..<5, using: &random)), type: .place, via: .name, alias: "",
            gazetteer: nil, score: Int.random(in: 0...1000, using: &random)))
      }
      var mention = Mention(
        range: range, type: .place, candidates: first..<(first + 2),
        via: Mention.Via.allCases.randomElement(using: &random) ?? .name, alias: word(&random), gazetteer: "islands",
        score: 500)
      mention.sentence = document.sentences.count
      if Bool.random(using: &random) {
        mention.entity = EntityReference(Int.random(in: 0..<5, using: &random))
      }
      document.mentions.append(mention)
    }
    document.sentences.append(ByteRange(start, document.text.count))
  }

  private static func word(_ random: inout SeededGenerator) -> String {
    var word = "x"
    for _ in 0..<Int.random(in: 0..<6, using: &random) { word += characters.randomElement(using: &random) ?? "" }
    return word
  }
}
