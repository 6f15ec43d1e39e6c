import Foundation
import Glibc
import Testing

/// Programs that stand in a pipeline as stages, good ones and bad ones.
@Suite("outside commands as stages", .enabled(if: Tool.hasPython, "needs /usr/bin/python3"))
struct CommandStageTests {
  /// A pipeline file in a folder of its own, and documents; `body` is what `stage.py` does with each record.
  private func scratch(
    _ body: String, settings: String = "", start: String = "pass", documents: [String] = ["a", "b", "c"]
  ) throws -> Scratch {
    let scratch = try Scratch()
    try write(body, start: start, in: scratch)
    try scratch.write("pipes/islands.tsv", "id\ttype\tname\nshikotan\tisland\tShikotan\n")
    try scratch.write(
      "pipes/mine.yaml",
      """
      version: 1
      stages:
        - clean
        - sentences
        - match: {gazetteers: [islands.tsv]}
        - command: {run: [python3, ../stages/stage.py]\(settings)}
        - resolve
      """)
    for name in documents { try scratch.write("in/\(name).txt", "Dr. \(name) saw Shikotan 😀. Then Élan sailed.") }
    return scratch
  }

  private func write(_ body: String, start: String = "pass", in scratch: Scratch) throws {
    try scratch.write(
      "stages/stage.py",
      """
      import json, os, signal, sys, time
      def say(text): print(text, flush=True)
      def answer(record, **more): say(json.dumps({"id": record["id"], **more}))
      def tag(record, *names):
          found = [{"start": record["text"].index(n), "end": record["text"].index(n) + len(n), "type": "organization"} for n in names]
          answer(record, mentions=record["mentions"] + found)
      \(start)
      for line in sys.stdin:
          record = json.loads(line)
          name = record["id"][0]
      \(body.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
      """)
  }

  private func run(_ scratch: Scratch, _ options: String..., output: String = "out") throws -> Tool.Result {
    try Tool.run(["run", "in", "-p", "pipes/mine.yaml", "-o", output] + options, in: scratch.url)
  }

  private struct Problem: Decodable {
    var id: String
    var status: String
    var reason: String
  }

  private func problems(_ scratch: Scratch) throws -> [Problem] {
    try scratch.read("out/problems.jsonl").split(separator: "\n")
      .map { try JSONDecoder().decode(Problem.self, from: Data($0.utf8)) }
  }

  // MARK: What goes well

  @Test("a stage adds mentions, with whatever workers, isolated or not: the same bytes, which pass all checks")
  func sameBytes() throws {
    let names = (0..<24).map { "\(UnicodeScalar(UInt8(97 + $0)))" }
    let scratch = try scratch("tag(record, 'Élan')", documents: names)
    var outputs: [String] = []
    for options in [["-j", "1"], ["-j", "3"], ["-j", "2", "--isolate"]] {
      let name = "out\(outputs.count)"
      let result = try Tool.run(["run", "in", "-p", "pipes/mine.yaml", "-o", name] + options, in: scratch.url)
      #expect(result.status == 0, "\(result.messages)")
      outputs.append(try scratch.read("\(name)/annotations.jsonl"))
    }
    #expect(Set(outputs).count == 1)
    let lines = try Line.all(outputs[0])
    #expect(lines.count == 24)
    #expect(lines[0].mentions?.map(\.text) == ["Shikotan", "Élan"])
    #expect(lines[0].mentions?.map(\.via) == ["name", "command"])
    let check = try Tool.run("check", "out0", "--sources", "--root", "in", in: scratch.url)
    #expect(check.status == 0, "\(check.output)")
    let report = try scratch.read("out0/run.json")
    #expect(report.contains(#""run": ["python3", "../stages/stage.py"]"#))
    #expect(report.contains(#""name": "stage.py""#))
  }

  @Test("a command reads the record so far, in code points whatever the output's unit is")
  func request() throws {
    let scratch = try scratch("tag(record, 'Élan')\nsys.stderr.write(line)", documents: ["a"])
    let result = try run(scratch, "--set", "emit.offsets=utf8", "--set", "emit.include=mentions")
    #expect(result.status == 0, "\(result.messages)")
    let request = try #require(result.messages.split(separator: "\n").first { $0.hasPrefix("{") })
    let line = try #require(try Line.all(String(request)).first)
    #expect(line.text == "Dr. a saw Shikotan 😀. Then Élan sailed.")
    #expect(line.mentions?.map(\.start) == [10])
    #expect(request.contains(#""sentences":[{"start":0,"end":21},{"start":22,"end":39}]"#))
    #expect(request.contains(#""entities":[{"id":"shikotan","type":"island""#))
    #expect(try Line.all(scratch.read("out/annotations.jsonl"))[0].mentions?.map(\.start) == [10, 30])
  }

