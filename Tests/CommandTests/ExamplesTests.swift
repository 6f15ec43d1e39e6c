import Foundation
import Testing

/// What the default pipeline finds in the example documents, read over by eye: a line a mention in
/// `Fixtures/examples.tsv`. With ONOMA_RECORD=1 the file is written anew, and the test fails.
@Suite("Examples")
struct ExamplesTests {
  private static let fixture = Tool.checkout.appending(path: "Tests/CommandTests/Fixtures/examples.tsv")

  @Test("each mention of the examples is as recorded")
  func mentions() throws {
    let scratch = try Scratch()
    let documents = Tool.checkout.appending(path: "Examples/Documents").path(percentEncoded: false)
    let result = try Tool.run("run", documents, "-o", "out", in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    let lines = try Line.all(scratch.read("out/annotations.jsonl"))
    #expect(lines.count >= 12)
    let found = lines.flatMap { (line) in
      (line.mentions ?? []).map { (mention) in
        [line.id, mention.text.replacing("\n", with: " "), mention.type, mention.entity ?? "?", mention.via]
          .joined(separator: "\t")
      }
    }
    if ProcessInfo.processInfo.environment["ONOMA_RECORD"] == "1" {
      try Data((found.joined(separator: "\n") + "\n").utf8).write(to: Self.fixture)
      Issue.record("recorded \(found.count) mentions; read the difference and run again without ONOMA_RECORD")
      return
    }
    let recorded = String(decoding: try Data(contentsOf: Self.fixture), as: UTF8.self).split(separator: "\n").map(
      String.init)
    let difference = found.difference(from: recorded)
    #expect(difference.isEmpty, "\(difference.map { "\($0)" }.joined(separator: "\n"))")
  }

  @Test("every source range leads to the bytes that were read")
  func sources() throws {
    let scratch = try Scratch()
    let documents = Tool.checkout.appending(path: "Examples/Documents").path(percentEncoded: false)
    #expect(try Tool.run("run", documents, "-o", "out", in: scratch.url).status == 0)
    let check = try Tool.run("check", "out", "--sources", in: scratch.url)
    #expect(check.status == 0, "\(check.output)")

    // A check that finds nothing proves something only if it finds what is wrong.
    let tampered = try scratch.read("out/annotations.jsonl").replacing("\"text\":\"Iturup\"", with: "\"text\":\"Urup\"")
    try scratch.write("out/annotations.jsonl", tampered)
    let second = try Tool.run("check", "out", "--sources", in: scratch.url)
    #expect(second.status == 1)
    #expect(second.output.contains("mention-text"))
  }

  @Test("show prints the text with its mentions")
  func show() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "Lavrov spoke of Khabomai.")
    #expect(try Tool.run("run", "in", "-o", "out", in: scratch.url).status == 0)
    let shown = try Tool.run("show", "out", in: scratch.url)
    #expect(shown.status == 0)
    #expect(shown.output.contains("[Lavrov|person:sergey-lavrov] spoke of [Khabomai|island:habomai-islands]."))
    let unknown = try Tool.run("show", "out", "b.txt", in: scratch.url)
    #expect(unknown.status == 2)
    #expect(unknown.messages == "error: no record 'b.txt' in out/annotations.jsonl; did you mean 'a.txt'?\n")
  }
}
