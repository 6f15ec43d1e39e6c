internal import Stages
internal import TextModel

/// A text whose first line may name its language, an empty line between blocks.
enum SentenceEntry {
  static func run(_ bytes: [UInt8]) {
    let text = FuzzText(bytes)
    check(text.bytes, language: text.language, stage)
  }

  static func check(_ text: [UInt8], language: String?, _ stage: SentenceStage) {
    var document = FuzzText.document(text, language)
    try? stage.annotate(&document)
    document.check()
    // Each block is split as if it stood alone, once the language is known.
    let known = document.metadata.language ?? "und"
    var together = FuzzText.document(text, known)
    try? stage.annotate(&together)
    var apart: [ByteRange] = []
    for block in together.blocks {
      var alone = FuzzText.document(Array(text[block.range.indices]), known)
      // The language of a single block may seem another than the declared English.
      if known == "en" { return }
      alone.blocks = [Block(range: ByteRange(0, block.range.count), kind: .paragraph)]
      try? stage.annotate(&alone)
      apart += alone.sentences.map { ByteRange($0.start + block.range.start, $0.end + block.range.start) }
    }
    expect(apart == together.sentences, "blocks are split alone as together: \(apart), \(together.sentences)")
  }

  private static let stage = SentenceStage(settings: Settings(SentenceStage.description.settings))
}
