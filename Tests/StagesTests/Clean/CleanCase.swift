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
  /// Further settings of the stage.
  var settings: [String: SettingValue]

  init(
    _ name: String, _ markup: String, _ blocks: [String], content: String = "all", format: String = "html",
    settings: [String: SettingValue] = [:]
  ) {
    self.settings = settings
    self.name = name
    self.markup = markup
    self.blocks = blocks
    self.content = content
    self.format = format
  }

  var testDescription: String { name }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let document = try CleanStage.cleaned(TreeText(markup).document(format: format), content: content, settings)
    #expect(document.describedBlocks == blocks, sourceLocation: sourceLocation)
  }
}

extension CleanStage {
  static func cleaned(
    _ document: Document, content: String = "article", _ further: [String: SettingValue] = [:]
  ) throws(Problem) -> Document {
    var document = document
    var settings = Settings(CleanStage.description.settings, ["content": .text(content)])
    for (name, value) in further { settings[name] = value }
    try CleanStage(settings: settings).annotate(&document)
    return document
  }
}

extension Document {
  var describedBlocks: [String] { blocks.map { "\($0.kind.rawValue): \(slice($0.range))" } }
}
