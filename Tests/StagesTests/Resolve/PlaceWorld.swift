import Gazetteer
import Stages
import TextModel

/// A small world to resolve places in; `;` stands for the tab.
enum PlaceWorld {
  /// Annotates `text` by the gazetteer `world`.
  /// - Parameters:
  ///   - date: when the document says it is of.
  ///   - weights: other weights than the tables'.
  ///   - log: where decisions are noted.
  static func annotate(
    _ text: String, _ world: String, date: String? = nil, weights: [String] = [], log: DecisionLog? = nil
  ) throws -> (document: Document, table: GazetteerTable) {
    let bytes = Array(world.utf8).map { $0 == UInt8(ascii: ";") ? 0x09 : $0 }
    let file = try GazetteerFile(GazetteerSource(name: "world", path: "world.tsv", bytes: bytes))
    let table = try GazetteerTable.compile([file])
    var document = Document(id: "t", source: SourceFacts(path: "t"), content: Content())
    document.text = Array(text.utf8)
    document.blocks = [Block(range: ByteRange(0, document.text.count), kind: .paragraph)]
    document.sentences = sentences(document.text)
    try MatchStage(settings: Settings(MatchStage.description.settings), table: table).annotate(&document)
    document.metadata.date = date
    let settings = Settings(ResolveStage.description.settings, ["weights": .list(weights)])
    ResolveStage(settings: settings, table: table).annotate(&document, log: log)
    return (document, table)
  }

  /// `surface=entity` in order; `?` for undecided.
  static func found(
    _ text: String, _ world: String, date: String? = nil, weights: [String] = []
  ) throws -> [String] {
    let (document, table) = try annotate(text, world, date: date, weights: weights)
    return document.mentions.map { "\(document.slice($0.range))=\($0.entity.map { table.id($0) } ?? "?")" }
  }

  /// Cuts after a full stop or exclamation mark that a space and a capital follow.
  private static func sentences(_ text: [UInt8]) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var start = 0
    for index in text.indices where text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: "!") {
      let isInitial =
        index >= 1 && 0x41...0x5A ~= text[index - 1]
        && (index < 2 || text[index - 2] == 0x20 || text[index - 2] == 0x2E)
      let isTitle = text[..<index].suffix(2).elementsEqual("Mr".utf8)
      guard !isInitial, !isTitle, index + 1 == text.count || text[index + 1] == 0x20 else { continue }
      ranges.append(ByteRange(start, index + 1))
      start = min(index + 2, text.count)
    }
    if start < text.count { ranges.append(ByteRange(start, text.count)) }
    return ranges
  }
}
