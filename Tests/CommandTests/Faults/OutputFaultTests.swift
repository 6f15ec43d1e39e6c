#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// Every call that writes, one after the other, goes wrong in every way: the run says so or dies, what stands under a
  /// final name is whole, and the same command then gives the bytes of a straight run.
  @Suite("what goes wrong while output is written")
  struct OutputFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
      var fault: Fault
      /// Whether an older output, finished, lies there.
      var isUpdate: Bool
      var options: [String]

      init(_ call: String, _ then: String, onwards: Bool = false, update: Bool = true, _ options: String...) {
        fault = Fault(call: call, goesOn: onwards, then: then, place: .main)
        isUpdate = update
        self.options = options.isEmpty ? ["--no-isolate"] : options
      }

      var testDescription: String {
        "\(fault.call ?? ""): \(fault.then ?? "")\(fault.goesOn ? " from then on" : "")"
          + (isUpdate ? " over an older output " : " in a new output ") + options.joined(separator: " ")
      }
    }

    static let failing = [
      Case("write", "ENOSPC", onwards: true), Case("write", "ENOSPC"), Case("write", "EIO", update: false),
      Case("write", "EDQUOT", onwards: true, "--isolate"), Case("sync", "EIO"), Case("sync", "ENOSPC", update: false),
      Case("create", "EROFS", onwards: true), Case("create", "EACCES"), Case("create", "EMFILE", update: false),
      Case("truncate", "EIO"), Case("rename", "EIO"), Case("rename", "EROFS", onwards: true, update: false),
      Case("mkdir", "EROFS", onwards: true, update: false), Case("mkdir", "EACCES", update: false),
      Case("remove", "EACCES"), Case("lock", "ENOLCK", update: false), Case("stat", "EIO"),
    ]

    static let killing = [
      Case("write", "kill-before"), Case("write", "kill-after", update: false), Case("write", "torn"),
      Case("write", "torn", update: false, "--isolate"), Case("sync", "kill-before"), Case("sync", "kill-after"),
      Case("create", "kill-after"), Case("truncate", "kill-before"), Case("truncate", "kill-after"),
      Case("rename", "kill-before"), Case("rename", "kill-after"), Case("rename", "kill-after", update: false),
      Case("mkdir", "kill-after", update: false), Case("remove", "kill-before"), Case("remove", "kill-after"),
      Case("lock", "kill-after", update: false), Case("link", "kill-before", update: false),
      Case("link", "kill-after", update: false),
    ]

    static let bearable = [
      Case("write", "short"), Case("write", "EINTR"), Case("sync", "EINTR"),
      Case("link", "EPERM", update: false), Case("link", "EPERM", onwards: true, update: false),
    ]

    @Test("a call that fails stops the run with 3 and nothing under a final name is touched", arguments: failing)
    func failure(_ test: Case) throws {
      let corpus = try SmallCorpus(options: test.options)
      var stopped = 0
      try corpus.forEachCall(of: test) { number, ended, before in
        let after = try corpus.scratch.output("out")
        switch ended.ending {
        case .exited(3):
          stopped += 1
          #expect(ended.messages.hasPrefix("error: cannot "), "\(number): \(ended.messages)")
          #expect(ended.messages.filter { $0 == "\n" }.count == 1, "\(number): \(ended.messages)")
          // No call gives three names at once, so a call may fail when some are given.
          #expect(isMix(after, of: before, corpus.expected), "\(number): \(ended.messages)")
          let words =
            after == before ? "nothing under a final name was touched" : "finished files may be this run's already"
          #expect(
            ended.messages.hasSuffix("; \(words), so mend that and run the same command again\n"),
            "\(number): \(ended.messages)")
        case corpus.ending:
          #expect(after == corpus.expected, "\(number)")
        default:
          Issue.record("\(number): \(ended.ending) \(ended.messages)")
        }
      }
      if test.fault.call != "remove" { #expect(stopped > 0) }
    }

    /// Whether each file is one of the other two.
    private func isMix(_ output: RunOutput, of old: RunOutput, _ new: RunOutput) -> Bool {
      zip(output.parts, zip(old.parts, new.parts)).allSatisfy { $0 == $1.0 || $0 == $1.1 }
    }

    @Test("killed before, after or within a call, every final file is the old one or the new one", arguments: killing)
    func kill(_ test: Case) throws {
      let corpus = try SmallCorpus(options: test.options)
      try corpus.forEachCall(of: test) { number, ended, before in
        #expect(ended.ending == .signalled(SIGKILL), "\(number): \(ended.messages)")
        let after = try corpus.scratch.output("out")
        #expect(isMix(after, of: before, corpus.expected), "\(number): \(after)")
      }
    }

    @Test("killed between two names, and the input goes back to what it was: so does the output")
    func backAndForth() throws {
      let corpus = try SmallCorpus()
      let scratch = corpus.scratch
      func move(_ name: String, to other: String) throws {
        try FileManager.default.moveItem(at: scratch.url.appending(path: name), to: scratch.url.appending(path: other))
      }
      let older = try scratch.output("older")
      for then in ["kill-before", "kill-after"] {
        try corpus.forEachCall(of: Case("rename", then)) { number, _, _ in
          try move("in", to: "newer-in")
          try move("older-in", to: "in")
          let back = try Launched.run(corpus.command, in: scratch.url)
          #expect(back.ending == .exited(0), "\(back.messages)")
          #expect(try scratch.output("out") == older, "\(then) \(number)")
          try move("in", to: "older-in")
          try move("newer-in", to: "in")
        }
      }
    }

    @Test("half a write, an interrupted call and a file system without links are no errors", arguments: bearable)
    func harmless(_ test: Case) throws {
      let corpus = try SmallCorpus(options: test.options)
      try corpus.forEachCall(of: test) { number, ended, _ in
        let after = try corpus.scratch.output("out")
        #expect(ended.ending == corpus.ending, "\(number): \(ended.messages)")
        #expect(after == corpus.expected, "\(number)")
      }
    }

    @Test(
      "a cache of gazetteers that cannot be written changes no result",
      arguments: [
        Case("write", "ENOSPC", onwards: true), Case("write", "torn"), Case("create", "EROFS", onwards: true),
        Case("mkdir", "EACCES"), Case("rename", "EIO"), Case("rename", "kill-before"), Case("sync", "EIO"),
        Case("truncate", "ENOSPC"),
      ])
    func cache(_ test: Case) throws {
      let corpus = try SmallCorpus(gazetteers: 2, options: test.options)
      let cache = corpus.scratch.path + "/cache"
      for number in 1...20 {
        for name in ["cache", "out"] {
          try? FileManager.default.removeItem(at: corpus.scratch.url.appending(path: name))
        }
        let counter = try CallCounter(in: corpus.scratch)
        var environment = try test.fault.environment(at: number, below: cache, counter: counter)
        environment["ONOMA_CACHE"] = cache
        let ended = try Launched.run(corpus.command, in: corpus.scratch.url, environment: environment)
        if counter.count < number { break }
        if test.fault.kills {
          #expect(ended.ending == .signalled(SIGKILL))
        } else {
          #expect(ended.ending == corpus.ending, "\(number): \(ended.messages)")
          #expect(try corpus.scratch.output("out") == corpus.expected, "\(number)")
        }
        let next = try Launched.run(corpus.command, in: corpus.scratch.url, environment: ["ONOMA_CACHE": cache])
        #expect(next.ending == corpus.ending, "\(number): \(next.messages)")
        #expect(try corpus.scratch.output("out") == corpus.expected, "\(number)")
      }
    }
  }

  /// Five small documents, one of which cannot be read as text, and what a straight run makes of them.
  struct SmallCorpus {
    let scratch: Scratch
    let expected: RunOutput
    /// How a run ends: a document is not text.
    let ending = Launched.Ending.exited(1)
    let command: [String]

    /// - Parameter gazetteers: how many files of names, besides the pipeline's.
    init(gazetteers: Int = 0, options: [String] = ["--no-isolate"]) throws {
      scratch = try Scratch()
      var command = ["run", "in", "-o", "out", "-p", "minimal", "-j", "1", "--quiet"] + options
      for number in 0..<gazetteers {
        try scratch.write("\(number).tsv", "id\ttype\tname\nname-\(number)\tplace\tRoundtable \(number)\n")
        command += ["-g", "\(number).tsv"]
      }
      self.command = command
      try scratch.write("in/a.html", "<title>Talks</title><p>Lavrov spoke of Japan. Кисида — о России.</p>")
      try scratch.write("in/gone.txt", "Old news from Mongolia.")
      let older = try Launched.run(command, in: scratch.url)
      #expect(older.ending == .exited(0), "\(older.messages)")
      try FileManager.default.moveItem(
        at: scratch.url.appending(path: "out"), to: scratch.url.appending(path: "older"))

      try FileManager.default.copyItem(
        at: scratch.url.appending(path: "in"), to: scratch.url.appending(path: "older-in"))
      try FileManager.default.removeItem(at: scratch.url.appending(path: "in/gone.txt"))
      try scratch.write("in/b/c.xml", "<story><p>Kishida &amp; France</p></story>")
      try scratch.write("in/b/d.txt", String(repeating: "Yeltsin went from Russia to Japan.\n\n", count: 3))
      try scratch.write("in/picture.html", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))
      let straight = try Launched.run(command, in: scratch.url)
      #expect(straight.ending == ending, "\(straight.messages)")
      expected = try scratch.output("out")
      #expect(try expected.statuses().count == 4)
    }

    /// Runs once for each call of the fault's kind, which goes wrong, looks at what came of it, and runs again without.
    func forEachCall(
      of test: OutputFaultTests.Case, _ look: (Int, Launched.Ended, RunOutput) throws -> Void
    ) throws {
      let output = scratch.url.appending(path: "out")
      let before = test.isUpdate ? try scratch.output("older") : .nothing
      for number in 1...200 {
        try? FileManager.default.removeItem(at: output)
        if test.isUpdate { try FileManager.default.copyItem(at: scratch.url.appending(path: "older"), to: output) }
        let counter = try CallCounter(in: scratch)
        let ended = try Launched.run(
          command, in: scratch.url,
          environment: test.fault.environment(at: number, below: scratch.path + "/out", counter: counter))
        if counter.count < number {
          #expect(number > 1, "no call of this kind")
          return
        }
        try look(number, ended, before)
        try finishes("\(test.testDescription) \(number)")
      }
    }

    /// Runs without a fault, and expects the bytes of a straight run and nothing left beside them.
    func finishes(_ comment: String, options: [String] = ["--no-isolate"]) throws {
      let next = try Launched.run(command + options, in: scratch.url)
      #expect(next.ending == ending, "\(comment): \(next.messages)")
      #expect(try scratch.output("out") == expected, "\(comment)")
      #expect(try scratch.state("out") == RunOutput.finishedState, "\(comment)")
    }
  }
#endif
