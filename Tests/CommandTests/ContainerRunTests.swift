import Foundation
import Testing

@Suite("containers, as a user has them", .enabled(if: Tool.hasPython, "needs /usr/bin/python3"))
struct ContainerRunTests {
  private struct Record: Decodable, Equatable {
    struct Source: Decodable, Equatable {
      var path: String
      var member: String?
      var sha256: String
      var bytes: Int
      var format: String
    }
    struct Mention: Decodable, Equatable {
      struct Range: Decodable, Equatable {
        var start: Int
        var end: Int
      }
      var text: String
      var source: Range?
    }
    struct Meta: Decodable, Equatable {
      var title: String?
      var authors: [String]?
    }
    var id: String
    var source: Source
    var meta: Meta?
    var text: String?
    var mentions: [Mention]?
  }

  private func records(_ output: String, _ scratch: Scratch) throws -> [String: Record] {
    var records: [String: Record] = [:]
    for line in try scratch.read("\(output)/annotations.jsonl").split(separator: "\n") {
      let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
      records[record.id] = record
    }
    return records
  }

  @Test("packed with real tools, documents are what they are in a folder, down to the bytes of their source")
  func packed() throws {
    let scratch = try Scratch()
    try scratch.write("plain/a.html", "<h1>Kurils</h1><p>Lavrov flew from Moscow to Shikotan &amp; Iturup.</p>")
    try scratch.write("plain/b.txt", "Kishida stayed in Tokyo.\n")
    try scratch.write("plain/ö.md", "# Kunashir\n\nRussia and Japan.\n")
    try scratch.write(
      "containers.py", try Data(contentsOf: Tool.checkout.appending(path: "Tests/CommandTests/Fixtures/containers.py")))
    let packing = try Tool.shell("python3 containers.py", in: scratch.url)
    #expect(packing.status == 0, "\(packing.messages)")
    let folder = try Tool.run("run", "plain", "-o", "one", "-p", "minimal", "--quiet", in: scratch.url)
    #expect(folder.status == 0, "\(folder.messages)")
    let run = try Tool.run("run", "packed", "-o", "two", "-p", "minimal", in: scratch.url)
    #expect(run.status == 1, "\(run.messages)")
    #expect(run.messages.contains("members of other kinds left out"), "\(run.messages)")

    let (plain, found) = (try records("one", scratch), try records("two", scratch))
    var compared = 0
    for (id, record) in found {
      let parts = id.split(separator: "#", maxSplits: 1).map { String($0) }
      guard parts[0] != "book.epub" else { continue }
      let name = parts.count > 1 ? parts[1] : parts[0].split(separator: ".").dropLast().joined(separator: ".")
      let original = try #require(plain[name], "\(id)")
      #expect(record.text == original.text, "\(id)")
      #expect(record.mentions == original.mentions, "\(id)")
      #expect(record.source.sha256 == original.source.sha256, "\(id)")
      #expect(record.source.bytes == original.source.bytes, "\(id)")
      #expect(record.source.format == original.source.format, "\(id)")
      compared += 1
    }
    // Five archives and three packings of three documents, and what stands before the cut.
    #expect(compared >= 24)
    let book = ["book.epub#text/one.xhtml", "book.epub#text/two a.xhtml"].map { found[$0] }
    #expect(book.map { $0?.text } == ["He set out from Moscow.", "Then he saw Sakhalin."])
    #expect(book[0]?.meta == Record.Meta(title: "The Islands", authors: ["Anton Chekhov"]))

    let problems = try Line.all(scratch.read("two/problems.jsonl"))
    #expect(problems.contains { $0.id == "bomb.txt.gz" && $0.status == "too-large" })
    #expect(problems.contains { $0.id == "cut.tgz" && $0.status == "malformed" })

    let check = try Tool.run("check", "two", "--sources", in: scratch.url)
    #expect(check.status == 0, "\(check.output)")
    let again = try Tool.run("run", "packed", "-o", "three", "-p", "minimal", "-j", "4", "--isolate", in: scratch.url)
    #expect(again.status == 1)
    #expect(try scratch.read("two/annotations.jsonl") == scratch.read("three/annotations.jsonl"))
    #expect(try scratch.read("two/problems.jsonl") == scratch.read("three/problems.jsonl"))
  }

  @Test("what a raised limit let in is found again by check --sources")
  func raisedRatio() throws {
    let scratch = try Scratch()
    let text = String(repeating: "word ", count: 4_000_000) + "Russia."
    try scratch.write("in/a.txt", text)
    let packing = try Tool.shell("gzip -9 in/a.txt", in: scratch.url)
    #expect(packing.status == 0, "\(packing.messages)")
    let run = ["run", "in", "-p", "minimal", "--quiet", "-o"]
    let refused = try Tool.run(run + ["one"], in: scratch.url)
    #expect(refused.status == 1)
    #expect(try Line.all(scratch.read("one/problems.jsonl")).map(\.status) == ["too-large"])
    let raised = try Tool.run(run + ["two", "--set", "load.limits.ratio=2000"], in: scratch.url)
    #expect(raised.status == 0, "\(raised.messages)")
    #expect(try Line.all(scratch.read("two/annotations.jsonl")).first?.mentions?.map(\.text) == ["Russia"])
    let check = try Tool.run("check", "two", "--sources", in: scratch.url)
    #expect(check.status == 0, "\(check.output)")
  }
}
