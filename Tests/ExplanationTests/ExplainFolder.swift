import Explanation
import Foundation
import Loading
import Pipeline
import TextModel

/// A folder with a pipeline and gazetteers of its own, removed when it goes.
final class ExplainFolder {
  let path: String

  /// - Parameters:
  ///   - gazetteer: `world.tsv`; `;` stands for the tab.
  ///   - words: `words.tsv`, if there is one.
  ///   - stages: YAML of the stages before and behind `match` and `resolve`.
  init(gazetteer: String, words: String? = nil, overlap: String = "longest", isResolved: Bool = true) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "onoma-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write("world.tsv", gazetteer.replacing(";", with: "\t"))
    if let words { try write("words.tsv", words.replacing(";", with: "\t")) }
    try write(
      "pipeline.yaml",
      """
      version: 1
      stages:
        - clean
        - sentences
        - match: {gazetteers: [world.tsv], words: [\(words == nil ? "" : "words.tsv")], overlap: \(overlap)}
      \(isResolved ? "  - resolve" : "")

      """)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
  }

  func explainer() throws -> Explainer {
    try Explainer(try PipelineLoading.load("\(path)/pipeline.yaml"), root: path, cache: nil)
  }

  /// The explanation as text, without the line that names the document.
  func text(_ document: String, _ question: ExplainQuestion, id: String = "a.txt", clean: Bool = false) throws -> String
  {
    let all = try explainer().explain(MemorySource(Array(document.utf8)), id: id, question, removed: clean)
    let text = all.map { ExplanationText(colour: false).render($0) }.joined()
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
  }
}
