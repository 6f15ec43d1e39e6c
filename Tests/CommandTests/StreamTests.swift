import Foundation
import Glibc
import Testing

/// `onoma stream` as another program drives it.
@Suite("onoma stream")
struct StreamTests {
  /// The example documents, each as a line made by `body`; by the order of their paths.
  private func lines(_ body: (_ id: String, URL) throws -> [String: String]) throws -> String {
    let root = Tool.checkout.appending(path: "Examples/Documents")
    let names = try #require(FileManager.default.enumerator(atPath: root.path)).compactMap { $0 as? String }
    let files = names.filter { !FileManager.default.isDirectory(root.appending(path: $0)) }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return try files.map { (name) in
      let line = try body(name, root.appending(path: name))
      return String(decoding: try JSONSerialization.data(withJSONObject: line), as: UTF8.self) + "\n"
    }.joined()
  }

  private func run(_ scratch: Scratch) throws -> String {
    let examples = Tool.checkout.appending(path: "Examples/Documents").path
    #expect(try Tool.run("run", examples, "-o", "out", "--quiet", in: scratch.url).status == 0)
    return try scratch.read("out/annotations.jsonl")
  }

  @Test(
    "files by path or as bytes give the records of a run, with any number of workers",
    arguments: [["-j", "1"], ["-j", "3"], ["--no-isolate", "-j", "2"]])
  func sameAsRun(options: [String]) throws {
    let scratch = try Scratch()
    let records = try run(scratch)
    let byPath = try lines { (id, file) in ["id": id, "file": file.path] }
    let paths = try Tool.run(["stream", "--files", "--choose"] + options, in: scratch.url, input: byPath)
    #expect(paths.status == 0, "\(paths.messages)")
    #expect(paths.output == records)
    let packed = try lines { (id, file) in ["id": id, "bytes": try Data(contentsOf: file).base64EncodedString()] }
    let bytes = try Tool.run(["stream", "--choose", "--quiet"] + options, in: scratch.url, input: packed)
    #expect(bytes.output == records)
    #expect(bytes.messages.isEmpty)
  }

  @Test("a line of JSON gives what it gives as a member of a file")
  func member() throws {
    let scratch = try Scratch()
    let line = #"{"title": "Islands", "date": "2016-04-15", "text": "Lavrov spoke of Shikotan."}"#
    try scratch.write("a.jsonl", line + "\n")
    #expect(try Tool.run("run", "a.jsonl", "-o", "out", in: scratch.url).status == 0)
    let member = #"{"id": "a.jsonl", "member": "000001", "# + line.dropFirst()
    let stream = try Tool.run(["stream"], in: scratch.url, input: member)
    #expect(stream.output == (try scratch.read("out/annotations.jsonl")))
    #expect(stream.messages == "1 documents, 2 mentions\n")
  }

