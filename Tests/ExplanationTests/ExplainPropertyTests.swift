import Explanation
import Foundation
import Gazetteer
import Loading
import Pipeline
import Records
import Stages
import TestSupport
import Testing
import TextModel

/// What explanations say, against what the pipeline gives.
@Suite("Explanations agree with the pipeline")
struct ExplainPropertyTests {
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let documents: [String] = {
    let folder = "\(checkout)/Examples/Documents"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let fixtures = [
      "news-article", "russian-news", "japanese-news", "blog-with-comments", "table-layout", "boxes-without-names",
    ]
    .map { "\(checkout)/Tests/StagesTests/Fixtures/clean/\($0)/input.html" }
    // Directories have no suffix.
    return names.filter { $0.contains(".") }.sorted().map { "\(folder)/\($0)" } + fixtures
  }()

  @Test("there are documents")
  func found() { #expect(Self.documents.count > 12) }

  @Test("every mention is explained, and nothing that is one is said to be dropped")
  func mentions() throws {
    let definition = try PipelineLoading.load("kuril", home: Self.checkout)
    let annotator = try Annotator(definition, cache: nil)
    let explainer = try Explainer(definition, cache: nil)
    for path in Self.documents { try check(path, annotator, explainer) }
  }

  private func check(_ path: String, _ annotator: Annotator, _ explainer: Explainer) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let explanations = try explainer.explain(MemorySource(bytes), id: "x", .all)
    let outcomes = annotator.annotate(bytes, id: "x", sha256: "")
    #expect(explanations.count == outcomes.count)
    for (explanation, outcome) in zip(explanations, outcomes) {
      guard case .record(let document, _) = outcome else { continue }
      let entities = DocumentEntities(document, annotator.table)
      #expect(explanation.names.map(\.range) == document.mentions.map(\.range))
      #expect(
        explanation.names.map { $0.mention?.entity }
          == document.mentions.map { $0.entity.map { entities.entity($0).id } })
      #expect(explanation.names.map { $0.mention?.score } == document.mentions.map(\.score))
      #expect(explanation.names.allSatisfy { $0.mention?.gazetteer == nil || $0.mention?.place != nil })
      #expect(Set(explanation.dropped.map(\.range)).isDisjoint(with: document.mentions.map(\.range)))
      // Any word can be asked for; the answer is the same as that of the list.
      for name in explanation.names.prefix(5) + explanation.dropped.prefix(5) {
        let units = explanation.offsets.units(atByte: name.range.start)
        let one = try explainer.explain(MemorySource(bytes), id: "x", document: explanation.id, .offset(units))
        #expect(one.first?.names.first?.outcome == name.outcome || one.first?.names.first?.range != name.range)
      }
    }
  }

  @Test("what is in the text and what cleaning took away are all that there was", arguments: documents)
  func cleaning(path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    for content in ["article", "all"] {
      let stage = CleanStage(settings: Settings(CleanStage.description.settings, ["content": .text(content)]))
      for loaded in try Loader().load(bytes, path: path).documents {
        var document = loaded
        let removed = stage.removedParts(of: document)
        let tree = document.content.tree
        var all = 0
        var index = 0
        while index < tree.nodes.count {
          all += letters(Array(tree.text(below: index, in: document.content.bytes).utf8))
          index = Int(tree.nodes[index].end)
        }
        try stage.annotate(&document)
        #expect(letters(document.text) + removed.reduce(0) { $0 + letters(Array($1.text.utf8)) } == all)
      }
    }
  }

  /// ASCII letters and digits.
  private func letters(_ text: [UInt8]) -> Int {
    text.count { ($0 | 0x20) &- 0x61 < 26 || 0x30...0x39 ~= $0 }
  }

  @Test("generated texts", arguments: UInt64(0)..<60)
  func generated(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = [
      "Russia", "Japan", "Gulf", "in", "Georgia", "Michael", "Jordan", "Sergey Lavrov", "Lavrov", "Korea", "us", "US",
      "Paris", "Kuril", "Kuril Islands", "roast", "Turkey", "said", "Harris", "Diane",
    ]
    let folder = try ExplainFolder(gazetteer: FallenOutTests.world, words: FallenOutTests.words)
    let text = (0..<40).map { _ in
      (words.randomElement(using: &random) ?? "") + ([" ", " ", " ", ". ", ", "].randomElement(using: &random) ?? " ")
    }.joined()
    let explanation = try #require(
      try folder.explainer().explain(MemorySource(Array(text.utf8)), id: "a.txt", .all).first)
    let annotator = try Annotator(try PipelineLoading.load("\(folder.path)/pipeline.yaml"), cache: nil)
    guard case .record(let document, _) = annotator.annotate(Array(text.utf8), id: "a.txt", sha256: "").first else {
      Issue.record("no record")
      return
    }
    #expect(explanation.names.map(\.range) == document.mentions.map(\.range))
    #expect(explanation.names.allSatisfy { $0.mention?.place != nil }, "\(text)")
    for name in explanation.dropped { #expect(name.reason != "", "\(text)") }
    #expect(
      !explanation.dropped.contains { $0.outcome == .notTagged(.limit) || $0.outcome == .notTagged(.command) },
      "\(text)")
  }
}
