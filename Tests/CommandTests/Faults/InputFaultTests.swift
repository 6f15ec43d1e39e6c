#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// A file that cannot be read, or that somebody changes, costs that file and no other.
  @Suite("what goes wrong while input is read")
  struct InputFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
      var fault: Fault
      var number: Int
      /// The line of `problems.jsonl`; `nil` if the document is done all the same.
      var problem: String?
      /// What goes wrong below `in/`.
      var place: String

      init(_ call: String, _ number: Int, onwards: Bool = false, _ then: String, _ place: String, _ problem: String?) {
        fault = Fault(call: call, goesOn: onwards, then: then)
        self.number = number
        self.problem = problem
        self.place = place
      }

      var testDescription: String {
        "\(fault.call ?? "") \(number)\(fault.goesOn ? "+" : ""): \(fault.then ?? "") of \(place)"
      }
    }

    static func unreadable(_ reason: String) -> String {
      #"{"id":"b.html","status":"unreadable","reason":"\#(reason)"}"#
    }

    static let changed =
      #"{"id":"b.html","status":"changed-during-read","reason":"the file changed while it was read; run again"}"#

    static func folder(_ reason: String) -> String {
      #"{"id":"sub","status":"unreadable","reason":"the directory cannot be listed: \#(reason)"}"#
    }

    static let cases = [
      Case("open", 1, onwards: true, "EMFILE", "b.html", unreadable("too many open files")),
      Case("open", 1, "ENFILE", "b.html", unreadable("too many open files")),
      Case("open", 1, "EACCES", "b.html", unreadable("permission denied")),
      Case("open", 1, "EIO", "b.html", unreadable("input/output error")),
      Case("open", 1, "ESTALE", "b.html", unreadable("stale file handle")),
      Case("open", 1, "EINTR", "b.html", nil),
      Case("open", 1, "vanish", "b.html", unreadable("no such file or directory")),
      Case("open", 1, "halve", "b.html", nil),
      Case("open", 1, "grow", "b.html", nil),
      Case("read", 1, "EIO", "b.html", unreadable("input/output error")),
      Case("read", 2, "EIO", "b.html", unreadable("input/output error")),
      Case("read", 1, "short", "b.html", nil),
      Case("read", 1, "EINTR", "b.html", nil),
      Case("read", 1, "vanish", "b.html", changed),
      Case("read", 1, "halve", "b.html", changed),
      Case("read", 1, "grow", "b.html", changed),
      Case("read", 2, "grow", "b.html", changed),
      Case("stat", 1, onwards: true, "EIO", "b.html", unreadable("input/output error")),
      Case("stat", 2, "EIO", "b.html", unreadable("input/output error")),
      Case("stat", 1, "EACCES", "b.html", unreadable("permission denied")),
      Case("open", 1, "EACCES", "sub", folder("permission denied")),
      Case("open", 1, "EMFILE", "sub", folder("too many open files")),
      Case("list", 1, "EIO", "sub", folder("input/output error")),
    ]

    @Test("the document has its status, the others are done, and the next run reads it", arguments: cases)
    func input(_ test: Case) throws {
      let scratch = try Scratch()
      for isolation in ["--no-isolate", "--isolate"] {
        try? FileManager.default.removeItem(at: scratch.url.appending(path: "in"))
        for name in ["a.html", "b.html", "c.html", "sub/d.txt"] {
          try scratch.write("in/\(name)", "<p>Lavrov went from Russia to Japan, says \(name)</p>\n")
        }
        let name = "out\(isolation)"
        let command = ["run", "in", "-o", name, "-p", "minimal", "-j", "1", "--quiet", isolation]
        let ended = try Launched.run(
          command, in: scratch.url,
          environment: test.fault.environment(at: test.number, below: scratch.path + "/in/" + test.place))
        let lost = test.problem == nil ? [] : test.place == "sub" ? ["sub/d.txt"] : [test.place]
        #expect(ended.ending == .exited(lost.isEmpty ? 0 : 1), "\(ended.messages)")
        #expect(ended.messages.isEmpty)
        let output = try scratch.output(name)
        #expect(
          try Line.all(output.annotations ?? "").map(\.id)
            == ["a.html", "b.html", "c.html", "sub/d.txt"].filter { !lost.contains($0) })
        #expect(output.problems == (test.problem.map { $0 + "\n" } ?? ""))

        let vanished = test.fault.then == "vanish"
        let next = try Launched.run(command, in: scratch.url)
        #expect(next.ending == .exited(0), "\(next.messages)")
        #expect(try Line.all(scratch.output(name).annotations ?? "").count == (vanished ? 3 : 4))
        #expect(try scratch.output(name) == scratch.straight(command + ["-o", "straight", "--fresh"]))
      }
    }

    @Test("descriptors that run out cost the documents that needed one", arguments: ["--no-isolate", "--isolate"])
    func outOfDescriptors(isolation: String) throws {
      let scratch = try Scratch()
      for number in 0..<6 { try scratch.write("in/\(number).html", "<p>Japan \(number)</p>") }
      let command = ["run", "in", "-o", "out", "-p", "minimal", "-j", "1", "--quiet", isolation]
      // The first is the folder itself.
      let fault = Fault(call: "open", goesOn: true, then: "EMFILE")
      let counter = try CallCounter(in: scratch)
      let ended = try Launched.run(
        command, in: scratch.url, environment: fault.environment(at: 4, below: scratch.path + "/in", counter: counter))
      #expect(ended.ending == .exited(1), "\(ended.messages)")
      let statuses = try scratch.output("out").statuses()
      #expect(
        (0..<6).map { statuses["\($0).html"] ?? [] } == [["ok"], ["ok"]] + Array(repeating: ["unreadable"], count: 4))
      #expect(try Launched.run(command, in: scratch.url).ending == .exited(0))
      #expect(try scratch.output("out") == scratch.straight(command + ["-o", "straight"]))
    }

    @Test("a worker that cannot be started stops the run with 3, and the next one goes on", arguments: 1...3)
    func noWorker(number: Int) throws {
      let corpus = try SmallCorpus(options: ["--isolate"])
      for error in ["EAGAIN", "EMFILE", "ENOMEM"] {
        try? FileManager.default.removeItem(at: corpus.scratch.url.appending(path: "out"))
        let fault = Fault(call: "start", then: error, place: .main)
        let ended = try Launched.run(
          corpus.command, in: corpus.scratch.url, environment: fault.environment(at: number))
        #expect(ended.ending == .exited(3))
        #expect(ended.messages.hasPrefix("error: cannot start 'a worker process': "), "\(ended.messages)")
        #expect(!ended.messages.contains("system error"), "\(ended.messages)")
        #expect(try corpus.scratch.output("out") == .nothing)
        try corpus.finishes("\(error)")
      }
    }

    @Test("memory that runs out costs a document or the process, never the result")
    func outOfMemory() throws {
      for isolation in ["--no-isolate", "--isolate"] {
        let corpus = try SmallCorpus(options: [isolation])
        for number in 1...12 {
          try? FileManager.default.removeItem(at: corpus.scratch.url.appending(path: "out"))
          let counter = try CallCounter(in: corpus.scratch)
          let fault = Fault(
            call: "memory", then: "ENOMEM", place: isolation == "--isolate" ? .workers : .main,
            others: ["FAULT_SIZE": "60000"])
          let ended = try Launched.run(
            corpus.command, in: corpus.scratch.url, environment: fault.environment(at: number, counter: counter))
          if counter.count < number { break }
          if ended.ending == corpus.ending {
            #expect(try corpus.scratch.output("out").statuses().values.allSatisfy { $0.count == 1 })
          } else {
            // It may have run out when all was written.
            #expect(
              [.nothing, corpus.expected].contains(try corpus.scratch.output("out")),
              "\(number): \(ended.ending) \(ended.messages)")
          }
          let next = try Launched.run(corpus.command + ["--retry-failed"], in: corpus.scratch.url)
          #expect(next.ending == corpus.ending, "\(number): \(next.messages)")
          #expect(try corpus.scratch.output("out") == corpus.expected, "\(number)")
        }
      }
    }

    @Test("input is read and never touched, even where it cannot be written")
    func readOnly() throws {
      let scratch = try Scratch()
      for name in ["a.html", "sub/b.txt", "sub/deep/c.xml"] {
        try scratch.write("in/\(name)", "<a>Japan and Russia</a>")
      }
      let folders = ["in", "in/sub", "in/sub/deep"].map { scratch.path + "/" + $0 }
      for folder in folders { #expect(unsafe chmod(folder, 0o555) == 0) }
      defer { for folder in folders { _ = unsafe chmod(folder, 0o755) } }
      let before = try states(scratch)
      for options in [["--no-isolate"], ["--isolate"], ["--fresh", "-j", "2"]] {
        let ended = try Launched.run(["run", "in", "-o", "out", "-p", "minimal"] + options, in: scratch.url)
        #expect(ended.ending == .exited(0), "\(ended.messages)")
      }
      #expect(try Launched.run(["check", "out", "--sources", "--root", "in"], in: scratch.url).ending == .exited(0))
      #expect(try states(scratch) == before)
    }

    /// Size, mode, times of change and number of links of all files and folders below `in`.
    private func states(_ scratch: Scratch) throws -> [String: [Int]] {
      let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.path + "/in") + [""]
      return try Dictionary(
        uniqueKeysWithValues: names.map { name in
          var status = stat()
          try #require(unsafe stat(scratch.path + "/in/" + name, &status) == 0)
          return (
            name,
            [
              Int(status.st_size), Int(status.st_mode), Int(status.st_ino), Int(status.st_nlink), status.st_mtim.tv_sec,
              status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
            ]
          )
        })
    }
  }

  extension Scratch {
    /// What a run from nothing gives; its `-o` comes last.
    func straight(_ command: [String]) throws -> RunOutput {
      let name = try #require(command.lastIndex(of: "-o").map { command[$0 + 1] })
      let first = try #require(command.firstIndex(of: "-o"))
      var arguments = command
      // Named once only.
      if command.lastIndex(of: "-o") != first { arguments.removeSubrange(first...first + 1) }
      try? FileManager.default.removeItem(at: url.appending(path: name))
      let ended = try Launched.run(arguments, in: url)
      #expect([.exited(0), .exited(1)].contains(ended.ending), "\(ended.messages)")
      return try output(name)
    }
  }
#endif
