#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// Killed from outside, at moments drawn by chance, a run loses nothing.
  @Suite("runs that are killed")
  struct KillTests {
    @Test(
      "at twenty moments each, and the same command ends with the bytes of a straight run",
      arguments: ["--no-isolate", "--isolate"])
    func generated(isolation: String) throws {
      let scratch = try Scratch()
      try scratch.articles(250)
      try scratch.write("in/picture.html", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))
      try kill(scratch, ["-p", "minimal", "-j", "2", isolation], seed: 20260101, moments: 20)
    }

    @Test(
      "pages of the reference data, with all stages",
      .enabled(if: ReferenceData.isPresent, "ONOMA_REFERENCE is not set"))
    func reference() throws {
      let scratch = try Scratch()
      try scratch.referencePages(150)
      try kill(scratch, ["-p", "kuril", "--set", "clean.content=article", "-j", "2"], seed: 20260102, moments: 20)
    }

    /// Kills at moments that are calls of any process of the run: so slow machines are killed where fast ones are. Every
    /// other time the next run goes on; else it is killed as well.
    private func kill(_ scratch: Scratch, _ options: [String], seed: UInt64, moments: Int) throws {
      let command = ["run", "in", "--quiet"] + options + ["-o"]
      let expected = try scratch.straight(command + ["straight"])
      let fault = Fault(call: "write")
      let all = try CallCounter(in: scratch)
      _ = try Launched.run(
        command + ["counted"], in: scratch.url,
        environment: fault.environment(below: scratch.path + "/counted", counter: all))
      #expect(all.count > 20)

      var chance = Chance(seed: seed)
      for moment in 0..<moments {
        if moment % 2 == 0 { try? FileManager.default.removeItem(at: scratch.url.appending(path: "out")) }
        let counter = try CallCounter(in: scratch)
        let run = try Launched(
          command + ["out"], in: scratch.url,
          environment: fault.environment(below: scratch.path + "/out", counter: counter))
        let last = chance.number(below: all.count)
        while run.isRunning, counter.count < last { sched_yield() }
        run.signal(SIGKILL)
        try run.wait()
        let output = try scratch.output("out")
        #expect(zip(output.parts, expected.parts).allSatisfy { $0 == nil || $0 == $1 }, "\(moment)")
        if moment % 2 == 0 { continue }

        #expect([.exited(0), .exited(1)].contains(try Launched.run(command + ["out"], in: scratch.url).ending))
        let finished = try scratch.output("out")
        #expect(finished == expected, "\(moment)")
        #expect(try finished.statuses().values.allSatisfy { $0.count == 1 }, "\(moment)")
        #expect(try scratch.state("out") == RunOutput.finishedState, "\(moment)")
      }
    }
  }

  /// Numbers drawn from a seed (splitmix64).
  struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(below limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((bits ^ bits >> 31) % UInt64(limit))
    }
  }

  extension Scratch {
    /// Copies pages of the reference data to `in/`, evenly chosen.
    func referencePages(_ count: Int) throws {
      let folder = try #require(ReferenceData.folder).appending(path: "corpora/html")
      let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
        .filter { $0.hasSuffix(".html") }.sorted()
      try #require(!all.isEmpty)
      for index in stride(from: 0, to: all.count, by: max(1, all.count / count)) {
        try write("in/\(all[index])", Data(contentsOf: folder.appending(path: all[index])))
      }
    }
  }
#endif
