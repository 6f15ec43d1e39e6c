internal import Stages
internal import TestSupport
internal import Testing
internal import TextModel

/// Markup and the blocks that cleaning makes of it, each as `kind: text`.
struct CleanCase: Sendable, CustomTestStringConvertible {
  var name: String
  var markup: String
  var blocks: [String]
  var content: String
  var format: String

  init(_ name: String, _ markup: String, _ blocks: [String], content: String = "all", format: String = "html") {
    self.name = name
    self.markup = markup
    self.blocks = blocks
    self.content = content
    self.format = format
  }

  var testDescription: String { name }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let document = try CleanStage.cleaned(TreeText(markup).document(format: format), content: content)
    #expect(document.describedBlocks == blocks, sourceLocation: sourceLocation)
  }
}

extension CleanStage {
  static func cleaned(_ document: Document, content: String = "article") throws(Problem) -> Document {
    var document = document
    let settings = Settings(CleanStage.description.settings, ["content": .text(content)])
    try CleanStage(settings: settings).annotate(&document)
    return document
  }
}

extension Document {
  var describedBlocks: [String] { blocks.map { "\($0.kind.rawValue): \(slice($0.range))" } }
}
