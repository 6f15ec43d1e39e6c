internal import FoundationEssentials
internal import Loading
internal import Stages
internal import Testing
internal import TextModel

/// Pages and the article that is to be found in each: `Fixtures/clean/<case>/input.html` and `expected.txt`, a block
/// a line.
///
/// With `ONOMA_RECORD=1` the expected files are written anew, and the test fails so that this is never taken for a pass.
@Suite("Articles of pages")
struct ArticleFixtureTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/clean").path

  static let cases: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()

  @Test("there are some") func found() { #expect(Self.cases.count >= 6) }

  @Test("the article is found", arguments: cases)
  func article(_ name: String) throws {
    let input = try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(name)/input.html"))
    let loaded = try Loader().load([UInt8](input), path: "\(name).html")
    let document = try CleanStage.cleaned(try #require(loaded.documents.first))
    let found =
      (document.describedBlocks + ["-- \(describe(document.metadata))"])
      .map { $0.split(separator: "\n").joined(separator: "⏎") }.joined(separator: "\n") + "\n"
    let path = URL(fileURLWithPath: "\(Self.folder)/\(name)/expected.txt")
    if ProcessInfo.processInfo.environment["ONOMA_RECORD"] == "1" {
      try Data(found.utf8).write(to: path)
      Issue.record("recorded \(name)")
      return
    }
    let expected = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    #expect(found == expected)
  }

  private func describe(_ metadata: Metadata) -> String {
    [metadata.title, metadata.authors.first, metadata.date, metadata.language, metadata.site].map { $0 ?? "none" }
      .joined(separator: "; ")
  }
}