  @Test("each document without a record is answered in its place, with the reason")
  func failures() throws {
    let scratch = try Scratch()
    let input = [
      #"{"id": "a", "text": "Iturup"}"#, "oops", "", #"{"id": "b", "n": 1}"#, #"{"id": "c", "file": "/etc/hosts"}"#,
      #"{"id": "d", "content": "x", "format": "htm"}"#, #"{"id": "e.html", "bytes": "iVBORw0KGgoAAAANSUhEUgAAAAE="}"#,
      #"{"id": "f.html", "bytes": "\#(String(repeating: "QUFB", count: 400))"}"#, #"{"id": 7, "text": "Kunashir"}"#,
      #"{"text": "Habomai"}"#, #"{"id": "g", "text": "\#(String(repeating: "a", count: 8_000_000))"}"#,
      #"{"id": "h", "content": "<p>Iturup</p>", "format": "text"}"#,
      #"{"id": "i", "content": "<p>Iturup</p>", "format": "html"}"#,
    ].joined(separator: "\n")
    let stream = try Tool.run(["stream", "--set", "load.limits.bytes=1kB"], in: scratch.url, input: input)
    #expect(stream.status == 1)
    #expect(stream.messages == "12 documents, 5 mentions, 7 failed\n")
    let lines = stream.output.split(separator: "\n").map {
      $0.hasPrefix("{\"schema\"") ? String($0.prefix(27)) : String($0)
    }
    #expect(
      lines == [
        #"{"schema":"onoma/1","id":"a"#,
        ##"{"id":"#000002","status":"malformed","reason":"column 1: no JSON object can be read there"}"##,
        #"{"id":"b","status":"malformed","reason":"no string called text, content, body, article, html, bytes, file holds its text"}"#,
        #"{"id":"c","status":"malformed","reason":"it names a file, which only a stream with --files reads"}"#,
        #"{"id":"d","status":"malformed","reason":"format 'htm' is none of html, xml, markdown, text"}"#,
        #"{"id":"e.html","status":"not-text","reason":"it looks like PNG"}"#,
        #"{"id":"f.html","status":"too-large","reason":"1200 bytes, more than load.limits.bytes (1000)"}"#,
        #"{"schema":"onoma/1","id":"7"#, ##"{"schema":"onoma/1","id":"#"##,
        ##"{"id":"#000011","status":"too-large","reason":"the line has more than 1054576 bytes"}"##,
        #"{"schema":"onoma/1","id":"h"#, #"{"schema":"onoma/1","id":"i"#,
      ])
    let texts = stream.output.split(separator: "\n").suffix(2).map { $0.contains(#""text":"<p>Iturup</p>""#) }
    #expect(texts == [true, false])
  }

  @Test("what a run would leave out is not answered with --choose")
  func choice() throws {
    let scratch = try Scratch()
    let bytes = Data("Iturup".utf8).base64EncodedString()
    let ids = ["a.txt", "b.css", ".hidden/c.txt", "d", "skip/e.txt"]
    let input = ids.map { "{\"id\": \"\($0)\", \"bytes\": \"\(bytes)\"}\n" }.joined()
    let stream = try Tool.run(
      ["stream", "--choose", "--set", "load.exclude=[skip/**]"], in: scratch.url, input: input)
    #expect(try Line.all(stream.output).map(\.id) == ["a.txt", "d"], "\(stream.messages)")
  }

  @Test("an answer comes before the next line is written, and a worker that is killed costs no document")
  func conversation() throws {
    let scratch = try Scratch()
    let process = try Tool.conversation("stream", "-j", "1", "--quiet", in: scratch.url)
    let (toStream, fromStream) = (Pipe(), Pipe())
    process.standardInput = toStream
    process.standardOutput = fromStream
    try process.run()
    func ask(_ id: Int) throws -> String {
      try toStream.fileHandleForWriting.write(contentsOf: Data("{\"id\":\"\(id)\",\"text\":\"Shikotan\"}\n".utf8))
      var line = Data()
      while line.last != 0x0A, let more = try fromStream.fileHandleForReading.read(upToCount: 1) { line += more }
      return String(decoding: line, as: UTF8.self)
    }
    for id in 1...3 {
      #expect(try Line.all(ask(id)).map(\.id) == ["\(id)"])
      for child in Tool.children(of: process.processIdentifier) { Glibc.kill(child, SIGKILL) }
    }
    try toStream.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("a document that takes too much memory is answered with its status, those around it with records")
  func memory() throws {
    let scratch = try Scratch()
    let large = String(repeating: "Lavrov and Kishida met in Tokyo. ", count: 500_000)
    let input = ["a", large, "b"].enumerated().map { "{\"id\":\"\($0)\",\"text\":\"\($1)\"}\n" }.joined()
    let stream = try Tool.run(["stream", "-j", "2", "--set", "run.memory=100MB"], in: scratch.url, input: input)
    #expect(stream.status == 1)
    let lines = stream.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.dropFirst().first == #"{"id":"1","status":"memory-limit","reason":"more than run.memory (100MB)"}"#)
    #expect(lines.last?.hasPrefix(#"{"schema":"onoma/1","id":"2""#) == true)
  }

  @Test("many lines through a pipe that is read slowly; a reader that goes away ends the stream without complaint")
  func pipes() throws {
    let scratch = try Scratch()
    try scratch.write("in.jsonl", (1...2000).map { "{\"id\":\"\($0)\",\"text\":\"Iturup and Kunashir\"}\n" }.joined())
    let all = try Tool.shell("cat in.jsonl | $onoma stream -j 2 --quiet | (sleep 1; cat)", in: scratch.url)
    #expect(try Line.all(all.output).map(\.id) == (1...2000).map { "\($0)" })
    let head = try Tool.shell("$onoma stream --quiet < in.jsonl | head -n 1; exit 0", in: scratch.url)
    #expect(try Line.all(head.output).map(\.id) == ["1"])
    #expect(head.messages.isEmpty)
    let refused = try Tool.run(["stream", "-p", "nwes"], in: scratch.url, input: "")
    #expect(refused.status == 2)
    let full = try Tool.shell("$onoma stream --quiet < in.jsonl > /dev/full", in: scratch.url)
    #expect(full.status == 3)
    #expect(full.messages == "error: cannot write to standard output: no space left on device\n")
  }
}

extension FileManager {
  fileprivate func isDirectory(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }
}
