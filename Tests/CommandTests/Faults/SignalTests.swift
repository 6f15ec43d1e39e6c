#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// Signals end a run in order, and what is done is kept.
  @Suite("runs that get a signal")
  struct SignalTests {
    struct Case: Sendable, CustomTestStringConvertible {
      var name: String
      var signal: Int32
      var code: Int32
      var testDescription: String { name }
    }

    static let cases = [
      Case(name: "SIGINT", signal: SIGINT, code: 130), Case(name: "SIGTERM", signal: SIGTERM, code: 143),
    ]

    @Test(
      "at any call that writes, the run ends with 130 or 143 and touches no final name, or was done already",
      arguments: cases, ["--no-isolate", "--isolate"])
    func anyMoment(_ test: Case, isolation: String) throws {
      let corpus = try SmallCorpus(options: [isolation])
      let fault = OutputFaultTests.Case("write", test.name)
      var interrupted = 0
      try corpus.forEachCall(of: fault) { number, ended, before in
        let after = try corpus.scratch.output("out")
        switch ended.ending {
        case .exited(test.code):
          interrupted += 1
          #expect(after == before, "\(number)")
          #expect(ended.messages.contains("run the same command again"), "\(number): \(ended.messages)")
        case corpus.ending: #expect(after == corpus.expected, "\(number)")
        // Before the run is ready for it, a signal ends the process as it does any other.
        case .signalled(test.signal): #expect(after == before, "\(number)")
        default: Issue.record("\(number): \(ended.ending) \(ended.messages)")
        }
      }
      // A worker is given all of these few documents at once, so nothing is left to stop before.
      if isolation == "--no-isolate" { #expect(interrupted > 0) }
    }

    @Test(
      "a second signal ends the run at once, with the same code and without orphans", arguments: cases,
      ["--no-isolate", "--isolate"])
    func second(_ test: Case, isolation: String) throws {
      let scratch = try Scratch()
      for name in ["a.html", "c.html"] { try scratch.write("in/\(name)", "<p>Japan \(name)</p>") }
      try scratch.write("in/b.html", "<p>Russia. <onoma-test-fault:hang></onoma-test-fault:hang></p>")
      let counter = try CallCounter(in: scratch)
      let command = ["run", "in", "-o", "out", "-p", "minimal", "-j", "1", isolation]
      let run = try Launched(
        command, in: scratch.url, environment: Fault(call: "word").environment(counter: counter))
      while run.isRunning, counter.count < 1 { usleep(1000) }
      let workers = Tool.children(of: run.identifier)
      // Two that come close together may count as one.
      while run.isRunning {
        run.signal(test.signal)
        usleep(10_000)
      }
      #expect(try run.wait().ending == .exited(test.code))
      #expect(try scratch.output("out") == .nothing)
      for worker in workers {
        for _ in 0..<500 where Tool.isWorker(worker) { usleep(10_000) }
        #expect(!Tool.isWorker(worker))
      }
      let next = try Launched.run(command, in: scratch.url)
      #expect(next.ending == .exited(0), "\(next.messages)")
      #expect(try scratch.output("out") == scratch.straight(command + ["-o", "straight"]))
    }

    @Test("a closed terminal ends a run, which goes on the next time; under nohup it does not end")
    func hangup() throws {
      let corpus = try SmallCorpus()
      var ended = 0
      try corpus.forEachCall(of: OutputFaultTests.Case("write", "SIGHUP")) { number, run, before in
        let after = try corpus.scratch.output("out")
        switch run.ending {
        case .signalled(SIGHUP), .exited(129):
          ended += 1
          for (part, (old, new)) in zip(after.parts, zip(before.parts, corpus.expected.parts)) {
            #expect(part == old || part == new, "\(number)")
          }
        case corpus.ending: #expect(after == corpus.expected, "\(number)")
        default: Issue.record("\(number): \(run.ending) \(run.messages)")
        }
      }
      #expect(ended > 0)

      try? FileManager.default.removeItem(at: corpus.scratch.url.appending(path: "out"))
      let onoma = Launched.executable
      let ignoring = try Launched.run(
        ["-c", "trap '' HUP; exec \"$0\" \"$@\"", onoma] + corpus.command, program: "/bin/sh", in: corpus.scratch.url,
        environment: Fault(call: "write", then: "SIGHUP").environment(at: 8, below: corpus.scratch.path + "/out"))
      #expect(ignoring.ending == corpus.ending, "\(ignoring.messages)")
      #expect(try corpus.scratch.output("out") == corpus.expected)
    }

    @Test(
      "a reader that goes away is no error",
      arguments: [
        "show out", "check out", "run --help", "pipeline show",
        "gazetteer stats \"$ONOMA_HOME\"/Gazetteers/countries.tsv",
      ])
    func brokenPipe(command: String) throws {
      let scratch = try Scratch()
      for number in 0..<300 {
        try scratch.write("in/\(number).txt", String(repeating: "Lavrov and Kishida spoke of Japan.\n\n", count: 20))
      }
      #expect(try Launched.run(["run", "in", "-o", "out", "-p", "minimal"], in: scratch.url).ending == .exited(0))
      let onoma = Launched.executable
      let usual = try Launched.run(["-c", "\"$0\" \(command)", onoma], program: "/bin/sh", in: scratch.url).messages
      for reader in ["head -n 1 >/dev/null", "true"] {
        for signals in ["", "trap '' PIPE; "] {
          let result = try Launched.run(
            [
              "-c", "\(signals){ \"$0\" \(command); echo $? >code; } | \(reader); while ! [ -s code ]; do :; done",
              onoma,
            ],
            program: "/bin/sh", in: scratch.url)
          #expect(result.messages == usual, "\(signals)\(reader)")
          #expect(try scratch.read("code") == "0\n", "\(signals)\(reader)")
          try FileManager.default.removeItem(at: scratch.url.appending(path: "code"))
        }
      }
    }

    @Test(
      "a standard file that is closed takes no message into another file",
      arguments: ["2>&-", "1>&- 2>&-", "0<&- 2>&-", "0<&- 1>&- 2>&-"], ["--no-isolate", "--isolate"])
    func closedFiles(closing: String, isolation: String) throws {
      let corpus = try SmallCorpus(options: [isolation])
      try? FileManager.default.removeItem(at: corpus.scratch.url.appending(path: "out"))
      let command = corpus.command.filter { $0 != "--quiet" }
      let run = try Launched.run(
        ["-c", "exec \"$0\" \"$@\" \(closing)", Launched.executable] + command, program: "/bin/sh",
        in: corpus.scratch.url)
      #expect(run.ending == corpus.ending)
      #expect(try corpus.scratch.output("out") == corpus.expected)
      for name in [".lock", "journal"] {
        let bytes = try Data(contentsOf: corpus.scratch.url.appending(path: "out/state/\(name)"))
        #expect(bytes.range(of: Data("onoma show".utf8)) == nil, "\(name)")
      }
      let again = try Launched.run(command, in: corpus.scratch.url)
      #expect(again.messages.contains("4 taken over unchanged"), "\(again.messages)")
    }

    @Test("a run whose messages nobody reads finishes")
    func unreadMessages() throws {
      let corpus = try SmallCorpus()
      let onoma = Launched.executable
      let command = corpus.command.filter { $0 != "--quiet" }
      _ = try Launched.run(
        ["-c", "{ \"$0\" \"$@\" 2>&1; echo $? >code; } | true; while ! [ -s code ]; do :; done", onoma] + command,
        program: "/bin/sh", in: corpus.scratch.url)
      #expect(try corpus.scratch.read("code") == "1\n")
      #expect(try corpus.scratch.output("out") == corpus.expected)
    }
  }
#endif