  @Test("commands may stand several times, one refusing documents; a document without text is not sent")
  func several() throws {
    let scratch = try scratch("tag(record, 'Élan')")
    try scratch.write("in/empty.txt", "")
    try scratch.write(
      "pipes/refuse.py",
      """
      import json, sys
      for line in sys.stdin:
          record = json.loads(line)
          error = {"error": "b is not wanted"} if record["id"] == "b.txt" else {}
          print(json.dumps({"id": record["id"], **error}), flush=True)
      """)
    try scratch.write(
      "pipes/mine.yaml",
      """
      version: 1
      stages:
        - clean
        - command: {run: [/usr/bin/python3, ./refuse.py], adds: []}
        - command: {run: [python3, ../stages/stage.py]}
        - resolve
      """)
    let result = try run(scratch, "-j", "1")
    #expect(result.status == 1, "\(result.messages)")
    #expect(try Line.all(scratch.read("out/annotations.jsonl")).map(\.id) == ["a.txt", "c.txt", "empty.txt"])
    #expect(
      try scratch.read("out/problems.jsonl") == """
        {"id":"b.txt","status":"stage-failed","reason":"the command '/usr/bin/python3 ./refuse.py' gave up: b is not wanted"}

        """)
  }

  @Test("a program that ends after each answer is started again")
  func oneShot() throws {
    let scratch = try scratch("tag(record, 'Élan')\nsys.exit(0 if name < 'c' else 5)", documents: ["a", "b", "c", "d"])
    let result = try run(scratch, "-j", "1")
    #expect(result.status == 0, "\(result.messages)")
  }

  // MARK: What goes wrong

  @Test(
    "what a command does wrong costs one document, and the reason says what it was",
    arguments: [
      ("say('loading …')", "wrote a line that is no answer: column 1: expected an object"),
      ("say('')", "wrote a line that is no answer: column 1: expected an object"),
      ("answer({'id': 'x'})", "answered for 'x'"),
      (
        "answer(record, mentions=[{'start': 5, 'end': 400, 'type': 'place'}])",
        "answered with a wrong mention: mentions[0] goes from 5 to 400, the text from 0 to 39"
      ),
      (
        "answer(record, mentions=[{'start': 28, 'end': 32, 'type': 'place'}] + record['mentions'])",
        "answered with a wrong mention: mentions[1] belongs before mentions[0]; they are ordered by start, end, type and entity"
      ),
      ("record['text'] += '!'; say(json.dumps(record))", "changed the text; a command may change mentions only"),
      (
        "print(json.dumps({'id': record['id']})); say('done')",
        "wrote more than one line; a document has one line, the answer"
      ),
      ("sys.stdout.buffer.write(b'x' * 5000000); say('')", "wrote more than SIZE bytes without the end of a line"),
      ("sys.exit(3)", "ended with exit code 3 before it answered"),
      ("sys.stdout.write('{'); sys.stdout.flush(); os._exit(0)", "ended with exit code 0 before it answered"),
      (
        "os.kill(os.getpid(), signal.SIGSEGV)",
        "was ended by SIGSEGV (bad memory access, or the stack ran out) before it answered"
      ),
      ("os.close(1); time.sleep(100)", "closed its standard output before it answered"),
      (
        "time.sleep(100)",
        "gave no answer within command.seconds (1); if it wrote one, it must flush it after each line"
      ),
      (
        "print(json.dumps({'id': record['id']})); sys.stdin.readline()",
        "gave no answer within command.seconds (1); if it wrote one, it must flush it after each line"
      ),
    ])
  func wrong(act: String, reason: String) throws {
    let scratch = try scratch("if name == 'b': \(act)\nelse: tag(record, 'Élan')", settings: ", seconds: 1")
    for isolation in ["--no-isolate", "--isolate"] {
      let result = try run(scratch, "-j", "1", "--fresh", isolation)
      #expect(result.status == 1, "\(result.messages)")
      let lines = try Line.all(scratch.read("out/annotations.jsonl"))
      #expect(lines.map(\.id) == ["a.txt", "c.txt"])
      #expect(lines.allSatisfy { $0.mentions?.map(\.text) == ["Shikotan", "Élan"] })
      let problem = try #require(try problems(scratch).first)
      #expect(problem.id == "b.txt")
      #expect(problem.status == "stage-failed")
      let found = problem.reason.replacing(/more than \d{7} bytes/, with: "more than SIZE bytes")
      #expect(found == "the command 'python3 ../stages/stage.py' " + reason)
    }
  }

  @Test("a line that comes when nobody asked is noticed with the next document")
  func unasked() throws {
    let scratch = try scratch("tag(record, 'Élan')\nif name == 'a':\n  time.sleep(0.05)\n  say('done')")
    // The other documents come only after the line.
    try scratch.write("in/a.txt", "Élan")
    try scratch.write("in/b.txt", String(repeating: "Élan sailed to Shikotan.\n\n", count: 300_000))
    let result = try run(scratch, "-j", "1")
    #expect(result.status == 1, "\(result.messages)")
    #expect(
      try problems(scratch).map(\.reason) == [
        "the command 'python3 ../stages/stage.py' wrote more than one line for an earlier document; "
          + "a document has one line, the answer"
      ])
  }

  @Test("a hang ends with the command's children")
  func children() throws {
    let scratch = try scratch("pass", settings: ", seconds: 1", documents: ["a"])
    try scratch.write("stages/stage.py", "import subprocess\nsubprocess.run(['/bin/sleep', '98.765'])\n")
    #expect(try run(scratch).status == 1)
    #expect(CommandStageTests.processes(with: "98.765").isEmpty)
  }

  // MARK: The end

  private static func processes(with text: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.filter { (process) in
      guard Int(process) != nil else { return false }
      return (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8))?.contains(text) ?? false
    }
  }

  @Test("at the end of a run a command has time to finish, and none is left", arguments: ["--isolate", "--no-isolate"])
  func finish(isolation: String) throws {
    let scratch = try scratch("tag(record, 'Élan')")
    let script = try scratch.read("stages/stage.py")
    let mark = UUID().uuidString
    try scratch.write("stages/stage.py", script + "\ntime.sleep(0.3)\nopen('finished', 'a').write('x')\n")
    let pipeline = try scratch.read("pipes/mine.yaml")
    try scratch.write("pipes/mine.yaml", pipeline.replacing("stage.py]", with: "stage.py, \(mark)]"))
    #expect(try run(scratch, "-j", "1", isolation).status == 0)
    #expect(try scratch.read("finished") == "x")
    #expect(CommandStageTests.processes(with: mark).isEmpty)
  }

  @Test("when a run is killed, its commands end", arguments: ["--isolate", "--no-isolate"])
  func killed(isolation: String) throws {
    let scratch = try scratch("time.sleep(0.05)\ntag(record, 'Élan')", documents: (0..<200).map { "d\($0)" })
    let mark = UUID().uuidString
    let pipeline = try scratch.read("pipes/mine.yaml")
    try scratch.write("pipes/mine.yaml", pipeline.replacing("stage.py]", with: "stage.py, \(mark)]"))
    let run = try Tool.start("run", "in", "-p", "pipes/mine.yaml", "-o", "out", "-j", "2", isolation, in: scratch.url)
    while run.isRunning, CommandStageTests.processes(with: mark).count < 2 { usleep(1000) }
    #expect(run.isRunning)
    Glibc.kill(run.processIdentifier, SIGKILL)
    run.waitUntilExit()
    for _ in 0..<500 where !CommandStageTests.processes(with: mark).isEmpty { usleep(10_000) }
    #expect(CommandStageTests.processes(with: mark).isEmpty)
  }

  // MARK: What results depend on

  @Test("a changed script, argument or file makes documents be done again; nothing else does")
  func key() throws {
    let scratch = try scratch("tag(record, 'Élan')", settings: ", files: [model.bin]")
    try scratch.write("pipes/model.bin", "1")
    func reused() throws -> Bool {
      let result = try run(scratch)
      #expect(result.status == 0, "\(result.messages)")
      return result.messages.contains("3 taken over unchanged from an earlier run")
    }
    #expect(try !reused())
    #expect(try reused())
    try scratch.write("stages/other.py", "")
    #expect(try reused())
    try write("answer(record)", in: scratch)
    #expect(try !reused())
    #expect(try Line.all(scratch.read("out/annotations.jsonl"))[0].mentions?.map(\.text) == ["Shikotan"])
    #expect(try reused())
    try scratch.write("pipes/model.bin", "2")
    #expect(try !reused())
    let pipeline = try scratch.read("pipes/mine.yaml")
    try scratch.write("pipes/mine.yaml", pipeline.replacing("stage.py]", with: "stage.py, fast]"))
    #expect(try !reused())
    #expect(try reused())
  }

  @Test("the example tags ships, and they are no places any more")
  func example() throws {
    let scratch = try Scratch()
    let examples = Tool.checkout.appending(path: "Examples")
    let result = try Tool.run(
      "run", examples.appending(path: "Documents").path(percentEncoded: false), "-p",
      examples.appending(path: "Stage/ships.yaml").path(percentEncoded: false), "-o", "out", in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    let lines = try Line.all(scratch.read("out/annotations.jsonl"))
    let ships = lines.flatMap { $0.mentions ?? [] }.filter { $0.type == "ship" }
    #expect(ships.map(\.text) == ["General Belgrano", "HMS Sheffield", "BRP Sierra Madre", "Etopirika"])
    #expect(ships.allSatisfy { $0.via == "command" && $0.entity == nil })
    #expect(!lines.flatMap { $0.mentions ?? [] }.contains { $0.text == "Sheffield" })
  }

  // MARK: Refusals

  @Test(
    "a command that cannot be started is refused before any document is read",
    arguments: [
      (
        "run: [pyhton3]",
        "no program 'pyhton3' in PATH: install it, or write its path, such as ./pyhton3; did you mean 'python3'?"
      ),
      (
        "run: [./stage.py]",
        "'run' names './stage.py', which is not there; relative paths start at the pipeline file"
      ),
      (
        "run: [python3, ../stages/stag.py]",
        "'run' names '../stages/stag.py', which is not there; relative paths start at the pipeline file; did you mean 'stage.py'?"
      ),
      (
        "run: [../stages/stage.py]",
        "'../stages/stage.py' may not be executed; allow it (chmod +x), or write its interpreter before it"
      ),
      (
        "run: [python3, here.py]",
        "'here.py' is passed as it is, without a directory; write './here.py' for the file beside the pipeline file"
      ),
      (
        "run: [python3, ./here.py], files: [hree.py]",
        "'files' names 'hree.py', which is not there; relative paths start at the pipeline file; did you mean 'here.py'?"
      ),
    ])
  func refused(settings: String, message: String) throws {
    let scratch = try scratch("answer(record)")
    try scratch.write("pipes/here.py", "")
    let bin = scratch.url.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: bin.appending(path: "python3"), withDestinationURL: URL(filePath: "/usr/bin/python3"))
    try scratch.write("pipes/mine.yaml", "version: 1\nstages:\n  - clean\n  - command: {\(settings)}\n")
    for arguments in [["run", "in", "-o", "out", "-p"], ["pipeline", "check"]] {
      let result = try Tool.run(
        arguments + ["pipes/mine.yaml"], in: scratch.url,
        environment: ["PATH": bin.path(percentEncoded: false)])
      #expect(result.messages == "error: pipes/mine.yaml:4:5: stage 'command': \(message)\n")
      #expect(result.status == 2)
      #expect(!scratch.exists("out"))
    }
  }

  @Test("--set starts paths where the command was given, and is refused where it could mean several")
  func set() throws {
    let scratch = try scratch("sys.exit(1)", documents: ["a"])
    let good =
      "import json, sys\nfor line in sys.stdin: print(json.dumps({'id': json.loads(line)['id']}), flush=True)\n"
    try scratch.write("mine.py", good)
    let run = "[python3, ./mine.py]"
    #expect(try self.run(scratch, "--set", "command.run=\(run)").status == 0)
    let twice = try scratch.read("pipes/mine.yaml")
      .replacing("  - resolve", with: "  - command: {run: [python3, ../stages/stage.py]}")
    try scratch.write("pipes/mine.yaml", twice)
    let refused = try self.run(scratch, "--set", "command.seconds=5")
    #expect(
      refused.messages == """
        error: --set command.seconds=5: the stage 'command' stands in lines 6, 7, and this could mean any of them; change the pipeline file

        """)
    #expect(refused.status == 2)
  }
}
