import Foundation
import Glibc
import Testing

@Suite("documents in processes of their own")
struct IsolationTests {
  /// Small articles around one that takes long and much.
  private func articles(in scratch: Scratch) throws {
    for name in ["a", "b", "y", "z"] {
      try scratch.write("in/\(name).html", "<p>Lavrov spoke of Shikotan and \(name).</p>")
    }
    try scratch.write("in/large.txt", String(repeating: "Lavrov and Kishida met in Tokyo.\n\n", count: 500_000))
  }

  private func output(_ name: String, _ scratch: Scratch) throws -> [String] {
    [try scratch.read("\(name)/annotations.jsonl"), try scratch.read("\(name)/problems.jsonl")]
  }

  @Test("isolated or not, a run gives the same bytes and takes over what the other did")
  func sameBytes() throws {
    let scratch = try Scratch()
    for name in ["a", "b", "c", "d", "e"] {
      try scratch.write("in/\(name).html", "<p>Lavrov spoke of Shikotan and \(name).</p>")
    }
    try scratch.write("in/picture.html", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))
    let here = try Tool.run("run", "in", "-o", "here", "--no-isolate", in: scratch.url)
    #expect(here.status == 1, "\(here.messages)")
    let apart = try Tool.run("run", "in", "-o", "apart", "--isolate", "-j", "3", in: scratch.url)
    #expect(apart.status == 1, "\(apart.messages)")
    #expect(try output("here", scratch) == output("apart", scratch))
    let setting = try Tool.run("run", "in", "-o", "here", "--set", "run.isolate=true", in: scratch.url)
    #expect(setting.messages.contains("6 taken over unchanged from an earlier run"), "\(setting.messages)")
    #expect(try output("here", scratch) == output("apart", scratch))
  }

  // What takes too long is tested with documents that really hang (`MockDocumentTests`): how fast this machine is must
  // not decide.
  @Test("a document beyond its memory is left, with its status; the others are done; it is not tried again unasked")
  func memory() throws {
    let scratch = try Scratch()
    try articles(in: scratch)
    let run = ["run", "in", "-o", "out", "--isolate", "-j", "2"]
    let first = try Tool.run(run + ["--set", "run.memory=100MB"], in: scratch.url)
    #expect(first.status == 1, "\(first.messages)")
    #expect(try Line.all(scratch.read("out/annotations.jsonl")).map(\.id) == ["a.html", "b.html", "y.html", "z.html"])
    let problem = #"{"id":"large.txt","status":"memory-limit","reason":"more than run.memory (100MB)"}"# + "\n"
    #expect(try scratch.read("out/problems.jsonl") == problem)

    let again = try Tool.run(run, in: scratch.url)
    #expect(again.status == 1)
    #expect(again.messages.contains("5 taken over"), "\(again.messages)")
    #expect(try scratch.read("out/problems.jsonl") == problem)

    let retried = try Tool.run(run + ["--retry-failed"], in: scratch.url)
    #expect(retried.status == 0, "\(retried.messages)")
    #expect(retried.messages.contains("4 taken over"), "\(retried.messages)")
    #expect(try scratch.read("out/problems.jsonl").isEmpty)
  }

  @Test(
    "a worker that somebody ends costs no document: what it had is done again", arguments: [SIGKILL, SIGSEGV, SIGTERM])
  func ended(signal: Int32) throws {
    let scratch = try Scratch()
    try articles(in: scratch)
    let run = try Tool.start("run", "in", "-o", "out", "--isolate", "-j", "1", in: scratch.url)
    // The large document is begun once the two before it are in the journal, and takes long.
    let journal = scratch.url.appending(path: "out/state/journal")
    while run.isRunning, ((try? Data(contentsOf: journal))?.count ?? 0) < 1000 { usleep(1000) }
    for child in Tool.children(of: run.processIdentifier) { Glibc.kill(child, signal) }
    run.waitUntilExit()
    #expect(run.terminationStatus == 0)
    #expect(
      try Line.all(scratch.read("out/annotations.jsonl")).map(\.id)
        == ["a.html", "b.html", "large.txt", "y.html", "z.html"])
    #expect(try scratch.read("out/problems.jsonl").isEmpty)
  }

  @Test("a worker that somebody ends before it is ready is started again")
  func endedAtStart() throws {
    let scratch = try Scratch()
    try articles(in: scratch)
    let run = try Tool.start("run", "in", "-o", "out", "--isolate", "-j", "1", in: scratch.url)
    var first: [Int32] = []
    while run.isRunning, first.isEmpty { first = Tool.children(of: run.processIdentifier) }
    for child in first { Glibc.kill(child, SIGTERM) }
    run.waitUntilExit()
    #expect(run.terminationStatus == 0)
    #expect(try Line.all(scratch.read("out/annotations.jsonl")).count == 5)
  }

  @Test("a signal that reaches run and workers alike costs no document")
  func signalToAll() throws {
    let scratch = try Scratch()
    try articles(in: scratch)
    let run = try Tool.start("run", "in", "-o", "out", "--isolate", "-j", "2", in: scratch.url)
    let journal = scratch.url.appending(path: "out/state/journal")
    while run.isRunning, ((try? Data(contentsOf: journal))?.count ?? 0) < 1000 { usleep(1000) }
    for process in [run.processIdentifier] + Tool.children(of: run.processIdentifier) { Glibc.kill(process, SIGTERM) }
    run.waitUntilExit()
    #expect([0, 143].contains(run.terminationStatus))
    let again = try Tool.run("run", "in", "-o", "out", in: scratch.url)
    #expect(again.status == 0, "\(again.messages)")
    #expect(try Line.all(scratch.read("out/annotations.jsonl")).count == 5)
  }

  @Test("workers end with the run, and what was under way is done apart first the next time")
  func suspects() throws {
    let scratch = try Scratch()
    try articles(in: scratch)
    let run = try Tool.start("run", "in", "-o", "out", "--no-isolate", "-j", "1", in: scratch.url)
    let underWay = scratch.url.appending(path: "out/state/underway")
    let journal = scratch.url.appending(path: "out/state/journal")
    while run.isRunning, ((try? Data(contentsOf: journal))?.count ?? 0) < 1000 { usleep(1000) }
    usleep(100_000)
    Glibc.kill(run.processIdentifier, SIGKILL)
    run.waitUntilExit()
    #expect(try Data(contentsOf: underWay).contains { $0 != 0 })

    // Only what is done apart is bound by this limit.
    let next = try Tool.run(
      "run", "in", "-o", "out", "--no-isolate", "--set", "run.memory=100MB", in: scratch.url)
    #expect(next.status == 1, "\(next.messages)")
    #expect(try Line.all(scratch.read("out/problems.jsonl")).map(\.status) == ["memory-limit"])
    #expect(!scratch.exists("out/state/underway"))
  }

  @Test("no worker outlives a run that is killed")
  func orphans() throws {
    let scratch = try Scratch()
    try articles(in: scratch)
    let run = try Tool.start("run", "in", "-o", "out", "--isolate", "-j", "2", in: scratch.url)
    while run.isRunning, Tool.children(of: run.processIdentifier).isEmpty { usleep(1000) }
    let children = Tool.children(of: run.processIdentifier)
    Glibc.kill(run.processIdentifier, SIGKILL)
    run.waitUntilExit()
    #expect(!children.isEmpty)
    for _ in 0..<500 where children.contains(where: Tool.isWorker) { usleep(10_000) }
    #expect(!children.contains(where: Tool.isWorker))
  }
}
