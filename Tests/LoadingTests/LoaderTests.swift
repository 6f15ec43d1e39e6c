import TextModel
import Testing

@testable import Loading

@Suite("Loader")
struct LoaderTests {
  @Test(
    "the content decides, the suffix helps",
    arguments: [
      ("a.html", "<p>x", "html", false), ("a.txt", "<!DOCTYPE html><p>x", "html", true),
      ("a", "<html><p>x", "html", false),
      ("a.html", "just words", "html", false), ("a.txt", "just words", "text", false),
      ("a", "just words", "text", false),
      ("a.html", "<?xml version='1.0'?><rss><channel><item/></channel></rss>", "html", false),
      ("a.xml", "<doc>x</doc>", "xml", false), ("a.xml", "words only", "text", true),
      ("a.md", "<div>x</div>", "markdown", false),
      ("a.xml", "<!-- c --><html>x", "html", true), ("a.txt", "<name> said", "text", false),
      ("b/.x", "x", "text", false),
      ("a.txt", "<?xml version='1.0'?><doc>x</doc>", "xml", true),
    ])
  func formats(_ path: String, _ content: String, _ format: String, _ isMismatch: Bool) throws {
    let document = try load(content, path: path)
    #expect(document.source.format == format)
    #expect((document.warningCounts[.suffixMismatch] != nil) == isMismatch)
    #expect(document.id == path)
    #expect(document.source.byteCount == content.utf8.count)
  }

  @Test(
    "what is no text is refused by name",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A] as [UInt8], "it looks like PNG"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "it looks like JPEG"),
      (Array("%PDF-1.4".utf8), "it looks like PDF"),
      ((0..<200).map { UInt8($0 % 8) }, "too many of its first bytes are control characters"),
    ])
  func notText(_ bytes: [UInt8], _ reason: String) {
    #expect(throws: Problem(.notText, reason)) { try load(bytes) }
    #expect(FormatList.sniff(bytes) == nil)
  }

  @Test("a file over the limit is refused with both numbers")
  func tooLarge() {
    var limits = LoadLimits()
    limits.bytes = 10
    #expect(throws: Problem(.tooLarge, "11 bytes; the limit is 10")) { try load("12345678901", limits: limits) }
  }

  @Test("an empty file is an empty document", arguments: ["a.html", "a.xml", "a.txt", "a.md", "a"])
  func empty(_ path: String) throws {
    let document = try load("", path: path)
    #expect(document.content.bytes.isEmpty)
    #expect(document.content.tree.pieces.isEmpty)
    #expect(document.source.byteCount == 0)
  }

  @Test("a stated format is not guessed")
  func stated() throws {
    let file = try Loader().load(Array("<p>x".utf8), path: "a.html", format: .text)
    #expect(render(file.documents[0].content) == "<p><p>x</p>")
    #expect(file.documents[0].source.format == "text")
  }

  @Test("the list of formats is whole")
  func list() {
    let names = FormatList.all.map(\.name)
    #expect(Set(names).count == names.count)
    let suffixes = FormatList.all.flatMap(\.suffixes)
    #expect(Set(suffixes).count == suffixes.count)
    #expect(FormatList.all.allSatisfy { !$0.summary.isEmpty })
    #expect(FormatList.isKnownSuffix("HTM"))
    #expect(!FormatList.isKnownSuffix("png"))
    #expect(FormatList.format(forSuffix: "rss")?.name == .xml)
    #expect(FormatList.sniff(Array("<rss><channel>".utf8)) == .xml)
    #expect(FormatList.sniff(Array("  <!doctype html>".utf8)) == .html)
    #expect(FormatList.sniff(Array("words".utf8)) == .text)
  }

  @Test("random bytes never trap and stay within themselves", arguments: UInt64(0)..<150)
  func random(_ seed: UInt64) {
    var numbers = SeededNumbers(seed)
    let paths = ["a.html", "a.xml", "a.txt", "a.md", "a"]
    let low: UInt8 = seed % 3 == 0 ? 0 : 0x20
    var bytes = (0..<600).map { _ in UInt8.random(in: low...0xFF, using: &numbers) }
    if seed % 2 == 0 { bytes = Array("<p><b>".utf8) + bytes }
    guard let file = try? Loader().load(bytes, path: paths[Int(seed % 5)]) else { return }
    for document in file.documents { #expect(faults(document.content, sourceCount: bytes.count).isEmpty) }
  }
}
