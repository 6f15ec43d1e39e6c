internal import Evaluation
internal import TestSupport
internal import Testing

/// Files with bytes changed, doubled and cut off: what is read of them holds its promises, whatever they are.
@Suite("Broken gold")
struct BrokenGoldTests {
  static let seeds = UInt64(0)..<300

  private static let pieces: [[UInt8]] =
    [
      "\t", "\n", " ", "|", "=", "\\", "\"", "[", "{", "}", "]", ",", ":", "-1", "9223372036854775808", "0", "B-",
      "I-X", "L-X", "#", "# newdoc",
      "-DOCSTART-", "NE=", "SpacesAfter=\\", "T1\t", ";", "=2", "null", "\u{2028}", "🗾", "\r",
    ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x80], [0xEF, 0xBB, 0xBF], [0]]

  @Test("no reader traps, and no name lies outside its text", arguments: seeds)
  func broken(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for example in GoldFormatTests.cases {
      let bytes = Self.broken(Array(example.content.utf8), &random)
      guard let format = GoldFormats.format(of: example.file, head: Array(bytes.prefix(64))) else { continue }
      for text in (try? format.read(bytes, example.file)) ?? [] { check(text) }
    }
    let line = Self.broken(
      Array(
        #"{"text": "🗾 Oslo", "ents": [{"start": 2, "end": 6, "label": "LOC"}], "spans": {"onoma": [[0, 1, "x"]]}}"#.utf8
      ), &random)
    if case .text(let text)? = try? AnnotationReader().line(line, number: 1) { check(text) }
    let annotations = Self.broken(Array("T1\tGPE 2 6\tOslo\nN1\tReference T1 Wikidata:Q585\tOslo\n".utf8), &random)
    let name = String(decoding: Self.broken(Array("a=2Fb".utf8), &random), as: UTF8.self)
    if let text = try? BratReader.text(Array("🗾 Oslo".utf8), annotations: annotations, name: name) { check(text) }
  }

  private func check(_ text: AnnotatedText) {
    let count = text.text?.count ?? 0
    #expect(text.names.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= count })
  }

  private static func broken(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = Int.random(in: start...min(bytes.count, start + 8), using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.replaceSubrange(start..<end, with: pieces.randomElement(using: &random) ?? [])
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.removeSubrange(start..<end)
      default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: start)
      }
    }
    return bytes
  }
}
