#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// The same input, pipeline and gazetteers give the same bytes, whatever else differs.
  @Suite("the same bytes")
  struct DeterminismTests {
    /// How a run differs from the plain one.
    private struct Case {
      var name: String
      var options: [String] = []
      var environment: [String: String] = [:]
      /// Another folder with the same files, made in another order.
      var isShuffled = false
      var isAbsolute = false
      /// Killed, and finished by a second run.
      var isKilled = false
    }

    /// All stages, and lists that are compiled soon.
    private static let options = ["-p", "kuril", "--set", "clean.content=article", "--quiet"]

    private static let cases =
      [1, 2, 7, 64].flatMap { workers in
        ["--no-isolate", "--isolate"].filter { workers != 64 || $0 == "--no-isolate" }.map {
          Case(name: "-j \(workers) \($0)", options: ["-j", "\(workers)", $0])
        }
      }
      + ["tr_TR.UTF-8", "ru_RU.UTF-8", "C"].map {
        Case(name: "LC_ALL=\($0)", environment: ["LC_ALL": $0, "LANG": $0, "LANGUAGE": $0])
      }
      + [
        Case(name: "another time zone", environment: ["TZ": "Pacific/Kiritimati"]),
        Case(name: "another folder, in another order", isShuffled: true),
        Case(name: "the folder named absolutely", isAbsolute: true),
        Case(name: "a clock that jumps", environment: ["FAULT_CLOCK": "1"]),
        Case(name: "a clock that jumps, isolated", options: ["--isolate"], environment: ["FAULT_CLOCK": "2"]),
        Case(
          name: "short reads", options: ["-j", "3"],
          environment: ["FAULT_CALL": "read", "FAULT_THEN": "short", "FAULT_AT": "1+"]),
        Case(name: "killed and taken up again", options: ["-j", "2"], isKilled: true),
      ]

    @Test("whatever the workers, order, place, locale, time zone, clock, cache and history")
    func bytes() throws {
      let original = try Scratch()
      try FileManager.default.copyItem(
        at: Tool.checkout.appending(path: "Examples/Documents"), to: original.url.appending(path: "in"))
      try original.articles(40)
      try original.write("in/picture.html", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))
      try original.write("in/I\u{130}/i\u{131}.txt", "Türkiye, TÜRKİYE. İSTANBUL; Istanbul ISTANBUL, istanbul")
      if ReferenceData.isPresent { try original.referencePages(60) }
      let expected = try original.straight(["run", "in", "-j", "1"] + DeterminismTests.options + ["-o", "expected"])
      #expect(try expected.statuses().count > 50)

      for test in DeterminismTests.cases {
        let scratch = try Scratch()
        try copy(original.path + "/in", to: scratch.path + "/in", shuffled: test.isShuffled)
        let output = try output(of: test, in: scratch)
        #expect(output.annotations == expected.annotations, "\(test.name)")
        #expect(output.problems == expected.problems, "\(test.name)")
        #expect(output.report == expected.report, "\(test.name)")
      }
    }

    private func output(of test: Case, in scratch: Scratch) throws -> RunOutput {
      let input = test.isAbsolute ? scratch.path + "/in" : "in"
      let command = ["run", input, "-o", "out"] + DeterminismTests.options + test.options
      if test.isKilled {
        let killed = try Launched.run(
          command, in: scratch.url,
          environment: Fault(call: "write", then: "torn").environment(at: 60, below: scratch.path + "/out"))
        #expect(killed.ending == .signalled(SIGKILL))
      }
      let ended = try Launched.run(
        command, in: scratch.url, environment: Fault(others: test.environment).environment(below: scratch.path + "/in"))
      #expect(ended.ending == .exited(1), "\(test.name): \(ended.messages)")
      return try scratch.output("out")
    }

    /// Copies the files of a folder, in an order of their own or in none.
    private func copy(_ source: String, to target: String, shuffled: Bool) throws {
      var names = try FileManager.default.subpathsOfDirectory(atPath: source).sorted()
      if shuffled {
        var chance = Chance(seed: 7)
        for index in names.indices.reversed() { names.swapAt(index, chance.number(below: index + 1)) }
      }
      for name in names {
        let file = URL(filePath: "\(source)/\(name)")
        if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
        let place = URL(filePath: "\(target)/\(name)")
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: file, to: place)
      }
    }
  }
#endif
