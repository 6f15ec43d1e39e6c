import Gazetteer
import Stages
import TestSupport
import Testing
import TextModel

/// What a document may have at most, and how it is told of what went beyond.
@Suite("Limits of annotations")
struct AnnotationLimitTests {
  @Test("borders of blocks beyond the limit become line ends; no text is lost")
  func blocks() throws {
    var document = TreeText("<p>one</p><p>two</p><h2>three</h2><p>four</p>").document(format: "html")
    document.limits.blocks = 2
    let cleaned = try CleanStage.cleaned(document, content: "all")
    #expect(cleaned.describedBlocks == ["paragraph: one", "paragraph: two\nthree\nfour"])
    #expect(cleaned.warnings.all == [Warning(.blockLimit, count: 2, detail: "beyond 2 blocks")])
  }

  @Test("as many blocks as the limit are no reason to warn")
  func enoughBlocks() throws {
    var document = TreeText("<p>one</p><p>two</p>").document(format: "html")
    document.limits.blocks = 2
    let cleaned = try CleanStage.cleaned(document, content: "all")
    #expect(cleaned.describedBlocks == ["paragraph: one", "paragraph: two"])
    #expect(cleaned.warnings.isEmpty)
  }

  @Test("beyond the limit of sentences, the rest of a block is one")
  func sentences() throws {
    var document = text(["One came. Two came. Three came. Four came.", "Five came. Six came."])
    document.limits.sentences = 3
    try SentenceStage(settings: Settings(SentenceStage.description.settings)).annotate(&document)
    #expect(
      document.sentences.map { document.slice($0) } == [
        "One came.", "Two came.", "Three came. Four came.", "Five came. Six came.",
      ])
    #expect(document.warnings.all == [Warning(.sentenceLimit, count: 2, detail: "beyond 3 sentences")])
  }

  @Test("mentions beyond the limit are left out and counted, family names too")
  func mentions() throws {
    let table = try world()
    var document = text(["Ann Lee met Bo in Aa. Lee and Bo went to Aa, said Lee."])
    document.limits.mentions = 4
    try annotate(&document, table)
    #expect(document.mentions.map { document.slice($0.range) } == ["Ann Lee", "Bo", "Aa", "Lee"])
    let detail = "beyond 4 mentions or 400000 readings"
    #expect(document.warnings.all == [Warning(.mentionLimit, count: 3, detail: detail)])
  }

  @Test("a name whose readings go beyond the limit is left out")
  func readings() throws {
    let table = try world()
    var document = text(["Cc and Cc and Bo."])
    document.limits.readings = 3
    try MatchStage(settings: Settings(MatchStage.description.settings), table: table).annotate(&document)
    #expect(document.mentions.map { document.slice($0.range) } == ["Cc", "Bo"])
    #expect(document.warnings.all.map(\.count) == [1])
  }

  @Test("a sentence of a megabyte gives all its names")
  func longSentence() throws {
    let table = try world()
    var document = text([String(repeating: "Ann Lee of Aa, ", count: 70_000)])
    try MatchStage(settings: Settings(MatchStage.description.settings), table: table).annotate(&document)
    #expect(document.mentions.count == 140_000)
  }

  private func annotate(_ document: inout Document, _ table: GazetteerTable) throws {
    try MatchStage(settings: Settings(MatchStage.description.settings), table: table).annotate(&document)
    try ResolveStage(settings: Settings(ResolveStage.description.settings), table: table).annotate(&document)
  }

  /// `;` stands for the tab.
  private func world() throws -> GazetteerTable {
    let rows = """
      id;type;name;country
      ann;person;Ann Lee;GB
      bo;country;Bo;BO
      aa;city;Aa;BO
      c1;city;Cc;BO
      c2;island;Cc;BO

      """
    let bytes = Array(rows.utf8).map { $0 == UInt8(ascii: ";") ? 0x09 : $0 }
    return try GazetteerTable.compile([
      GazetteerFile(GazetteerSource(name: "world", path: "world.tsv", bytes: bytes))
    ])
  }

  private func text(_ blocks: [String]) -> Document {
    var document = Document(id: "t", source: SourceFacts(path: "t"), content: Content())
    for block in blocks {
      if !document.text.isEmpty { document.text += Array("\n\n".utf8) }
      let start = document.text.count
      document.text += Array(block.utf8)
      document.blocks.append(Block(range: ByteRange(start, document.text.count), kind: .paragraph))
    }
    return document
  }
}
