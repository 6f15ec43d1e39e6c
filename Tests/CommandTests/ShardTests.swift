import Foundation
import Testing

@Suite("parts of a corpus")
struct ShardTests {
  private func corpus() throws -> Scratch {
    let scratch = try Scratch()
    for number in 0..<40 {
      try scratch.write("in/\(number % 5)/a\(number).html", "<p>Lavrov wrote \(number) letters to Tokyo.</p>")
    }
    try scratch.write("in/odd % # names/ü.txt", "Iturup and Kunashir")
    try scratch.write("in/feed.rss", ShardTests.feed)
    try scratch.write("in/picture.html", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))
    try scratch.write("in/left.jpg", "no text")
    return scratch
  }

  private static let feed =
    "<rss version=\"2.0\"><channel><title>Islands</title>"
    + (0..<30).map { "<item><title>Shikotan, day \($0)</title><description>Japan spoke.</description></item>" }.joined()
    + "</channel></rss>"

  /// The files that no time and no place enters.
  private func lasting(_ output: String, _ scratch: Scratch) throws -> [String] {
    let report = try JSONSerialization.jsonObject(with: Data(scratch.read("\(output)/run.json").utf8))
    var members = try #require(report as? [String: Any])
    members["environment"] = nil
    let rest = try JSONSerialization.data(withJSONObject: members, options: .sortedKeys)
    return [
      try scratch.read("\(output)/annotations.jsonl"), try scratch.read("\(output)/problems.jsonl"),
      String(decoding: rest, as: UTF8.self),
    ]
  }

  @Test("parts joined in any order are what one run writes", arguments: [1, 2, 5])
  func joined(count: Int) throws {
    let scratch = try corpus()
    #expect(try Tool.run("run", "in", "-o", "whole", in: scratch.url).status == 1)
    var parts: [String] = []
    for number in 1...count {
      let name = "part\(number)"
      let result = try Tool.run("run", "in", "-o", name, "--shard", "\(number)/\(count)", in: scratch.url)
      #expect([0, 1].contains(result.status), "\(result.messages)")
      parts.append(name)
    }
    let joined = try Tool.run(["merge", "-o", "joined"] + parts.reversed(), in: scratch.url)
    #expect(joined.status == 1, "\(joined.messages)")
    #expect(joined.messages.hasSuffix(" documents of \(count) parts, written to joined/annotations.jsonl\n"))
    #expect(try lasting("joined", scratch) == lasting("whole", scratch))
    let check = try Tool.run("check", "joined", "--sources", "--root", "in", in: scratch.url)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("parts that do not belong together are refused, and the missing one is named")
  func refused() throws {
    let scratch = try corpus()
    for (name, options) in [
      ("one", ["--shard", "1/2"]), ("two", ["--shard", "2/2"]), ("three", ["--shard", "1/3"]), ("whole", []),
      ("other", ["--shard", "2/2", "--set", "match.overlap=all"]),
    ] {
      _ = try Tool.run(["run", "in", "-o", name] + options, in: scratch.url)
    }
    let cases = [
      (["one"], "error: part 2/2 is missing; do it with: onoma run --shard 2/2\n"),
      (["three"], "error: part 2/3 is missing, and 1 more; do it with: onoma run --shard 2/3\n"),
      (["one", "one"], "error: one: part 1/2 again, after one\n"),
      (["one", "three"], "error: three: part 1/3, but one is part 1/2\n"),
      (["whole"], "error: whole: not the output of a part; only those of run --shard can be joined\n"),
      (["one", "other"], "error: other: done with another pipeline than one; run that part again\n"),
      (["one", "in"], "error: 'in' has no run.json: no run has finished there\n"),
    ]
    for (parts, message) in cases {
      let result = try Tool.run(["merge", "-o", "joined"] + parts, in: scratch.url)
      #expect(result.status == 2)
      #expect(result.messages == message)
    }
    #expect(!scratch.exists("joined/annotations.jsonl"))
    let same = try Tool.run("merge", "one", "two", "-o", "./two", in: scratch.url)
    #expect(same.status == 2)
    #expect(same.messages == "error: -o ./two: it is one of the parts; choose a directory of its own\n")
    let bad = try Tool.run("run", "in", "--shard", "3/2", in: scratch.url)
    #expect(bad.status == 2)
    #expect(bad.messages.contains("--shard 3/2: a part and the number of parts, such as 2/8"), "\(bad.messages)")
  }

  @Test("a part without one of its files is refused before anything is written")
  func incomplete() throws {
    let scratch = try corpus()
    _ = try Tool.run("run", "in", "-o", "one", "--shard", "1/1", in: scratch.url)
    try FileManager.default.removeItem(at: scratch.url.appending(path: "one/problems.jsonl"))
    let result = try Tool.run("merge", "one", "-o", "joined", in: scratch.url)
    #expect(result.status == 2)
    #expect(result.messages == "error: one/problems.jsonl: it is missing; run that part again\n")
    #expect(!scratch.exists("joined"))
  }

  @Test("a part that was edited is refused with its line")
  func edited() throws {
    let scratch = try corpus()
    _ = try Tool.run("run", "in", "-o", "one", "--shard", "1/1", in: scratch.url)
    var lines = try scratch.read("one/annotations.jsonl").split(separator: "\n")
    lines.swapAt(3, 4)
    try scratch.write("one/annotations.jsonl", lines.joined(separator: "\n"))
    let swapped = try Tool.run("merge", "one", "-o", "joined", in: scratch.url)
    #expect(swapped.status == 2)
    #expect(swapped.messages == "error: one/annotations.jsonl:5: it is out of order; was the file edited?\n")
    try scratch.write("one/annotations.jsonl", "{\"id\":7}\n")
    let broken = try Tool.run("merge", "one", "-o", "joined", in: scratch.url)
    #expect(broken.status == 2)
    #expect(broken.messages.hasPrefix("error: one/annotations.jsonl:1: "), "\(broken.messages)")
  }
}
