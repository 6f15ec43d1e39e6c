internal import Records
internal import TextModel
import TestSupport
import Testing

@Suite("Records of random documents")
struct RecordPropertyTests {
  static let seeds = UInt64(0)..<150

  @Test("a line reads back and writes again as the same bytes", arguments: seeds)
  func roundTrip(seed: UInt64) throws {
    let document = RandomDocument.make(seed: seed)
    let writer = RecordWriter(offsets: OffsetUnit.allCases[Int(seed % 3)])
    var line: [UInt8] = []
    writer.append(document, status: document.text.isEmpty ? .empty : .ok, entities: Sample.table, to: &line)
    let record = try RecordReader().record(from: line, line: 1)
    var again: [UInt8] = []
    record.appendLine(to: &again)
    #expect(again == line)
    #expect(record.text.map { Array($0.utf8) } == document.text)
    #expect(record.id.utf8.elementsEqual(document.id.utf8))
    #expect(!line.dropLast().contains { $0 < 0x20 })
  }

  @Test("a check finds nothing in them", arguments: seeds)
  func check(seed: UInt64) {
    let document = RandomDocument.make(seed: seed)
    var line: [UInt8] = []
    RecordWriter(offsets: OffsetUnit.allCases[Int(seed % 3)]).append(
      document, status: document.text.isEmpty ? .empty : .ok, entities: Sample.table, to: &line)
    var check = RecordCheck()
    #expect(check.line(line, number: 1).findings.isEmpty)
  }

  @Test("offsets are what counting from the start gives", arguments: seeds)
  func offsets(seed: UInt64) throws {
    let document = RandomDocument.make(seed: seed)
    for unit in OffsetUnit.allCases {
      let record = try RecordWriter(offsets: unit).makeRecord(
        document, status: document.text.isEmpty ? .empty : .ok, entities: Sample.table)
      #expect(record.blocks?.map(\.start) == document.blocks.map { count(document, $0.range.start, unit) })
      #expect(record.blocks?.map(\.end) == document.blocks.map { count(document, $0.range.end, unit) })
      #expect(record.sentences?.map(\.start) == document.sentences.map { count(document, $0.start, unit) })
      #expect(record.sentences?.map(\.end) == document.sentences.map { count(document, $0.end, unit) })
      let mentions = document.mentions.map {
        [count(document, $0.range.start, unit), count(document, $0.range.end, unit)]
      }
      #expect(record.mentions?.map { [$0.start, $0.end] } == mentions.sorted { $0.lexicographicallyPrecedes($1) })
    }
  }

  private func count(_ document: Document, _ offset: Int, _ unit: OffsetUnit) -> Int {
    let head = String(decoding: document.text[..<offset], as: UTF8.self)
    return switch unit {
    case .codepoint: head.unicodeScalars.count
    case .utf8: head.utf8.count
    case .utf16: head.utf16.count
    }
  }

  @Test("damaged lines are refused or read, never more", arguments: UInt64(0)..<300)
  func damage(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var line: [UInt8] = []
    RecordWriter().append(Sample.document, status: .ok, entities: Sample.table, to: &line)
    for _ in 0..<3 {
      let at = Int.random(in: line.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: line[at] = UInt8.random(in: 0...255, using: &random)
      case 1: line.remove(at: at)
      case 2: line.removeSubrange(at...)
      default: line.insert(contentsOf: Array("[{\"\\u1-9e".utf8).shuffled(using: &random), at: at)
      }
      if line.isEmpty { line = [0] }
    }
    var check = RecordCheck()
    let (record, findings) = check.line(line, number: 7)
    #expect(record != nil || findings.count == 1)
    #expect(findings.allSatisfy { $0.line == 7 })
    if let record { #expect(!TextRendering().render(record, colour: false, width: 40).isEmpty) }
  }
}
