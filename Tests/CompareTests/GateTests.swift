import Compare
import TestSupport
import Testing

@Suite("Gate")
struct GateTests {
  /// The verdict on documents.
  static func verdict(
    _ documents: [DocumentDifferences], accepted: [UInt8]? = nil, limits: GateLimits = GateLimits(),
    filter: DifferenceFilter = DifferenceFilter()
  ) throws -> GateVerdict { try judged(documents, accepted: accepted, limits: limits, filter: filter).verdict() }

  static func judged(
    _ documents: [DocumentDifferences], accepted: [UInt8]? = nil, limits: GateLimits = GateLimits(),
    filter: DifferenceFilter = DifferenceFilter()
  ) throws -> Gate {
    let known = try accepted.map { try AcceptedDifferences(parsing: $0, file: "accepted.tsv") } ?? AcceptedDifferences()
    var gate = Gate(accepted: known, limits: limits, filter: filter, collectsUnknown: true)
    for document in documents { _ = gate.unaccepted(filter.selection(of: document), of: document) }
    return gate
  }

  @Test("what was written is accepted, in any order, and written again as it was", arguments: UInt64(0)..<200)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let documents = RandomDifferences.make(seed: seed)
    let filter = try DifferenceFilter(showsQuiet: seed % 2 == 0)
    let file = try Self.judged(documents, filter: filter).updatedFile(reason: "seen")
    var shuffled = documents.shuffled(using: &generator)
    for index in shuffled.indices { shuffled[index].differences.shuffle(using: &generator) }
    let again = try Self.judged(shuffled, accepted: file, filter: filter)
    #expect(again.verdict().passes)
    #expect(again.verdict().left.isEmpty)
    #expect(again.verdict().stale.isEmpty)
    #expect(again.updatedFile() == file)
    #expect(try Self.judged(shuffled, filter: filter).updatedFile(reason: "seen") == file)
    // One more than accepted is not.
    if let document = documents.first(where: { !filter.selection(of: $0).filter { filter.shows($0.kind) }.isEmpty }) {
      #expect(try !Self.verdict(documents + [document], accepted: file, filter: filter).passes)
    }
  }

  @Test("what is accepted of some corpora is accepted after an update", arguments: UInt64(0)..<100)
  func updates(seed: UInt64) throws {
    let first = RandomDifferences.make(seed: seed)
    let second = RandomDifferences.make(seed: seed + 1000)
    var file = try Self.judged(first).updatedFile(reason: "seen")
    // A row for every document beside those of documents.
    file += "*\tmention-added\t\t\t\t\tKhabomai\tisland\titurup\t1\talways\n".utf8
    let updated = try Self.judged(second, accepted: file).updatedFile()
    let verdict = try Self.verdict(second, accepted: updated)
    #expect(verdict.passes)
    #expect(verdict.stale.isEmpty)
  }

  @Test("the file is a table for people")
  func file() throws {
    let file = try Self.judged(Array(SampleDifferences.documents.dropFirst())).updatedFile(reason: "as wanted")
    #expect(
      String(decoding: file, as: UTF8.self) == """
        document\tkind\tkey\toldText\toldType\toldEntity\tnewText\tnewType\tnewEntity\tcount\treason
        tass/2016-04-15.html\tmention-added\t\t\t\t\tKhabomai\tisland\thabomai-islands\t\tas wanted
        tass/2016-04-15.html\tmention-removed\t\tNew York\tcity\tnew-york\t\t\t\t\tas wanted
        tass/2016-04-15.html\tmention-type\t\tКунашир\tcity\tkunashir-town\tКунашир\tisland\tkunashir\t\tas wanted
        tass/2016-04-15.html\ttext\t\tMr Lavrov said in Tokyo\t\t\tMr Lavrov told Kishida in Tokyo\t\t\t\tas wanted
        tass/2016-04-16.html\tdocument-added\t\t\t\t\t\t\t\t\tas wanted
        tass/2016-04-16.html\tmention-added\t\t\t\t\tIturup\tisland\titurup\t\tas wanted
        tass/2016-04-16.html\tmention-added\t\t\t\t\t択捉島\tisland\titurup\t\tas wanted
        tass/2016-04-17.html\tdocument-failed\t\tok\t\t\ttimeout\t\t\t\tas wanted

        """)
  }

  /// An addition of Iturup in so many documents.
  static func iturup(in documents: Int, times: Int = 1) -> [DocumentDifferences] {
    (0..<documents).map { number in
      let difference = SampleDifferences.plain(.mentionAdded, new: "Iturup", "iturup")
      return DocumentDifferences(
        document: "tass/\(number).html", differences: Array(repeating: difference, count: times))
    }
  }

  static let header = "document\tkind\tnewText\tnewType\tnewEntity\tcount\treason\n"
  static let row = "mention-added\tIturup\tisland\titurup\t"

  struct Case: Sendable, CustomTestStringConvertible {
    var rows: String
    var documents = 3
    var times = 2
    /// How many are left.
    var left: Int
    var stale: [String] = []
    /// The rows of the file afterwards.
    var updated: String
    var testDescription: String { rows }
  }

  static let cases = [
    Case(rows: "*\t\(row)\tnew gazetteer\n", left: 0, updated: "*\t\(row)\tnew gazetteer\n"),
    Case(rows: "*\t\(row)4\tnew gazetteer\n", left: 2, updated: "*\t\(row)6\tnew gazetteer\n"),
    Case(rows: "*\t\(row)8\t\n", left: 0, stale: ["accepted.tsv:2: accepts 8, there are 6"], updated: "*\t\(row)6\t\n"),
    Case(
      rows: "# looked at\ntass/0.html\t\(row)\tone\ntass/9.html\t\(row)\tgone\n", left: 5,
      stale: ["accepted.tsv:4: accepts a difference that there is not"],
      updated: "# looked at\ntass/0.html\t\(row)2\tone\ntass/1.html\t\(row)2\t\ntass/2.html\t\(row)2\t\n"),
    Case(
      rows: "tass/1.html\t\(row)*\tany\n", documents: 2, left: 2,
      updated: "tass/0.html\t\(row)2\t\ntass/1.html\t\(row)*\tany\n"),
    Case(
      rows: "*\t\(row)\tall\ntass/1.html\t\(row)\tone\n", documents: 2, left: 0,
      updated: "*\t\(row)\tall\ntass/1.html\t\(row)\tone\n"),
  ]

  @Test("rows for a document, for every document, and with counts", arguments: cases)
  func rows(_ test: Case) throws {
    let documents = Self.iturup(in: test.documents, times: test.times)
    let gate = try Self.judged(documents, accepted: Array((Self.header + test.rows).utf8))
    #expect(gate.verdict().left[.added] ?? 0 == test.left)
    #expect(gate.verdict().stale.map(\.description) == test.stale)
    let written = String(decoding: gate.updatedFile(), as: UTF8.self)
    // The file as it is written has all columns.
    let full = test.updated.replacing("mention-added\t", with: "mention-added\t\t\t\t\t")
    #expect(written.drop { $0 != "\n" }.dropFirst() == full)
  }

  @Test("a filter leaves rows alone that it does not ask about")
  func filtered() throws {
    let documents = Self.iturup(in: 1)
    let file = Array((Self.header + "*\t\(Self.row)\t\ntass/9.html\tmention-removed\n").utf8)
    let byKind = try Self.judged(documents, accepted: file, filter: DifferenceFilter(kinds: ["added"]))
    #expect(byKind.verdict().stale.isEmpty)
    #expect(String(decoding: byKind.updatedFile(), as: UTF8.self).contains("mention-removed"))
    let byType = try Self.judged(documents, accepted: file, filter: DifferenceFilter(types: ["city"]))
    #expect(byType.verdict().stale.isEmpty)
    #expect(String(decoding: byType.updatedFile(), as: UTF8.self).contains("mention-removed"))
  }

  static let limits = [
    (GateLimits(), "fails: 6 added", false), (GateLimits(added: 5), "fails: 6 added, 5 allowed", false),
    (GateLimits(added: 6), "passes (6 added of 6 allowed)", true), (GateLimits(removed: 9), "fails: 6 added", false),
  ]

  @Test("limits", arguments: limits)
  func limited(limits: GateLimits, sentence: String, passes: Bool) throws {
    let verdict = try Self.verdict(Self.iturup(in: 3, times: 2), limits: limits)
    #expect(verdict.sentence == sentence)
    #expect(verdict.passes == passes)
  }

  @Test("nothing to judge passes")
  func nothing() throws { #expect(try Self.verdict([]).sentence == "passes") }

  @Test(
    "mentions agree as F1 says, and a share is never rounded up to the limit it missed",
    arguments: [
      (10, [DifferenceKind.mentionRemoved], 0.9, "passes (F1 of mentions 0.94736)"),
      (10, [.mentionType, .mentionAdded], 0.9, "fails: F1 of mentions 0.85714, 0.90000 asked"),
      (0, [], 1, "passes (F1 of mentions 1)"),
      (0, [.mentionAdded], 0.1, "fails: F1 of mentions 0.00000, 0.10000 asked"),
      (1_000_000, [.mentionRemoved], 1, "fails: F1 of mentions 0.99999, 1 asked"),
      (10, [.text], 0.9, "fails: 1 changed (F1 of mentions 1)"),
    ])
  func agreement(_ old: Int, _ kinds: [DifferenceKind], _ least: Double, _ sentence: String) {
    var gate = Gate(limits: GateLimits(agreement: least))
    let document = DocumentDifferences(
      document: "a", differences: kinds.map { Difference($0, old: nil, new: nil) })
    _ = gate.unaccepted(document.differences, of: document)
    #expect(gate.verdict(oldMentions: old).sentence == sentence)
  }
}
