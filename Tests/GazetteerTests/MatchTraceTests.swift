import Gazetteer
import TestSupport
import Testing
import TextModel

/// What the trace says of matching, against matching itself.
@Suite("Trace of the matcher")
struct MatchTraceTests {
  private static let words = [
    "Ab", "ab", "AB", "Cd", "cd", "Éf", "ef", "Ef", "x", "US", "us", "Sana'a", "Sanaa", "O'x", "日本", "한국",
  ]
  private static let gaps = [" ", " ", "-", "  ", ", ", "; ", " — ", "\u{A0}", "\n", "'", ". ", "", "@", "."]
  private static let flags = ["", "", "", "!exact", "!nocase", "!evidence", "!block", "!never-alone", "!midsentence"]

  @Test("agrees with the matcher", arguments: UInt64(0)..<400)
  func agrees(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func word() -> String { Self.words.randomElement(using: &random) ?? "x" }
    var rows = ""
    for number in 0..<Int.random(in: 1...9, using: &random) {
      let name = (0..<Int.random(in: 1...3, using: &random)).map { _ in word() }.joined(separator: " ")
      let alias = word() + (Self.flags.randomElement(using: &random) ?? "")
      let type = ["place", "place", "given-name"].randomElement(using: &random) ?? "place"
      rows += "e\(number);\(type);\(name);\(alias);\(Int.random(in: 0...2, using: &random))\n"
    }
    let table = try table("id;type;name;aliases;priority\n\(rows)")
    var text = ""
    for _ in 0..<40 { text += word() + (Self.gaps.randomElement(using: &random) ?? " ") }
    let bytes = Array(text.utf8)
    for overlap in Overlap.allCases {
      for everyToken in [false, true] {
        let matcher = Matcher(table, overlap: overlap)
        let findings = matcher.findings(in: bytes, ranges: [ByteRange(0, bytes.count)])
        let trace = matcher.trace(in: bytes, ranges: [ByteRange(0, bytes.count)], everyToken: everyToken)
        let accepted = trace.leads.filter { $0.outcome == .accepted }
        #expect(
          accepted.map(\.range).sorted() == findings.matches.map(\.range).sorted(), "\(text), \(rows), \(overlap)")
        #expect(
          trace.leads.filter { $0.outcome == .blocking }.map(\.range).sorted() == findings.blocked.sorted(),
          "\(text), \(rows), \(overlap)")
        #expect(accepted.allSatisfy { $0.isLookedUp })
        let taken = accepted.map { (lead) in
          "\(lead.range) \(lead.entries.filter { $0.verdict == .taken }.map(\.sense.entity).sorted())"
        }
        let matched = findings.matches.map { "\($0.range) \(matcher.senses(of: $0).map(\.entity).sorted())" }
        #expect(taken.sorted() == matched.sorted(), "\(text), \(rows), \(overlap)")
      }
    }
  }

  private static let world = """
    id;type;name;aliases
    us;country;United States;US|Turkey Point
    tr;country;Turkey;
    new-york;city;New York;
    times;organization;New York Times;
    roast;place;Roast Turkey;roast turkey!block!nocase
    jordan;given-name;Jordan;
    korea;country;조선;

    """

  static let cases: [(text: String, expected: [String])] = [
    ("a turkey", ["turkey refused capitals unasked"]),
    ("in Turkey", ["Turkey accepted taken"]),
    ("TELL US MORE", ["US refused shadowedWord"]),
    (
      "mail turkey@Turkey.org",
      ["turkey border(BorderObstacle.address) capitals unasked", "Turkey border(BorderObstacle.address) taken"]
    ),
    ("The New York Times", ["New York overlapped(New York Times) taken", "New York Times accepted taken"]),
    ("roast turkey", ["roast turkey blocking capitals blocks", "turkey refused capitals unasked"]),
    ("Roast Turkey", ["Roast Turkey accepted taken blocks", "Turkey overlapped(Roast Turkey) taken"]),
    ("Jordan left", ["Jordan refused partOfName"]),
    ("조선일보", ["조선 border(BorderObstacle.word) taken"]),
  ]

  @Test("tells what became of each name", arguments: cases)
  func verdicts(text: String, expected: [String]) throws {
    let bytes = Array(text.utf8)
    let trace = Matcher(try table(Self.world)).trace(
      in: bytes, ranges: [ByteRange(0, bytes.count)], everyToken: true)
    let told = trace.leads.map { (lead) in
      func text(_ range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }
      var outcome = "\(lead.outcome)"
      if case .overlapped(let other, _) = lead.outcome { outcome = "overlapped(\(text(other)))" }
      if case .border(let obstacle) = lead.outcome { outcome = "border(BorderObstacle.\(obstacle))" }
      let verdicts = lead.entries.map { $0.verdict.rawValue }.joined(separator: " ")
      return "\(text(lead.range)) \(outcome) \(verdicts)\(lead.isLookedUp ? "" : " unasked")"
    }
    #expect(told == expected)
  }
}
