import Foundation
import Glibc
import Testing

@Suite("runs that go on from earlier ones")
struct ResumeTests {
  /// A folder of articles, `count` of them, each a little different.
  private func articles(_ count: Int, in scratch: Scratch) throws {
    for number in 0..<count {
      try scratch.write(
        "in/\(number % 7)/article-\(number).html",
        """
        <html><head><title>Talks, day \(number)</title></head><body>
        \(String(repeating: "<p>Lavrov and Kishida spoke of Shikotan, Iturup and Kunashir in Tokyo.</p>\n", count: 20))
        <p>In all \(number) letters from Japan and Россия were read.</p></body></html>
        """)
    }
  }

  private static let takenOver = "taken over unchanged from an earlier run"

  /// What a run from nothing gives.
  private func straight(_ scratch: Scratch, _ options: String...) throws -> [String] {
    let name = "straight-\(UUID().uuidString)"
    let result = try Tool.run(["run", "in", "-o", name] + options, in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    #expect(!result.messages.contains(ResumeTests.takenOver))
    return try output(name, scratch)
  }

  private func output(_ name: String, _ scratch: Scratch) throws -> [String] {
    [try scratch.read("\(name)/annotations.jsonl"), try scratch.read("\(name)/problems.jsonl")]
  }

  @Test("only what changed is done again, and the bytes are those of a whole run")
  func incremental() throws {
    let scratch = try Scratch()
    try articles(12, in: scratch)
    #expect(try Tool.run("run", "in", "-o", "out", in: scratch.url).status == 0)
    #expect(try output("out", scratch) == straight(scratch))

    let again = try Tool.run("run", "in", "-o", "out", in: scratch.url)
    #expect(again.messages.contains("  12 \(ResumeTests.takenOver)"), "\(again.messages)")
    #expect(try output("out", scratch) == straight(scratch))

    // One changes, one goes, one comes, one is written anew with the same bytes.
    try scratch.write("in/0/article-0.html", "<p>Moscow and Minsk</p>")
    try FileManager.default.removeItem(at: scratch.url.appending(path: "in/1/article-1.html"))
    try scratch.write("in/9/new.txt", "Habomai")
    try scratch.write("in/2/article-2.html", Data(contentsOf: scratch.url.appending(path: "in/2/article-2.html")))
    let changed = try Tool.run("run", "in", "-o", "out", in: scratch.url)
    #expect(changed.messages.contains("  10 \(ResumeTests.takenOver)"), "\(changed.messages)")
    #expect(try output("out", scratch) == straight(scratch))
  }

  @Test("nothing is taken over under another pipeline or other gazetteers, or with --fresh")
  func otherKey() throws {
    let scratch = try Scratch()
    try articles(3, in: scratch)
    try scratch.write("mine.tsv", "# extends\nid\taliases\nshikotan\tletters from Japan\n")
    #expect(try Tool.run("run", "in", "-o", "out", in: scratch.url).status == 0)
    for options in [["--set", "match.overlap=all"], ["-g", "mine.tsv"], ["-g", "mine.tsv", "--fresh"]] {
      let result = try Tool.run(["run", "in", "-o", "out"] + options, in: scratch.url)
      #expect(result.status == 0)
      #expect(!result.messages.contains(ResumeTests.takenOver), "\(options)")
    }
    #expect(try output("out", scratch) == straight(scratch, "-g", "mine.tsv"))
  }

  @Test("a run with another pipeline that does not finish costs nothing of what was done before")
  func setAside() throws {
    let scratch = try Scratch()
    try articles(3, in: scratch)
    #expect(try Tool.run("run", "in", "-o", "out", in: scratch.url).status == 0)
    // A directory of that name keeps the other run from finishing.
    let records = scratch.url.appending(path: "out/annotations.jsonl")
    try FileManager.default.removeItem(at: records)
    try FileManager.default.createDirectory(at: records, withIntermediateDirectories: false)
    let other = try Tool.run("run", "in", "-o", "out", "--set", "match.overlap=all", in: scratch.url)
    #expect(other.status == 3, "\(other.messages)")
    try FileManager.default.removeItem(at: records)
    let back = try Tool.run("run", "in", "-o", "out", in: scratch.url)
    #expect(back.status == 0)
    #expect(back.messages.contains("  3 \(ResumeTests.takenOver)"), "\(back.messages)")
    #expect(try output("out", scratch) == straight(scratch))
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.url.appending(path: "out/state").path)
    #expect(left.sorted() == [".assembled", ".lock", "journal", "sources"])
  }

