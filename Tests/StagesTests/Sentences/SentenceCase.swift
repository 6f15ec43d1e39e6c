internal import Stages
internal import TestSupport
internal import TextModel
internal import Testing

/// A text whose sentences are marked, all in one block unless empty lines part it.
struct SentenceCase: Sendable, CustomTestStringConvertible {
  var language: String
  var marked: String

  init(_ marked: String, _ language: String = "auto") {
    self.marked = marked
    self.language = language
  }

  var testDescription: String { marked }

  /// Checks that the stage finds the marked sentences.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = MarkedText(marked)
    let found = SentenceStage.sentences(of: expected.text, language: language)
    #expect(
      MarkedText(text: expected.text, ranges: found).marked == marked, "\(language)", sourceLocation: sourceLocation)
  }
}

extension SentenceStage {
  /// The sentences of `text`, whose blocks are parted by empty lines.
  static func sentences(of text: String, language: String = "auto", declared: String? = nil) -> [ByteRange] {
    let settings = Settings(SentenceStage.description.settings, ["language": .text(language)])
    var document = Document(id: "test", source: SourceFacts(path: "test"), content: Content())
    document.text = Array(text.utf8)
    document.blocks = blocks(of: document.text)
    document.metadata.language = declared
    do throws(Problem) {
      try SentenceStage(settings: settings).annotate(&document)
    } catch {
      Issue.record("\(error)")
    }
    return document.sentences
  }

  private static func blocks(of text: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    var at = 0
    while at + 1 < text.count {
      if text[at] == 0x0A, text[at + 1] == 0x0A {
        blocks.append(Block(range: ByteRange(start, at), kind: .paragraph))
        start = at + 2
        at += 1
      }
      at += 1
    }
    if start < text.count { blocks.append(Block(range: ByteRange(start, text.count), kind: .paragraph)) }
    return blocks
  }
}
