import Testing
import TestSupport

@testable import Curation

@Suite("Reading for imports")
struct ImportReadingTests {
  @Test(
    "JSON is read strictly",
    arguments: [
      ("{}", true), ("[]", true), (" [1, -2.5e+3, true, false, null, \"x\"] ", true),
      ("\"\\u0041\\ud83d\\ude00\"", true),
      ("0", true), ("-0", true), ("{\"a\":{\"b\":[{}]}}", true),
      ("", false), ("[1,]", false), ("{,}", false), ("{\"a\"}", false), ("{\"a\":}", false), ("{a:1}", false),
      ("[1 2]", false), ("01", false), ("1.", false), (".5", false), ("1e", false), ("+1", false), ("tru", false),
      ("\"a", false), ("\"\u{1}\"", false), ("\"\\x\"", false), ("\"\\ud83d\"", false), ("\"\\ude00\"", false),
      ("\"\\u12\"", false), ("[}", false), ("{]", false), ("[", false), ("]", false), ("{} {}", false), ("NaN", false),
    ])
  func strictness(_ text: String, isValue: Bool) {
    #expect((tape(text) != nil) == isValue)
  }

  /// The tape with this value, if it is one.
  private func tape(_ text: String) -> JSONTape? {
    var tape = JSONTape()
    // What it held before must not show.
    _ = tape.read(Array("[1]".utf8)[...])
    guard tape.read(Array(text.utf8)[...]) else {
      #expect(tape.nodes.isEmpty)
      return nil
    }
    return tape
  }

  @Test("nesting is bounded, not the stack")
  func depth() {
    #expect(tape(String(repeating: "[", count: 1_000_000)) == nil)
    let good = String(repeating: "[", count: JSONTape.depthLimit) + String(repeating: "]", count: JSONTape.depthLimit)
    #expect(tape(good) != nil)
    #expect(tape("[\(good)]") == nil)
  }

  @Test("members are found by escaped keys, and siblings without their children")
  func members() throws {
    let tape = try #require(self.tape(#"{"a":{"n":[1,{"n":2}]},"\u006e":"\u0416é\n","n":"second"}"#))
    #expect(tape.string(tape.member("n", of: 0)) == "Жé\n")
    #expect(tape.elements(tape.member(["a", "n"])).map { tape.string($0) } == ["1", nil])
    #expect(tape.keys(0).compactMap { tape.string($0) } == ["a", "n", "n"])
    #expect(tape.member(["a", "x", "n"]) == nil)
  }

  private static let elementCases: [(String, String?, [String])] = [
    ("[1, \"a]\", {\"b\":[2]}, []]", nil, ["1", "\"a]\"", "{\"b\":[2]}", "[]"]),
    ("{\"x\":1,\"y\":{\"z\":\"}\"}}", nil, ["1", "{\"z\":\"}\"}"]),
    ("{\"meta\":{\"p\":[0]},\"p\":[1,2],\"p2\":[3]}", "p", ["1", "2"]),
    ("{\"p\":{\"a\":1,\"b\":[2]}}", "p", ["1", "[2]"]),
    ("{\"p\":5,\"q\":\"[\"}", "p", []),
    ("[\"\\\"\", \"\\\\\"]", nil, ["\"\\\"\"", "\"\\\\\""]),
    ("\u{FEFF} [1]\n[2] ", nil, ["1", "2"]),
    ("", nil, []), ("[]", nil, []), ("{}", "p", []),
    ("[1, {\"a\":", nil, ["1", "broken"]), ("[1", nil, ["1", "broken"]), ("[\"a", nil, ["broken"]),
    ("{\"a\" 1}", nil, ["broken"]), ("nonsense", nil, ["broken"]), ("[}", nil, ["broken"]),
    ("{\"p\":[1", "p", ["1", "broken"]),
  ]

  @Test("elements of one large value come one at a time", arguments: 0..<elementCases.count, [1, 2, 3, 1000])
  func elements(_ number: Int, pieceSize: Int) throws {
    let (text, key, expected) = Self.elementCases[number]
    var elements = JSONElements(ImportFiles.feed(Array(text.utf8), pieceSize: pieceSize), under: key)
    var found: [String] = []
    while let element = try elements.next() {
      switch element {
      case .value(let range, _): found.append(String(decoding: elements.buffer[range], as: UTF8.self))
      case .broken: found.append("broken")
      case .tooLong: found.append("too long")
      }
    }
    #expect(found == expected)
  }

