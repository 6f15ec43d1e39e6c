internal import Stages
internal import TextModel

/// A text whose first line may name its language, an empty line between blocks.
enum SentenceEntry {
  static func run(_ bytes: [UInt8]) {
    let end = bytes.firstIndex(of: 0x0A) ?? 0
    let language = String(decoding: bytes[..<end], as: UTF8.self)
    let isNamed = languages.contains(language)
    var text = Array(String(decoding: isNamed ? bytes[(end + 1)...] : bytes[...], as: UTF8.self).utf8)
    while text.last == 0x0A { text.removeLast() }
    check(text, language: isNamed ? language : nil, stage)
  }

  static func check(_ text: [UInt8], language: String?, _ stage: SentenceStage) {
    var document = self.document(text, language)
    try? stage.annotate(&document)
    document.check()
    // Each block is split as if it stood alone, once the language is known.
    let known = document.metadata.language ?? "und"
    var together = self.document(text, known)
    try? stage.annotate(&together)
    var apart: [ByteRange] = []
    for block in together.blocks {
      var alone = self.document(Array(text[block.range.indices]), known)
      // The language of a single block may seem another than the declared English.
      if known == "en" { return }
      alone.blocks = [Block(range: ByteRange(0, block.range.count), kind: .paragraph)]
      try? stage.annotate(&alone)
      apart += alone.sentences.map { ByteRange($0.start + block.range.start, $0.end + block.range.start) }
    }
    expect(apart == together.sentences, "blocks are split alone as together: \(apart), \(together.sentences)")
  }

  /// Blocks between empty lines.
  private static func document(_ text: [UInt8], _ language: String?) -> Document {
    var document = Document(id: "a.txt", source: SourceFacts(path: "a.txt"), content: Content())
    document.metadata.language = language
    var start = 0
    var blocks: [Block] = []
    func add(_ end: Int) {
      if end > start { blocks.append(Block(range: ByteRange(start, end), kind: .paragraph)) }
    }
    var at = 0
    while at + 1 < text.count {
      if text[at] == 0x0A, text[at + 1] == 0x0A, at > start {
        add(at)
        start = at + 2
        at += 1
      }
      at += 1
    }
    add(text.count)
    document.text = text
    document.source.byteCount = text.count
    document.blocks = blocks
    return document
  }

  private static let stage = SentenceStage(settings: Settings(SentenceStage.description.settings))
  private static let languages: Set<String> = [
    "en", "ru", "uk", "de", "fr", "es", "it", "ja", "zh", "pl", "pt", "nl", "da", "nb", "sv", "cs", "sk", "tr",
  ]
}
