import Compare
import Foundation
import Records
import Testing

/// Text of documents, ids and gazetteers that would do something if it were taken for more than text.
@Suite("Hostile text in differences")
struct HostileTextTests {
  static let texts = [
    "</script><script>x</script>", "<!--", "-->", "\u{2028}", "\u{2029}", "\u{202E}abc", "\u{1B}[31m", "\u{9B}31m",
    "`````",
    "]]>", "@octocat #1 https://example.org www.example.org", "<img onerror=x>", "\"'&amp;", "\u{0}", "\r\n::error::x",
    "| a | b |", "</details>", "\n\n# x", "\u{FFFE}", "{+x+}",
  ]

  /// A document in which everything is that text.
  static func document(_ text: String) -> DocumentDifferences {
    var difference = SampleDifferences.plain(.mentionAdded, new: text, text)
    difference.new?.before = text
    difference.new?.after = text
    difference.new?.mention?.type = text
    difference.displacement = difference.new?.mention
    difference.key = text
    difference.causes = [Cause(.alias, place: text + ":3", edit: text), Cause(.setting, edit: text)]
    return DocumentDifferences(document: text, oldDocument: text, differences: [difference])
  }

  @Test("no form lets control characters or turned text through", arguments: texts)
  func visible(text: String) throws {
    for form in DifferenceForms.all where form.name != "jsonl" {
      let written = try SampleDifferences.written(form.name, [Self.document(text)])
      for scalar in written.unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value), "\(form.name)")
        #expect(!(0x2028...0x202E).contains(scalar.value), "\(form.name)")
      }
    }
  }

  @Test("a page has its own elements only", arguments: texts)
  func page(text: String) throws {
    let harmless = try SampleDifferences.written("html", [Self.document("x")])
    let written = try SampleDifferences.written("html", [Self.document(text)])
    #expect(written.unicodeScalars.count { $0 == "<" } == harmless.unicodeScalars.count { $0 == "<" })
    #expect(written.unicodeScalars.count { $0 == "\"" } == harmless.unicodeScalars.count { $0 == "\"" })
  }

  @Test("JUnit's XML is well formed and says what stands there", arguments: texts)
  func xml(text: String) throws {
    let written = try SampleDifferences.written("junit", [Self.document(text)])
    let harmless = try SampleDifferences.written("junit", [Self.document("x")])
    #expect(written.unicodeScalars.count { $0 == "<" } == harmless.unicodeScalars.count { $0 == "<" })
    #expect(!written.contains("\u{FFFE}"))
    #expect(!written.contains("]]>"))
  }

  @Test("a fence of Markdown is longer than any in the text, and HTML is escaped", arguments: texts)
  func markdown(text: String) throws {
    let lines = try SampleDifferences.written("markdown", [Self.document(text)]).split(separator: "\n")
    let fences = lines.indices.filter { lines[$0].hasPrefix("```") }
    #expect(fences.count == 2)
    #expect(
      lines.count == (try SampleDifferences.written("markdown", [Self.document("x")]).split(separator: "\n").count))
    let first = try #require(fences.first)
    let last = try #require(fences.last)
    #expect(lines[first].dropLast(4) == lines[last])
    #expect(!lines[first..<last].dropFirst().contains { $0.contains(lines[last]) })
    for line in lines[..<first] + lines[last...] { #expect(!line.contains("<script") && !line.contains("<img")) }
  }

  @Test("a JSON line reads back as it was", arguments: texts)
  func json(text: String) throws {
    let line = try SampleDifferences.written("jsonl", [Self.document(text)])
    #expect(line.split(separator: "\n").count == 1)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let side = object?["new"] as? [String: Any]
    #expect((side?["text"] as? String).map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test("workflow commands are one line each", arguments: texts)
  func commands(text: String) throws {
    let lines = try SampleDifferences.written("github", [Self.document(text)]).split(whereSeparator: \.isNewline)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.hasPrefix("::warning ") || $0.hasPrefix("::notice ") })
  }
}