  @Test("a value that is too large is passed, and those after it are read", arguments: [1, 16, 4096])
  func tooLarge(pieceSize: Int) throws {
    let text = "[1,\"\(String(repeating: "x", count: 500))\",[\(String(repeating: "2,", count: 200))2],3]"
    var elements = JSONElements(ImportFiles.feed(Array(text.utf8), pieceSize: pieceSize), sizeLimit: 100)
    var kinds: [String] = []
    while let element = try elements.next() {
      if case .value(let range, _) = element { kinds.append("\(range.count)") } else { kinds.append("\(element)") }
    }
    // In one large piece all of it is there before the limit is looked at.
    #expect(kinds == (pieceSize == 4096 ? ["1", "502", "403", "1"] : ["1", "tooLong", "tooLong", "1"]))
  }

  @Test("lines, with ends of both kinds and without one at the end", arguments: [1, 3, 1000])
  func lines(pieceSize: Int) throws {
    let bytes = Array("\u{FEFF}one\r\n\ntwo\rthree\n".utf8) + [0xFF, 0x0A] + Array("last".utf8)
    var reader = LineReader(ImportFiles.feed(bytes, pieceSize: pieceSize))
    var found: [String] = []
    while let line = try reader.next() {
      if case .text(let range) = line {
        found.append(String(decoding: reader.buffer[range], as: UTF8.self))
      } else {
        found.append("\(line)")
      }
    }
    #expect(found == ["one", "", "two\rthree", "notUTF8", "last"])
    #expect(reader.number == 5)
  }

  @Test("a line that is too long is passed in little memory", arguments: [1, 64])
  func longLine(pieceSize: Int) throws {
    let text = "a\n" + String(repeating: "x", count: 10_000) + "\nb\n" + String(repeating: "y", count: 10_000)
    var reader = LineReader(ImportFiles.feed(Array(text.utf8), pieceSize: pieceSize), sizeLimit: 100)
    var found: [LineReader.Line] = []
    while let line = try reader.next() {
      found.append(line)
      #expect(reader.buffer.count <= 100 + 2 * pieceSize)
    }
    #expect(found.count == 4)
    #expect(found[1] == .tooLong && found[3] == .tooLong)
  }

  @Test("what is kept of an endless file does not grow")
  func boundedMemory() throws {
    let piece = Array("{\"name\":\"Habomai\"},{\"name\":\"Shikotan\"},".utf8)
    var pieces = 0
    let feed: ByteFeed = { () throws(ImportError) -> [UInt8] in
      pieces += 1
      return pieces == 1 ? Array("[".utf8) : pieces > 5000 ? [] : piece
    }
    var elements = JSONElements(feed)
    var count = 0
    while case .value = try elements.next() {
      count += 1
      #expect(elements.buffer.count <= 4 * piece.count)
    }
    #expect(count == 2 * 4999)
  }

  @Test("CSV gives back the fields that were written", arguments: UInt64(0)..<60)
  func csv(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = ["a", "é", "\"", ",", "\n", " ", "島", "\t", "\r\n", "x"]
    var records: [[String]] = []
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      var record: [String] = ["#"]
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        let length = Int.random(in: 0...6, using: &generator)
        record.append((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined())
      }
      records.append(record)
    }
    let text = records.map { record in
      record.map { field in
        let isPlain = !field.contains { "\",\n\r\r\n".contains($0) }
        return isPlain && Bool.random(using: &generator)
          ? field : "\"" + field.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: ",")
    }.joined(separator: "\r\n")
    let pieceSize = Int.random(in: 1...9, using: &generator)
    var table = TableRecords(
      ImportFiles.feed(Array(text.utf8), pieceSize: pieceSize), .csv(separator: UInt8(ascii: ",")))
    var found: [[String]] = []
    while let step = try table.next() {
      #expect(step == .record)
      found.append((0..<table.count).map { String(decoding: table.field($0), as: UTF8.self) })
    }
    // A line end within a field is one character, whichever it was.
    let expected = records.map { $0.map { $0.replacing("\r\n", with: "\n") } }
    #expect(found == expected)
  }
}