  @Test("killed at any moment, the same command ends with the bytes of a straight run")
  func killed() throws {
    let scratch = try Scratch()
    try articles(400, in: scratch)
    let expected = try straight(scratch)
    for milliseconds in [0, 10, 20, 30, 40, 55, 70, 90, 110, 140, 170, 200] {
      try Tool.kill("run", "in", "-o", "out", "-j", "2", in: scratch.url, after: milliseconds)
    }
    let last = try Tool.run("run", "in", "-o", "out", in: scratch.url)
    #expect(last.status == 0, "\(last.messages)")
    #expect(try output("out", scratch) == expected)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.url.appending(path: "out/state").path)
    #expect(left.sorted() == [".assembled", ".lock", "journal", "sources"])
  }

  @Test("a journal cut off, damaged, foreign or followed by rubbish changes no result")
  func damagedJournal() throws {
    let scratch = try Scratch()
    try articles(5, in: scratch)
    let expected = try straight(scratch)
    #expect(try Tool.run("run", "in", "-o", "out", in: scratch.url).status == 0)
    let journal = scratch.url.appending(path: "out/state/journal")
    let whole = try Data(contentsOf: journal)
    var damaged: [Data] = [0, 1, 7, 8, 39, 40, 41, 60, 64, 100, whole.count / 2, whole.count - 1]
      .map { Data(whole.prefix($0)) }
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 16)) {
      var bytes = whole
      bytes[place] ^= 0x55
      damaged.append(bytes)
    }
    damaged.append(whole + Data(repeating: 0, count: 1000))
    damaged.append(whole + Data(repeating: 0xFF, count: 1000))
    damaged.append(Data(repeating: 0x41, count: 5000))
    for (number, bytes) in damaged.enumerated() {
      try bytes.write(to: journal)
      let result = try Tool.run("run", "in", "-o", "out", in: scratch.url)
      #expect(result.status == 0, "\(number): \(result.messages)")
      #expect(try output("out", scratch) == expected, "\(number)")
    }
  }

  @Test("results of files that changed often do not pile up")
  func compaction() throws {
    let scratch = try Scratch()
    for round in 0..<6 {
      try scratch.write("in/a.txt", String(repeating: "Lavrov spoke of Shikotan. \(round)\n\n", count: 2000))
      #expect(try Tool.run("run", "in", "-o", "out", in: scratch.url).status == 0)
    }
    let journal = try Data(contentsOf: scratch.url.appending(path: "out/state/journal"))
    let record = try Data(contentsOf: scratch.url.appending(path: "out/annotations.jsonl"))
    #expect(record.count > 1 << 18)
    #expect(journal.count < record.count * 3 + (1 << 20))
    let again = try Tool.run("run", "in", "-o", "out", in: scratch.url)
    #expect(again.messages.contains("  1 \(ResumeTests.takenOver)"), "\(again.messages)")
  }

  @Test("a second run on an output is refused with the first one's process; a dead one's lock holds nobody")
  func locks() throws {
    let scratch = try Scratch()
    try articles(1, in: scratch)
    try scratch.write("out/state/.lock", "4711 2026-11-24T10:15:00Z\n")
    let lock = unsafe open(scratch.url.appending(path: "out/state/.lock").path, O_RDWR | O_CLOEXEC)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let refused = try Tool.run("run", "in", "-o", "out", in: scratch.url)
    #expect(refused.status == 2)
    #expect(
      refused.messages == """
        error: out: process 4711, started at 2026-11-24T10:15:00Z, is writing there; wait for it, or choose another -o

        """)
    close(lock)
    #expect(try Tool.run("run", "in", "-o", "out", in: scratch.url).status == 0)
    #expect(try !scratch.read("out/state/.lock").hasPrefix("4711 "))
  }
}
