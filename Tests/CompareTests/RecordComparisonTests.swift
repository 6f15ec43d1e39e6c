import Records
import TestSupport
import TextModel
import Testing

@testable import Compare

@Suite("Comparison of records")
struct RecordComparisonTests {
  /// What a mention says, without what is quiet.
  struct Said: Hashable {
    var range: ByteRange
    var text: String
    var type: String
    var entity: String?
    var candidates: [String]

    init(_ mention: RecordMention, _ range: ByteRange) {
      self.range = range
      (text, type, entity) = (mention.text, mention.type, mention.entity)
      candidates = mention.candidates.map(\.entity)
    }
  }

  private func said(_ record: Record) -> [Said] {
    let text = RecordText(record)
    return (record.mentions ?? []).map { Said($0, text.byteRange(RecordRange(start: $0.start, end: $0.end))) }
  }

  /// The mentions of the old record, changed as the differences say.
  private func applying(_ differences: [Difference], to old: Record, textOf new: Record) throws -> Set<Said> {
    let (before, after) = (RecordText(old), RecordText(new))
    let alignment = TextAlignment(old: before.bytes, new: after.bytes)
    let about = differences.filter { $0.kind.subject == .mention }
    var gone = about.compactMap { $0.old?.mention }
    var result: Set<Said> = []
    for mention in old.mentions ?? [] {
      if let index = gone.firstIndex(of: mention) {
        gone.remove(at: index)
        continue
      }
      let range = before.byteRange(RecordRange(start: mention.start, end: mention.end))
      result.insert(Said(mention, try #require(alignment.newRange(of: range))))
    }
    #expect(gone.isEmpty)
    for side in about.compactMap(\.new) {
      let mention = try #require(side.mention)
      result.insert(Said(mention, after.byteRange(RecordRange(start: mention.start, end: mention.end))))
    }
    return result
  }

  private func pair(_ seed: UInt64) -> (old: Record, new: Record) {
    var random = RandomRecord(seed: seed)
    let paragraphs = random.paragraphs()
    let old = random.record(paragraphs)
    if seed % 10 == 0 { return (old, old) }
    return (old, random.record(random.changed(paragraphs), unit: seed % 7 == 0 ? .utf16 : .codepoint))
  }

  @Test("there are none exactly when the records are equal", arguments: UInt64(0)..<400)
  func empty(_ seed: UInt64) {
    let (old, new) = pair(seed)
    #expect(RecordComparison().differences(old: old, new: new).isEmpty == (old == new))
  }

  @Test("applied to the old mentions they give the new ones", arguments: UInt64(0)..<400)
  func applied(_ seed: UInt64) throws {
    let (old, new) = pair(seed)
    let differences = RecordComparison().differences(old: old, new: new)
    #expect(try applying(differences, to: old, textOf: new) == Set(said(new)))
  }

  @Test("with the sides swapped, what was added is removed", arguments: UInt64(0)..<400)
  func swapped(_ seed: UInt64) {
    let (old, new) = pair(seed)
    let there = RecordComparison().differences(old: old, new: new)
    let back = RecordComparison().differences(old: new, new: old)
    #expect(Set(there.map(\.swapped)) == Set(back))
    #expect(there.count == back.count)
  }

  @Test(
    "a paragraph put before everything is one difference of text, and no mention outside it differs",
    arguments: UInt64(0)..<50)
  func inserted(_ seed: UInt64) {
    var random = RandomRecord(seed: seed)
    let paragraphs = random.paragraphs()
    let old = random.record(paragraphs)
    // The same words again, with the same meanings behind another paragraph.
    var again = RandomRecord(seed: seed)
    _ = again.paragraphs()
    var new = again.record(paragraphs)
    let added = ["Another", "paragraph."].joined(separator: " ") + "\n\n"
    new.text = added + (new.text ?? "")
    let shift = added.unicodeScalars.count
    new.mentions = new.mentions?.map { (mention) in
      var mention = mention
      (mention.start, mention.end) = (mention.start + shift, mention.end + shift)
      return mention
    }
    new.blocks = nil
    new.sentences = nil
    let differences = RecordComparison().differences(old: old, new: new)
    #expect(differences.filter { !$0.kind.isQuiet }.map(\.kind) == [.text])
  }

  @Test("a name whose words changed is that which overlaps it in words that did not, from both sides")
  func oneSided() {
    var random = RandomRecord(seed: 1)
    func record(_ verb: String, _ start: Int) -> Record {
      var record = random.record([["They", verb, "New", "York", "for", "Iturup"]])
      let text = Array((record.text ?? "").utf8)[start..<18]
      record.mentions = [
        RecordMention(
          start: start, end: 18, text: String(decoding: text, as: UTF8.self), type: "city", entity: "new-york",
          via: .name,
          score: 1000)
      ]
      return record
    }
    let (old, new) = (record("left", 5), record("quit", 10))
    for (a, b) in [(old, new), (new, old)] {
      let kinds = RecordComparison().differences(old: a, new: b).map(\.kind).filter { !$0.isQuiet }
      #expect(Set(kinds) == [.text, .mentionBoundaries])
    }
  }

  @Test("thousands of the same names in words that all changed are paired in their order", .timeLimit(.minutes(10)))
  func rewritten() {
    var random = RandomRecord(seed: 1)
    func record(_ word: String) -> Record {
      let count = 20_000
      var record = random.record([[String](repeating: word, count: count)])
      record.mentions = (0..<count).map { (index) in
        RecordMention(
          start: index * 5, end: index * 5 + 4, text: word, type: "city", entity: "\(index % 2)", via: .name,
          score: 1000)
      }
      return record
    }
    let differences = RecordComparison().differences(old: record("Oslo"), new: record("Kyiv"))
    #expect(
      differences.filter { $0.kind.subject == .mention && !$0.kind.isQuiet }.allSatisfy {
        $0.kind == .mentionBoundaries
      })
  }

  @Test("kinds of differences of mentions")
  func kinds() {
    var random = RandomRecord(seed: 1)
    var old = random.record([["They", "left", "New", "York", "for", "Iturup"]])
    func mention(_ start: Int, _ end: Int, _ type: String, _ entity: String?) -> RecordMention {
      let text = Array((old.text ?? "").utf8)[start..<end]
      return RecordMention(
        start: start, end: end, text: String(decoding: text, as: UTF8.self), type: type, entity: entity, via: .name,
        score: 1000)
    }
    let city = mention(10, 18, "city", "new-york")
    let island = mention(23, 29, "island", "iturup")
    old.mentions = [city, island]
    func kinds(_ mentions: [RecordMention]) -> [DifferenceKind] {
      var new = old
      new.mentions = mentions
      return RecordComparison().differences(old: old, new: new).map(\.kind)
    }
    #expect(kinds([city, island]).isEmpty)
    #expect(kinds([city]) == [.mentionRemoved])
    #expect(kinds([city, mention(19, 22, "city", "for"), island]) == [.mentionAdded])
    #expect(kinds([mention(10, 18, "region", "new-york"), island]) == [.mentionType])
    #expect(kinds([mention(10, 18, "city", "new-york-2"), island]) == [.mentionEntity])
    #expect(kinds([mention(10, 18, "city", nil), island]) == [.mentionDecision])
    #expect(kinds([mention(14, 18, "city", "new-york"), island]) == [.mentionBoundaries])
    #expect(kinds([mention(14, 18, "city", "york"), island]) == [.mentionRemoved, .mentionAdded])
    var other = island
    other.score = 900
    #expect(kinds([city, other]) == [.score])
    other.score = 1000
    other.alias = "Etorofu"
    #expect(kinds([city, other]) == [.reading])
    other.alias = nil
    other.source = RecordRange(start: 1, end: 2)
    #expect(kinds([city, other]) == [.source])
  }
}
