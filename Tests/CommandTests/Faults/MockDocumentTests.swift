#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// Documents that really hang, crash and devour memory: `Tests/FaultInjection/faults.c` does it when it sees the words.
  @Suite("documents that hang, crash or devour memory")
  struct MockDocumentTests {
    struct Case: Sendable, CustomTestStringConvertible {
      var word: String
      var status: String
      var reason: String
      var settings: [String] = []
      var testDescription: String { word }
    }

    static let segmentation = "the worker process was ended by SIGSEGV (bad memory access, or the stack ran out)"
    static let cases = [
      Case(
        word: "hang", status: "timeout", reason: "more than run.seconds (1)", settings: ["--set", "run.seconds=1"]),
      Case(word: "crash", status: "crash", reason: segmentation),
      Case(
        word: "trap", status: "crash", reason: "the worker process was ended by SIGTRAP (a check of the program failed)"
      ),
      Case(word: "overflow", status: "crash", reason: segmentation),
      Case(word: "exit", status: "crash", reason: "the worker process ended with exit code 7"),
      Case(
        word: "allocate", status: "memory-limit", reason: "more than run.memory (100MB)",
        settings: ["--set", "run.memory=100MB"]),
    ]

    private static let library = Fault()

    /// Good documents around those with a word each.
    private func corpus(_ names: [String: String]) throws -> Scratch {
      let scratch = try Scratch()
      for name in ["a.html", "b.txt", "y.xml", "z.html"] { try scratch.write("in/\(name)", "<p>Japan \(name)</p>") }
      for (name, word) in names {
        try scratch.write("in/\(name)", "<p>Russia. <onoma-test-fault:\(word)></onoma-test-fault:\(word)></p>")
      }
      return scratch
    }

    private func command(_ options: String...) -> [String] {
      ["run", "in", "-o", "out", "-p", "minimal"] + options
    }

    private func problems(_ cases: [(String, Case)]) -> String {
      cases.map { #"{"id":"\#($0)","status":"\#($1.status)","reason":"\#($1.reason)"}"# + "\n" }.joined()
    }

    @Test("isolated, each costs itself alone, is not tried again unasked, and is when asked", arguments: cases)
    func isolated(_ test: Case) throws {
      let scratch = try corpus(["m.html": test.word, "n.xml": test.word])
      let environment = try MockDocumentTests.library.environment()
      let command = command("--isolate", "-j", "2") + test.settings
      let expected = problems([("m.html", test), ("n.xml", test)])

      let first = try Launched.run(command, in: scratch.url, environment: environment)
      #expect(first.ending == .exited(1), "\(first.messages)")
      #expect(first.messages.contains("2 \(test.status)"), "\(first.messages)")
      #expect(try scratch.read("out/problems.jsonl") == expected)
      #expect(try Line.all(scratch.read("out/annotations.jsonl")).map(\.id) == ["a.html", "b.txt", "y.xml", "z.html"])
      #expect(try scratch.state("out") == RunOutput.finishedState)

      let again = try Launched.run(command, in: scratch.url, environment: environment)
      #expect(again.ending == .exited(1), "\(again.messages)")
      #expect(again.messages.contains("6 taken over unchanged"), "\(again.messages)")
      #expect(try scratch.read("out/problems.jsonl") == expected)

      let retried = try Launched.run(command + ["--retry-failed"], in: scratch.url)
      #expect(retried.ending == .exited(0), "\(retried.messages)")
      #expect(retried.messages.contains("4 taken over unchanged"), "\(retried.messages)")
      #expect(try scratch.output("out") == scratch.straight(command + ["-o", "straight"]))
    }

    @Test(
      "not isolated, the process goes down, and the next one sets the document aside",
      arguments: cases.filter { !["hang", "allocate"].contains($0.word) })
    func notIsolated(_ test: Case) throws {
      let scratch = try corpus(["m.html": test.word])
      let environment = try MockDocumentTests.library.environment()
      let command = command("--no-isolate", "-j", "2")
      let first = try Launched.run(command, in: scratch.url, environment: environment)
      #expect(![.exited(0), .exited(1), .exited(2), .exited(3)].contains(first.ending))
      #expect(try scratch.output("out") == .nothing)

      let next = try Launched.run(command, in: scratch.url, environment: environment)
      #expect(next.ending == .exited(1), "\(next.messages)")
      #expect(try scratch.read("out/problems.jsonl") == problems([("m.html", test)]))
      #expect(try Line.all(scratch.read("out/annotations.jsonl")).map(\.id) == ["a.html", "b.txt", "y.xml", "z.html"])
      #expect(try scratch.state("out") == RunOutput.finishedState)
    }

    @Test("one that hangs is killed with its run, and the next one sets it aside")
    func hangsAlone() throws {
      let scratch = try corpus(["m.html": "hang"])
      let counter = try CallCounter(in: scratch)
      let environment = try Fault(call: "word").environment(counter: counter)
      let command = command("--no-isolate", "-j", "1", "--set", "run.seconds=1")
      let run = try Launched(command, in: scratch.url, environment: environment)
      while run.isRunning, counter.count < 1 { usleep(1000) }
      run.signal(SIGKILL)
      #expect(try run.wait().ending == .signalled(SIGKILL))

      let next = try Launched.run(command, in: scratch.url, environment: environment)
      #expect(next.ending == .exited(1), "\(next.messages)")
      #expect(try scratch.read("out/problems.jsonl") == problems([("m.html", MockDocumentTests.cases[0])]))
      #expect(try Line.all(scratch.read("out/annotations.jsonl")).count == 4)
    }

    @Test("many of them, not isolated: each start gets further, and each document ends in one status")
    func many() throws {
      let words = ["crash", "exit", "trap", "overflow", "crash", "exit"]
      let names = words.indices.map { "m\($0).html" }
      let scratch = try corpus(Dictionary(uniqueKeysWithValues: zip(names, words)))
      let environment = try MockDocumentTests.library.environment()
      var starts = 0
      var ended: Launched.Ended
      repeat {
        ended = try Launched.run(command("--no-isolate", "-j", "3"), in: scratch.url, environment: environment)
        starts += 1
      } while ended.ending != .exited(1) && starts <= words.count + 1
      #expect(ended.ending == .exited(1), "\(ended.messages)")
      let statuses = try scratch.output("out").statuses()
      #expect(statuses.count == 4 + words.count)
      for name in names { #expect(statuses[name] == ["crash"]) }

      // Isolated from the start, the same comes of it.
      let isolated = try Launched.run(
        ["run", "in", "-o", "apart", "-p", "minimal", "--isolate"], in: scratch.url, environment: environment)
      #expect(isolated.ending == .exited(1), "\(isolated.messages)")
      #expect(try scratch.output("apart").annotations == scratch.output("out").annotations)
      #expect(try scratch.output("apart").problems == scratch.output("out").problems)
    }

    @Test("no worker outlives its run, even one that hangs")
    func orphans() throws {
      let scratch = try corpus(["m.html": "hang", "n.html": "hang", "o.html": "hang", "p.html": "hang"])
      let counter = try CallCounter(in: scratch)
      let run = try Launched(
        command("--isolate", "-j", "2"), in: scratch.url,
        environment: Fault(call: "word", place: .workers).environment(counter: counter))
      while run.isRunning, counter.count < 1 { usleep(1000) }
      let workers = Tool.children(of: run.identifier)
      #expect(!workers.isEmpty)
      run.signal(SIGKILL)
      try run.wait()
      for _ in 0..<500 where workers.contains(where: Tool.isWorker) { usleep(10_000) }
      #expect(!workers.contains(where: Tool.isWorker))
      for worker in workers { Glibc.kill(worker, SIGKILL) }
    }
  }
#endif
