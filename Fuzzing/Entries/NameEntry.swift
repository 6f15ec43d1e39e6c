internal import Gazetteer
internal import Pipeline
internal import Records
@testable internal import Stages
internal import TextModel

/// A text on its way through the stages that find and decide names: what was read before changes nothing, and what the rules
/// find is what they find one by one.
enum NameEntry {
  static func run(_ bytes: [UInt8]) {
    let text = FuzzText(bytes)
    guard !text.bytes.isEmpty else { return }
    // The stage of all inputs before has its memory full of them; that of a new one is empty.
    let line = line(text, stage)
    expect(NameEntry.line(text, NameEntry.stage(places: true)) == line, "what was read before changes nothing")
    expect(NameEntry.line(text, stage) == line, "the same text gives the same record")
    _ = NameEntry.line(text, peopleOnly)
    compare(text)
  }

  /// The record.
  private static func line(_ text: FuzzText, _ names: NameStage) -> [UInt8] {
    var document = text.document
    document.source.format = "text"
    document.source.sha256 = String(repeating: "0", count: 64)
    do throws(Problem) {
      try sentences.annotate(&document)
      try match.annotate(&document)
      let before = document
      try names.annotate(&document)
      expect(document.text == before.text && document.sentences == before.sentences, "the text stays")
      document.check()
      _ = names.trace(before)
      try resolve.annotate(&document)
    } catch {
      fatalError("\(error)")
    }
    document.check()
    var line: [UInt8] = []
    FuzzPipeline.article.writer.append(document, status: .ok, entities: table, to: &line)
    var check = RecordCheck()
    let (record, findings) = check.line(line, number: 1)
    expect(findings.isEmpty && record != nil, "\(findings.map(\.description))")
    var again: [UInt8] = []
    record?.appendLine(to: &again)
    expect(again == line, "a record is written again as it was read")
    return line
  }

  /// The rules by their definition.
  private static func compare(_ text: FuzzText) {
    var document = text.document
    try? sentences.annotate(&document)
    let language = DocumentLanguage.code(of: document)
    let slow = ShippedNames.rules
    var memory = NameMemory(slow.rules)
    memory.withWords(ofLanguage: language) { (words) in
      let ranges = Array(document.nameRanges.prefix(12))
      let (sequence, read) = slow.read(text.bytes, ranges, language: language, &words)
      // Again, now that all words are remembered.
      let (again, _) = slow.read(text.bytes, ranges, language: language, &words)
      expect(again.entries == sequence.entries, "remembered words begin the same entries")
      for (one, other) in zip(sequence.words, again.words) {
        expect(one.traits == other.traits && one.key == other.key, "a remembered word is the same")
      }
      guard sequence.words.count <= mostWords else { return }
      var kinds = KindMemory(slow.rules.kinds)
      slow.check(sequence, sentences: read, &kinds)
    }
  }

  /// Going by the definition takes long.
  private static let mostWords = 80

  private static let table = ShippedNames.table
  private static let sentences = SentenceStage(settings: Settings(SentenceStage.description.settings))
  private static let match = MatchStage(settings: Settings(MatchStage.description.settings), table: table)
  private static let resolve = ResolveStage(settings: Settings(ResolveStage.description.settings), table: table)
  private static let stage = stage(places: true)
  private static let peopleOnly = stage(places: false)

  private static func stage(places: Bool) -> NameStage {
    let settings = Settings(NameStage.description.settings, ["places": .flag(places)])
    return NameStage(settings: settings, rules: ShippedNames.rules.rules, table: table)
  }
}
