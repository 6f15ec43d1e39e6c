import Foundation
import Testing

@Suite("watching a run")
struct WatchingTests {
  private func corpus() throws -> Scratch {
    let scratch = try Scratch()
    for number in 0..<12 {
      try scratch.write("in/a\(number).html", "<p>Lavrov wrote \(number) letters to Tokyo.</p>")
    }
    try scratch.write("in/picture.html", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))
    try scratch.write("in/notes.docx", "no known format")
    try scratch.write("in/draft/b.txt", "Shikotan")
    try scratch.write("in/.hidden.txt", "Shikotan")
    return scratch
  }

  private func objects(_ lines: String) throws -> [[String: Any]] {
    try lines.split(separator: "\n").map { (line) in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("the dry run lists each file with its verdict and writes nothing")
  func dryRun() throws {
    let scratch = try corpus()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appending(path: "in/gone.txt").path, withDestinationPath: "nowhere")
    let result = try Tool.run(
      "run", "in", "-o", "out", "--dry-run", "--set", "load.exclude=draft,a1*", in: scratch.url)
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").sorted()
    #expect(
      lines.filter { !$0.hasPrefix("read") } == [
        "left-out\t0\ta1.html\tload.include and load.exclude leave it out",
        "left-out\t0\ta10.html\tload.include and load.exclude leave it out",
        "left-out\t0\ta11.html\tload.include and load.exclude leave it out",
        "left-out\t0\tdraft\ta directory that load.exclude leaves out",
        "left-out\t0\tnotes.docx\tof no known format by its suffix or first bytes",
        "unreadable\t0\tgone.txt\ta symbolic link that leads nowhere: no such file or directory",
      ])
    #expect(lines.filter { $0.hasPrefix("read") }.count == 10)
    #expect(lines.contains("read\t39\ta0.html"))
    #expect(
      result.messages
        == "10 documents (0.0 MB) would be read, 1 would end before that, 5 left out, 1 hidden\n")
    #expect(!scratch.exists("out"))
  }

  @Test("messages as JSON: every line is an object, from start to end")
  func logFormat() throws {
    let scratch = try corpus()
    let result = try Tool.run("run", "in", "-o", "out", "--log-format", "json", in: scratch.url)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    let events = try objects(result.messages)
    #expect(events.map { $0["event"] as? String } == ["start", "problem", "end"])
    #expect(events[0]["documents"] as? Int == 14)
    #expect(events[1]["id"] as? String == "picture.html")
    #expect(events[1]["status"] as? String == "not-text")
    #expect(events[2]["documents"] as? [String: Int] == ["ok": 13, "not-text": 1])
    #expect((events[2]["slowest"] as? [Any])?.count == 10)

    let refused = try Tool.run("run", "in", "-o", "in", "--log-format", "json", in: scratch.url)
    #expect(refused.status == 2)
    #expect(
      refused.messages
        == "{\"event\":\"message\",\"text\":\"error: -o in: it is the input; choose a directory of its own\"}\n")
  }

  @Test(
    "a profile has a line for each document that was worked on, with every step",
    arguments: ["--isolate", "--no-isolate"])
  func profile(isolation: String) throws {
    let scratch = try corpus()
    let run = ["run", "in", "-o", "out", "--quiet", isolation, "-p", "minimal", "--profile"]
    #expect(try Tool.run(run + ["first.jsonl"], in: scratch.url).status == 1)
    let lines = try objects(scratch.read("first.jsonl"))
    #expect(lines.count == 14)
    for line in lines where line["id"] as? String != "picture.html" {
      #expect(line["textBytes"] as? Int ?? 0 > 0)
      let steps = try #require(line["microseconds"] as? [String: Int])
      #expect(steps.keys.sorted() == ["clean", "load", "match", "read", "render"])
    }
    #expect(try Tool.run(run + ["second.jsonl"], in: scratch.url).status == 1)
    #expect(try scratch.read("second.jsonl").isEmpty)
  }

  @Test("a profile that cannot be written refuses the run before anything is touched")
  func refusedProfile() throws {
    let scratch = try corpus()
    #expect(try Tool.run("run", "in", "-o", "out", in: scratch.url).status == 1)
    let refused = try Tool.run("run", "in", "-o", "out", "--fresh", "--profile", "nowhere/p", in: scratch.url)
    #expect(refused.status == 2)
    #expect(
      refused.messages
        == "error: --profile: cannot create 'nowhere/p.partial': no such file or directory\n")
    let again = try Tool.run("run", "in", "-o", "out", in: scratch.url)
    #expect(again.messages.contains("  14 taken over unchanged from an earlier run\n"), "\(again.messages)")
    #expect(again.messages.contains("  1 of them had failed; --retry-failed does them again\n"))
  }

  @Test("the table at the end counts by status and type and names the ten slowest; quiet says nothing")
  func summary() throws {
    let scratch = try corpus()
    let result = try Tool.run("run", "in", "-o", "out", in: scratch.url)
    let lines = result.messages.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("14 documents (0.0 MB) in ") == true)
    #expect(lines.contains("  13 ok, 1 not-text"))
    #expect(lines.contains("  25 mentions: 12 city, 12 person, 1 island"))
    #expect(lines.contains("  1 files of other kinds left out"))
    #expect(lines.filter { $0.contains(" ms  ") }.count == 10)
    #expect(lines.contains("what failed, and why: out/problems.jsonl"))
    let quiet = try Tool.run("run", "in", "-o", "out", "--quiet", in: scratch.url)
    #expect(quiet.messages.isEmpty)
  }
}
