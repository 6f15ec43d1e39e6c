internal import Evaluation
internal import Exports
internal import Records
internal import TestSupport
internal import Testing

/// Exports that our own import of gold reads, whole lists of records at once.
@Suite("What is exported reads back as the same mentions")
struct RoundTripTests {
  /// A mention as every format has it.
  struct Place: Hashable, CustomStringConvertible {
    var start: Int
    var end: Int
    var type: String
    var description: String { "\(start)..<\(end) \(type)" }
  }

  static let seeds = UInt64(0)..<120

  @Test("the table, in every unit of offsets", arguments: OffsetUnit.allCases)
  func table(unit: OffsetUnit) throws {
    try check(Samples.all.map { Samples.counting($0, in: unit) })
  }

  @Test("random records", arguments: seeds)
  func random(seed: UInt64) throws { try check([Samples.random(seed: seed)]) }

  private func check(_ records: [Record]) throws {
    for name in ["spacy", "doccano"] {
      let exported = try Exported(#require(ExportFormats.named(name)), records)
      let reader = AnnotationReader()
      let texts = try exported.text.split(separator: "\n").enumerated().map { (index, line) in
        guard case .text(let text) = try reader.line(Array(line.utf8), number: index + 1) else {
          throw Unexpected(name: name)
        }
        return text
      }
      expect(texts, equal: records, name) { _ in true }
    }
    for name in ["label-studio", "conllu"] {
      let texts = try read(name, records)
      let kept = name == "conllu" ? records.filter { hasTokens($0) } : records
      expect(texts, equal: kept, name) { (record) in name != "conllu" }
    }
    try checkColumns(records)
    let brat = try Exported(#require(ExportFormats.named("brat")), records)
    let texts = try brat.output.files.filter { $0.name.hasSuffix(".ann") }.map { (file) in
      let name = String(file.name.dropLast(4))
      let text = try #require(brat.output.files.first { $0.name == name + ".txt" })
      return try BratReader.text(text.bytes, annotations: file.bytes, name: name)
    }
    expect(texts, equal: records, "brat") { _ in true }
  }

  /// CoNLL-2003 keeps neither ids nor white space: its texts are paired by their characters, and empty ones are none.
  private func checkColumns(_ records: [Record]) throws {
    let texts = try read("conll2003", records)
    let kept = records.filter { hasTokens($0) }
    #expect(texts.count == kept.count)
    for (text, record) in zip(texts, kept) {
      let own = Array((record.text ?? "").unicodeScalars)
      let placed = text.placed(in: own)
      #expect(placed.text == own, "\(record.id)")
      #expect(places(placed) == longest(record), "conll2003 \(record.id)")
    }
  }

  private func read(_ name: String, _ records: [Record]) throws -> [AnnotatedText] {
    let format = try #require(ExportFormats.named(name))
    let bytes = try Exported(format, records).output.bytes
    let gold = try #require(GoldFormats.format(of: "x" + format.ending, head: Array(bytes.prefix(100))))
    return try gold.read(bytes, "x")
  }

  private func expect(
    _ texts: [AnnotatedText], equal records: [Record], _ name: String, _ keepsAll: (Record) -> Bool
  ) {
    #expect(texts.count == records.count, "\(name)")
    for (text, record) in zip(texts, records) {
      #expect(text.id == record.id, "\(name)")
      #expect(text.text == Array((record.text ?? "").unicodeScalars), "\(name) \(record.id)")
      let expected = keepsAll(record) ? places(record) : longest(record)
      #expect(places(text) == expected, "\(name) \(record.id)")
    }
  }

  private func places(_ text: AnnotatedText) -> [Place] {
    text.names.map { Place(start: $0.start, end: $0.end, type: normal($0.type)) }.sorted(by: precedes)
  }

  /// By counting from the start.
  private func places(_ record: Record) -> [Place] {
    let scalars = Array((record.text ?? "").unicodeScalars)
    var codePoints: [Int: Int] = [:]
    var units = 0
    for (index, scalar) in scalars.enumerated() {
      codePoints[units] = index
      switch record.offsets {
      case .codepoint: units += 1
      case .utf8: units += UTF8.width(scalar)
      case .utf16: units += UTF16.width(scalar)
      }
    }
    codePoints[units] = scalars.count
    return (record.mentions ?? []).map {
      Place(start: codePoints[$0.start] ?? -1, end: codePoints[$0.end] ?? -1, type: normal($0.type.uppercased()))
    }.sorted(by: precedes)
  }

  private func precedes(_ a: Place, _ b: Place) -> Bool { (a.start, a.end, a.type) < (b.start, b.end, b.type) }

  /// Formats whose types have no spaces write `_`.
  private func normal(_ type: String) -> String { type == "TWO WORDS" ? "TWO_WORDS" : type }

  /// Of those that overlap the longest in bytes of UTF-8, then the first: every pair compared.
  private func longest(_ record: Record) -> [Place] {
    let scalars = Array((record.text ?? "").unicodeScalars)
    func bytes(_ place: Place) -> Int { scalars[place.start..<place.end].reduce(0) { $0 + UTF8.width($1) } }
    let places = places(record)
    let order = places.indices.sorted {
      (-bytes(places[$0]), places[$0].start, $0) < (-bytes(places[$1]), places[$1].start, $1)
    }
    var chosen: [Place] = []
    for index in order where !chosen.contains(where: { $0.start < places[index].end && places[index].start < $0.end }) {
      chosen.append(places[index])
    }
    return chosen.sorted(by: precedes)
  }

  private func hasTokens(_ record: Record) -> Bool {
    (record.text ?? "").unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  struct Unexpected: Error { var name: String }
}
