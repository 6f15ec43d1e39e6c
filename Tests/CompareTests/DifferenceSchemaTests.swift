import Compare
import Foundation
import Records
import TestSupport
import Testing

@Suite("Differences as JSON lines")
struct DifferenceSchemaTests {
  /// Lines of differences, each kind and every key among them.
  static func lines(_ documents: [DocumentDifferences]) throws -> [[UInt8]] {
    try SampleDifferences.written("jsonl", documents).utf8.split(separator: UInt8(ascii: "\n")).map(Array.init)
  }

  @Test("what is written follows the schema", arguments: UInt64(0)..<40)
  func written(seed: UInt64) throws {
    let schema = try JSONSchema(named: "difference")
    for line in try Self.lines(RandomDifferences.make(seed: seed)) { #expect(try schema.problems(in: line) == []) }
  }

  @Test("the schema knows every key that is written, and no other")
  func keys() throws {
    let schema = try JSONSchema(named: "difference")
    var keys: [String?: Set<String>] = [:]
    var everything = SampleDifferences.added
    everything.key = "k"
    everything.old = SampleDifferences.decision.old
    everything.new?.mention?.rule = "genitive"
    var documents = SampleDifferences.documents
    documents[0].differences.append(everything)
    for line in try Self.lines(documents) {
      #expect(try schema.problems(in: line) == [])
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      keys[nil, default: []].formUnion(object.keys)
      for name in ["old", "new", "displacement"] {
        let side = object[name] as? [String: Any] ?? [:]
        keys["side", default: []].formUnion(side.keys)
        for candidate in side["candidates"] as? [[String: Any]] ?? [] {
          keys["candidate", default: []].formUnion(candidate.keys)
        }
      }
      for cause in object["causes"] as? [[String: Any]] ?? [] { keys["cause", default: []].formUnion(cause.keys) }
    }
    for (definition, written) in keys { #expect(written == schema.keys(of: definition), "\(definition ?? "line")") }
  }

  @Test("the schema knows every kind", arguments: DifferenceKind.allCases)
  func kinds(kind: DifferenceKind) throws {
    let document = DocumentDifferences(document: "a", differences: [Difference(kind, old: nil, new: nil)])
    for line in try Self.lines([document]) { #expect(try JSONSchema(named: "difference").problems(in: line) == []) }
  }

  @Test("the schema knows every kind of cause", arguments: Cause.Kind.allCases)
  func causes(kind: Cause.Kind) throws {
    let difference = SampleDifferences.text.because(Cause(kind, edit: "edited"))
    let document = DocumentDifferences(document: "a", differences: [difference])
    for line in try Self.lines([document]) { #expect(try JSONSchema(named: "difference").problems(in: line) == []) }
  }

  static let damages = [
    (#""kind":"text""#, #""kind":"texts""#), (#""document":"a""#, #""id":"a""#), (#""start":10"#, #""start":-1"#),
    (#""text":"#, #""value":"#), (#""edit":"edited""#, #""edit":"""#), (#""kind":"word""#, #""kind":"words""#),
  ]

  @Test("the schema refuses what is wrong", arguments: damages)
  func refused(old: String, new: String) throws {
    let difference = SampleDifferences.text.because(Cause(.word, edit: "edited"))
    let document = DocumentDifferences(document: "a", differences: [difference])
    let line = try SampleDifferences.written("jsonl", [document])
    #expect(line.contains(old))
    let damaged = Array(line.replacing(old, with: new, maxReplacements: 1).utf8)
    #expect(try !JSONSchema(named: "difference").problems(in: damaged).isEmpty)
  }
}
