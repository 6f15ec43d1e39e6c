import Compare
import Testing

@Suite("Filters of differences")
struct DifferenceFilterTests {
  /// Kinds of the second sample document that a filter shows.
  static func shown(_ filter: DifferenceFilter) -> String {
    let differences = SampleDifferences.documents.flatMap(filter.selection)
    return differences.filter { filter.shows($0.kind) }.map(\.kind.rawValue).joined(separator: " ")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var kinds: [String] = []
    var types: [String] = []
    var entities: [String] = []
    var causes: [String] = []
    var documents: [String] = []
    var showsQuiet = false
    var expected: String
    var testDescription: String { "\(kinds) \(types) \(entities) \(causes) \(documents) \(showsQuiet)" }
  }

  static let cases = [
    Case(kinds: ["texts"], expected: "text"),
    Case(kinds: ["text", "score"], expected: "text score"),
    Case(kinds: ["documents"], expected: "document-renamed document-added document-failed"),
    Case(kinds: ["removed"], expected: "mention-removed document-failed"),
    Case(kinds: ["details"], expected: "score warnings"),
    Case(types: ["city"], expected: "mention-removed mention-type"),
    Case(types: ["city"], showsQuiet: true, expected: "mention-removed mention-type"),
    Case(
      kinds: ["all"], documents: ["*-15.html"],
      expected:
        "document-renamed mention-boundaries mention-decision text mention-added mention-removed mention-type score warnings"
    ),
    Case(documents: ["asahi/0415.html"], expected: "document-renamed mention-boundaries mention-decision"),
    Case(entities: ["kunashir"], expected: "mention-decision mention-type"),
    Case(entities: ["kunashir-*"], expected: "mention-decision mention-type"),
    Case(entities: ["shikotan"], showsQuiet: true, expected: "score"),
    Case(causes: ["setting"], expected: "mention-added mention-removed"),
    Case(causes: ["islands.tsv:214"], documents: ["tass/2016-04-15.html"], expected: "mention-added"),
    Case(causes: ["islands.tsv:21"], expected: ""),
    Case(causes: ["islands.tsv"], documents: ["*15*"], expected: "mention-added"),
    Case(causes: ["alias \"Khab"], documents: ["*15*"], expected: "mention-added"),
    Case(kinds: ["mentions"], causes: ["unexplained", "match.overlap"], expected: "mention-added mention-removed"),
  ]

  @Test("what is asked for is shown", arguments: cases)
  func shows(_ test: Case) throws {
    let filter = try DifferenceFilter(
      kinds: test.kinds, types: test.types, entities: test.entities, causes: test.causes, documents: test.documents,
      showsQuiet: test.showsQuiet)
    #expect(Self.shown(filter) == test.expected)
  }

  @Test("quiet kinds are counted without being asked for")
  func quiet() throws {
    let filter = DifferenceFilter()
    #expect(filter.selection(of: SampleDifferences.documents[1]).count == 6)
    #expect(!filter.shows(.score))
    #expect(try DifferenceFilter(showsQuiet: true).shows(.score))
  }

  static let unknown = [
    ("mention", "mentions"), ("mention-aded", "mention-added"), ("al", "all"),
  ]

  @Test("an unknown kind is an error that names the nearest", arguments: unknown)
  func unknownKind(name: String, nearest: String) {
    let error = #expect(throws: DifferenceOptionError.self) { try DifferenceFilter(kinds: [name]) }
    #expect(
      error?.description.hasPrefix("unknown kind '\(name)'; did you mean '\(nearest)'? (known: all, documents, texts, ")
        == true)
  }
}
