import Gazetteer
import Stages
import Testing
import TextModel

/// A text, and what is to be found in it: `surface=entity` in order, `?` for undecided.
struct NameCase: Sendable, CustomTestStringConvertible {
  var text: String
  var expected: [String]
  var testDescription: String { text }

  init(_ text: String, _ expected: [String] = []) {
    self.text = text
    self.expected = expected
  }
}

/// A small gazetteer, and the stages around the one that finds names in no list.
struct NameWorld {
  let table: GazetteerTable

  /// - Parameter rows: `;` stands for the tab.
  init(_ rows: String) throws {
    let bytes = Array(rows.utf8).map { $0 == UInt8(ascii: ";") ? 0x09 : $0 }
    table = try GazetteerTable.compile([GazetteerFile(GazetteerSource(name: "world", path: "world.tsv", bytes: bytes))])
  }

  /// The stage, with the shipped rules unless others are given.
  func stage(_ rules: NameRules? = nil, places: Bool = true) throws -> NameStage {
    var settings = Settings(NameStage.description.settings)
    settings["places"] = .flag(places)
    return NameStage(settings: settings, rules: try rules ?? ShippedRules.rules.get(), table: table)
  }

  /// As the stages before leave it.
  func matched(_ text: String) throws -> Document {
    var document = Document(id: "t", source: SourceFacts(path: "t"), content: Content())
    document.text = Array(text.utf8)
    document.blocks = [Block(range: ByteRange(0, document.text.count), kind: .paragraph)]
    try SentenceStage(settings: Settings(SentenceStage.description.settings)).annotate(&document)
    try MatchStage(settings: Settings(MatchStage.description.settings), table: table).annotate(&document)
    return document
  }

  func annotated(_ text: String, _ rules: NameRules? = nil, places: Bool = true) throws -> Document {
    var document = try matched(text)
    try stage(rules, places: places).annotate(&document)
    try ResolveStage(settings: Settings(ResolveStage.description.settings), table: table).annotate(&document)
    return document
  }

  /// `surface=entity` of the mentions of some types, in order.
  func found(
    _ text: String, _ rules: NameRules? = nil, places: Bool = true, where isWanted: (EntityType) -> Bool
  ) throws -> [String] {
    let document = try annotated(text, rules, places: places)
    let entities = DocumentEntities(document, table)
    return document.mentions.filter { isWanted($0.type) }
      .map { "\(document.slice($0.range))=\($0.entity.map { entities.entity($0).id } ?? "?")" }
  }
}
