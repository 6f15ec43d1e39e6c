import Foundation
import Testing

struct Refusal: Sendable, CustomTestStringConvertible {
  var arguments: [String]
  var message: String
  var testDescription: String { arguments.joined(separator: " ") }
}

/// What is refused is refused before any document is read, with the place and a suggestion.
@Suite("Refusals")
struct RefusalTests {
  static let cases: [Refusal] = [
    Refusal(
      arguments: ["run", "in", "-p", "stage.yaml"],
      message: """
        error: stage.yaml:3:5: unknown stage 'sentnces'; did you mean 'sentences'?
            - sentnces
              ^
        known stages: clean, sentences, match, names, resolve, command

        """),
    Refusal(
      arguments: ["run", "in", "-p", "key.yaml"],
      message: """
        error: key.yaml:3:13: unknown key 'contents' in stage 'clean'; did you mean 'content'?
            - clean: {contents: article}
                      ^
        known keys: content, comments, captions

        """),
    Refusal(
      arguments: ["run", "in", "-p", "missing.yaml"],
      message: """
        error: missing.yaml:2:17: cannot read the gazetteer 'brocken.tsv': no such file or directory; did you mean 'broken.tsv'?

        """),
    Refusal(
      arguments: ["run", "in", "-p", "minimal", "-g", "broken.tsv"],
      message: """
        error: broken.tsv:3: 2 fields, the header has 3; fields are separated by one tab each

        """),
    Refusal(
      arguments: ["run", "in", "-p", "nws"],
      message: """
        error: unknown pipeline 'nws'; did you mean 'news'?
        shipped pipelines: kuril, minimal, news
        A file is given by its path, such as ./nws.yaml

        """),
    Refusal(
      arguments: ["run", "in", "--set", "match.overlap=longst"],
      message: """
        error: --set match.overlap=longst: unknown value 'longst' of 'match.overlap'; did you mean 'longest'?
        known values: longest, nested, priority, all

        """),
    Refusal(
      arguments: ["run", "in", "-g", "brokn.tsv"],
      message:
        "error: -g brokn.tsv: cannot read the gazetteer 'brokn.tsv': no such file or directory; did you mean 'broken.tsv'?\n"
    ),
    Refusal(
      arguments: ["run", "in", "-o", "in"],
      message: "error: -o in: it is the input; choose a directory of its own\n"),
    Refusal(arguments: ["run", "nothing"], message: "error: nothing: no such file or directory\n"),
    Refusal(
      arguments: ["show", "in"],
      message: "error: 'in' has no annotations.jsonl: no run has finished there; start one with: onoma run\n"),
  ]

  @Test("exit with 2 and the whole message", arguments: cases)
  func message(_ refusal: Refusal) throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "Japan")
    try scratch.write("stage.yaml", "version: 1\nstages:\n  - sentnces\n")
    try scratch.write("key.yaml", "version: 1\nstages:\n  - clean: {contents: article}\n")
    try scratch.write("missing.yaml", "version: 1\nstages: [clean, match: {gazetteers: [brocken.tsv]}]\n")
    try scratch.write("broken.tsv", "id\ttype\tname\nx\tplace\tX\ny\tplace\n")
    let result = try Tool.run(refusal.arguments, in: scratch.url)
    #expect(result.messages == refusal.message)
    #expect(result.output.isEmpty)
    #expect(result.status == 2)
    #expect(!scratch.exists("Output"))
  }

  @Test("an output that cannot be created stops the run, and nothing is touched")
  func unwritable() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "Japan")
    try scratch.write("out", "a file where the directory should be")
    let result = try Tool.run("run", "in", "-o", "out", in: scratch.url)
    #expect(result.status == 3)
    #expect(result.messages.hasPrefix("error: cannot create 'out"))
    #expect(try scratch.read("out") == "a file where the directory should be")
  }
}
