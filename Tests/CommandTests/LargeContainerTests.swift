#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// Containers larger than a document may be, and members that bring the process down.
  @Suite("containers of many members")
  struct LargeContainerTests {
    private static let library = Fault()

    /// JSON Lines with `count` pages. Those at the places in `faults` do what the word says.
    private func lines(_ count: Int, paragraphs: Int = 20, faults: [Int: String] = [:]) -> String {
      (1...count).map { (number) in
        let word = faults[number].map { "<onoma-test-fault:\($0)></onoma-test-fault:\($0)>" } ?? ""
        let body = String(
          repeating: "<p>Lavrov and Kishida spoke of Shikotan and Iturup in Tokyo.</p>", count: paragraphs)
        return #"{"title": "Day \#(number)", "html": "\#(body)<p>Letters from Japan.\#(word)</p>"}"# + "\n"
      }.joined()
    }

    private func output(_ name: String, _ scratch: Scratch) throws -> [String] {
      [try scratch.read("\(name)/annotations.jsonl"), try scratch.read("\(name)/problems.jsonl")]
    }

    private static let small = ["--set", "load.limits.bytes=100kB"]

    @Test(
      "larger than load.limits.bytes, it is read by members, and gives what it gives in memory", arguments: ["", ".gz"])
    func large(suffix: String) throws {
      let scratch = try Scratch()
      try scratch.write("in/crawl.jsonl", lines(2_000))
      if suffix == ".gz" { _ = try Tool.shell("gzip in/crawl.jsonl", in: scratch.url) }
      let whole = try Tool.run("run", "in", "-o", "whole", "-j", "1", "-p", "minimal", in: scratch.url)
      #expect(whole.status == 0, "\(whole.messages)")
      let expected = try output("whole", scratch)
      #expect(expected[0].utf8.count > 5_000_000)
      for option in ["--isolate", "--no-isolate"] {
        let run = try Tool.run(
          ["run", "in", "-o", "out", "-p", "minimal", "--fresh", option] + LargeContainerTests.small, in: scratch.url)
        #expect(run.status == 0, "\(run.messages)")
        #expect(try output("out", scratch) == expected)
      }
      let check = try Tool.run("check", "out", "--sources", in: scratch.url)
      #expect(check.status == 0, "\(check.output)")
      let id = "crawl.jsonl\(suffix)#000777"
      let explanation = try Tool.run(
        ["explain", "in/crawl.jsonl\(suffix)", "-p", "minimal", "--document", id] + LargeContainerTests.small,
        in: scratch.url)
      #expect(explanation.output.hasPrefix(id), "\(explanation.output.prefix(200)) \(explanation.messages)")

      // Moved and touched it is taken over; changed it is not.
      try scratch.write(
        "in/crawl.jsonl\(suffix)", Data(contentsOf: scratch.url.appending(path: "in/crawl.jsonl\(suffix)")))
      let command = ["run", "in", "-o", "out", "-p", "minimal"] + LargeContainerTests.small
      let again = try Tool.run(command, in: scratch.url)
      #expect(again.messages.contains("1 taken over unchanged"), "\(again.messages)")
      #expect(try output("out", scratch) == expected)
    }

    @Test("a page larger than load.limits.bytes is too large, in a container or not")
    func tooLarge() throws {
      let scratch = try Scratch()
      try scratch.write("in/page.html", String(repeating: "<p>Japan</p>", count: 10_000))
      try scratch.write("in/pages.jsonl", lines(3) + lines(1, paragraphs: 5_000) + lines(1))
      let run = try Tool.run(["run", "in", "-o", "out", "-p", "minimal"] + LargeContainerTests.small, in: scratch.url)
      #expect(run.status == 1)
      let problems = try scratch.read("out/problems.jsonl")
      #expect(
        problems == """
          {"id":"page.html","status":"too-large","reason":"120000 bytes, more than load.limits.bytes (100000)"}
          {"id":"pages.jsonl#000004","status":"too-large","reason":"more than 100000 bytes; the limit is 100000"}

          """)
      #expect(try Line.all(scratch.read("out/annotations.jsonl")).count == 4)
    }

    @Test("killed again and again, the next run goes on within it", arguments: ["--isolate", "--no-isolate"])
    func killed(option: String) throws {
      let scratch = try Scratch()
      try scratch.write("in/crawl.jsonl", lines(4_000))
      let straight = try Tool.run("run", "in", "-o", "straight", "-p", "minimal", in: scratch.url)
      #expect(straight.status == 0, "\(straight.messages)")
      let command = ["run", "in", "-o", "out", "-p", "minimal", "-j", "1", option] + LargeContainerTests.small
      let journal = scratch.url.appending(path: "out/state/journal")
      var size = 40
      for signal in [SIGKILL, SIGTERM, SIGKILL] {
        let run = try Launched(command, in: scratch.url)
        while run.isRunning, ((try? journal.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0) <= size {
          usleep(1000)
        }
        run.signal(signal)
        _ = try run.wait()
        // Parts that are done stay.
        let now = try #require(FileManager.default.attributesOfItem(atPath: journal.path)[.size] as? Int)
        #expect(now >= size)
        size = now
      }
      #expect(size > 4_000_000)
      let last = try Tool.run(command, in: scratch.url)
      #expect(last.status == 0, "\(last.messages)")
      #expect(try output("out", scratch) == output("straight", scratch))
      let end = try #require(FileManager.default.attributesOfItem(atPath: journal.path)[.size] as? Int)
      // No part was done twice but those that were under way.
      #expect(end < (try output("straight", scratch))[0].utf8.count + 20_000_000)
    }

    @Test("a member that brings the process down costs itself alone")
    func faults() throws {
      let scratch = try Scratch()
      let faults = [1: "crash", 7: "exit", 8: "overflow", 40: "trap"]
      try scratch.write("in/a.html", "<p>Japan</p>")
      try scratch.write("in/crawl.jsonl", lines(40, faults: faults))
      try scratch.write("in/z.html", "<p>Russia</p>")
      let environment = try LargeContainerTests.library.environment()
      let run = try Launched.run(
        ["run", "in", "-o", "out", "-p", "minimal", "--isolate"], in: scratch.url, environment: environment)
      #expect(run.ending == .exited(1), "\(run.messages)")
      let problems = try Line.all(scratch.read("out/problems.jsonl"))
      #expect(problems.map(\.id) == faults.keys.sorted().map { "crawl.jsonl#" + String(1_000_000 + $0).dropFirst() })
      #expect(problems.allSatisfy { $0.status == "crash" })
      let expected =
        ["a.html"]
        + (1...40).filter { faults[$0] == nil }.map {
          "crawl.jsonl#" + String(1_000_000 + $0).dropFirst()
        } + ["z.html"]
      #expect(try Line.all(scratch.read("out/annotations.jsonl")).map(\.id) == expected)

      // Not isolated, each start gets further.
      var starts = 0
      var ended: Launched.Ended
      repeat {
        ended = try Launched.run(
          ["run", "in", "-o", "here", "-p", "minimal", "--no-isolate", "-j", "1"], in: scratch.url,
          environment: environment)
        starts += 1
      } while ended.ending != .exited(1) && starts < 4
      #expect(try output("here", scratch) == output("out", scratch))
    }

    @Test("one that hangs ends in time, and the others are done")
    func hangs() throws {
      let scratch = try Scratch()
      try scratch.write("in/crawl.jsonl", lines(20, faults: [5: "hang"]))
      let run = try Launched.run(
        ["run", "in", "-o", "out", "-p", "minimal", "--isolate", "--set", "run.seconds=1"], in: scratch.url,
        environment: try LargeContainerTests.library.environment())
      #expect(run.ending == .exited(1), "\(run.messages)")
      #expect(
        try scratch.read("out/problems.jsonl")
          == #"{"id":"crawl.jsonl#000005","status":"timeout","reason":"more than run.seconds (1)"}"# + "\n")
      #expect(try Line.all(scratch.read("out/annotations.jsonl")).count == 19)
    }

    @Test("one that changes while it is read says so, and is done again")
    func changes() throws {
      let scratch = try Scratch()
      try scratch.write("in/crawl.jsonl", lines(4_000))
      let run = try Launched(
        ["run", "in", "-o", "out", "-p", "minimal", "-j", "1"] + LargeContainerTests.small, in: scratch.url)
      let journal = scratch.url.appending(path: "out/state/journal")
      while run.isRunning, ((try? Data(contentsOf: journal).count) ?? 0) < 1_000_000 { usleep(1000) }
      try scratch.write("in/crawl.jsonl", lines(3))
      #expect(try run.wait().ending == .exited(1))
      #expect(try Line.all(scratch.read("out/problems.jsonl")).map(\.status) == ["changed-during-read"])
      let again = try Tool.run(["run", "in", "-o", "out", "-p", "minimal"], in: scratch.url)
      #expect(again.status == 0, "\(again.messages)")
      #expect(try Line.all(scratch.read("out/annotations.jsonl")).count == 3)
    }
  }
#endif
