import Records
import TestSupport
import TextModel

/// Records made from a seed, and changed by one.
struct RandomRecord {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let words = ["Iturup", "Кунашир", "歯舞", "Lavrov", "the", "о", "and", "𝛼", "Kuril", "Tokyo"]
  private static let types = ["island", "person", "city"]

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func word() -> String { Self.words[number(0..<Self.words.count)] }

  mutating func paragraphs() -> [[String]] { (0..<number(1..<5)).map { _ in (0..<number(1..<12)).map { _ in word() } } }

  /// A record over the paragraphs; every word that a dictionary of this seed has is a mention.
  mutating func record(_ paragraphs: [[String]], unit: OffsetUnit = .codepoint) -> Record {
    let text = paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n\n")
    var record = Record(
      id: "a.txt",
      source: RecordSource(
        path: "a.txt", sha256: "", bytes: 0, format: "text", charset: "utf-8", charsetFrom: "validity"),
      status: .ok, offsets: unit, text: text)
    let offsets = TextOffsets(Array(text.utf8), unit: unit)
    var start = 0
    var mentions: [RecordMention] = []
    var blocks: [RecordBlock] = []
    for paragraph in paragraphs {
      let blockStart = start
      for word in paragraph {
        let end = start + word.utf8.count
        if word.utf8.count > 3, number(0..<3) > 0 {
          let units = offsets.units(atByte: start)
          var mention = RecordMention(
            start: units, end: offsets.units(atByte: end), text: word, type: Self.types[number(0..<2)],
            entity: number(0..<6) == 0 ? nil : "\(word.lowercased())-\(number(0..<2))", alias: word, via: .name,
            score: 900 + number(0..<3))
          mention.source = RecordRange(start: start + 7, end: end + 7)
          mentions.append(mention)
        }
        start = end + 1
      }
      blocks.append(
        RecordBlock(
          start: offsets.units(atByte: blockStart), end: offsets.units(atByte: start - 1), kind: .paragraph))
      start += 1
    }
    record.mentions = mentions
    record.blocks = blocks
    record.sentences = blocks.map { RecordRange(start: $0.start, end: $0.end) }
    record.entities = Set(mentions.compactMap(\.entity)).sorted().map { (id) in
      RecordEntity(id: id, type: "island", name: id, mentions: mentions.count { $0.entity == id })
    }
    return record
  }

  mutating func changed(_ paragraphs: [[String]]) -> [[String]] {
    var changed = paragraphs
    for _ in 0..<number(0..<4) {
      let index = number(0..<changed.count)
      switch number(0..<5) {
      case 0: changed.insert((0..<number(1..<8)).map { _ in word() }, at: index)
      case 1 where changed.count > 1: changed.remove(at: index)
      case 2: changed.swapAt(index, number(0..<changed.count))
      case 3: changed[index][number(0..<changed[index].count)] = word()
      default: changed[index].insert(word(), at: 0)
      }
    }
    return changed
  }
}
