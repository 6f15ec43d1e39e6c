import Foundation
import Testing

@Suite("onoma run")
struct RunTests {
  @Test("tags a folder and leaves three files")
  func folder() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "Lavrov and Kishida spoke of Shikotan.")
    try scratch.write("in/b/c.html", "<p>Tokyo &amp; Moscow</p>")
    let result = try Tool.run("run", "in", "-o", "out", in: scratch.url)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    let lines = try Line.all(scratch.read("out/annotations.jsonl"))
    #expect(lines.map(\.id) == ["a.txt", "b/c.html"])
    #expect(lines[1].mentions?.map(\.entity) == ["city-tokyo-jp", "city-moscow-ru"])
    #expect(try scratch.read("out/problems.jsonl").isEmpty)
    #expect(try scratch.read("out/run.json").contains("\"schema\": \"onoma-run/1\""))
  }

  @Test("every shipped pipeline runs", arguments: ["kuril", "minimal", "news"])
  func shipped(pipeline: String) throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "Japan")
    let result = try Tool.run("run", "in", "-o", "out", "-p", pipeline, in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    #expect(try Line.all(scratch.read("out/annotations.jsonl"))[0].mentions?.map(\.entity) == ["country-jp"])
  }

  @Test("the output is Output/ and the input's name")
  func standardOutput() throws {
    let scratch = try Scratch()
    try scratch.write("articles/a.txt", "Japan")
    #expect(try Tool.run("run", "articles/", in: scratch.url).status == 0)
    #expect(scratch.exists("Output/articles/annotations.jsonl"))
  }

  @Test("the same bytes with any number of workers and in a second run")
  func deterministic() throws {
    let scratch = try Scratch()
    let documents = Tool.checkout.appending(path: "Examples/Documents").path(percentEncoded: false)
    var outputs: [String] = []
    for (name, workers) in [("a", "1"), ("b", "2"), ("c", "7"), ("a", "3")] {
      let result = try Tool.run("run", documents, "-o", name, "-j", workers, in: scratch.url)
      #expect(result.status == 0, "\(result.messages)")
      outputs.append(try scratch.read("\(name)/annotations.jsonl"))
    }
    #expect(outputs[0].count > 10_000)
    #expect(outputs.allSatisfy { $0 == outputs[0] })
  }

  @Test("sentence rules count into the run, and stand in its report")
  func sentenceRules() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "They met Cdre. Perry at Uraga. He left.")
    try scratch.write("rules/mine.tsv", "# sentences\nlanguage\trule\twords\n")
    try scratch.write(
      "p.yaml",
      "version: 1\nstages:\n  - clean\n  - sentences: {rules: [rules/mine.tsv]}\nemit: {include: [text, sentences]}\n")
    func sentences() throws -> Int {
      let result = try Tool.run("run", "in", "-o", "out", "-p", "p.yaml", in: scratch.url)
      #expect(result.status == 0, "\(result.messages)")
      return try scratch.read("out/annotations.jsonl").components(separatedBy: "{\"start\":").count - 1
    }
    #expect(try sentences() == 3)
    try scratch.write("rules/mine.tsv", "# sentences\nlanguage\trule\twords\n*\tbefore-name\tCdre.\n")
    #expect(try sentences() == 2)
    let report = try scratch.read("out/run.json")
    #expect(report.contains("\"rules\""))
    #expect(report.contains("\"mine.tsv\""))
    try scratch.write("rules/mine.tsv", "# sentences\nlanguage\trule\twords\n*\tbefor-name\tCdre.\n")
    let refused = try Tool.run("run", "in", "-o", "out", "-p", "p.yaml", in: scratch.url)
    #expect(refused.status == 2)
    #expect(
      refused.messages.hasPrefix("error: rules/mine.tsv:3: unknown rule 'befor-name'; did you mean 'before-name'?"))
    let missing = try Tool.run(
      "run", "in", "-o", "out", "-p", "p.yaml", "--set", "sentences.rules=rules/mne.tsv", in: scratch.url)
    #expect(missing.status == 2)
    #expect(missing.messages.contains("cannot read the sentence rules 'rules/mne.tsv'"))
    #expect(missing.messages.contains("did you mean 'mine.tsv'?"))
  }

  @Test("-g adds names to a shipped entity, and records say where a name came from")
  func extend() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "They sailed to Sikotan-to-to.")
    try scratch.write("mine.tsv", "# extends\nid\taliases\nshikotan\tSikotan-to-to\n")
    let result = try Tool.run("run", "in", "-o", "out", "-g", "mine.tsv", in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    let mention = try #require(try Line.all(scratch.read("out/annotations.jsonl"))[0].mentions?.first)
    #expect(mention.entity == "shikotan")
    #expect(mention.gazetteer == "mine")
    #expect(mention.alias == "Sikotan-to-to")
  }

  @Test("offsets count what the pipeline says", arguments: [("codepoint", 3), ("utf16", 4), ("utf8", 8)])
  func offsets(unit: String, start: Int) throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "😀 –Japan")
    let result = try Tool.run("run", "in", "-o", "out", "--set", "emit.offsets=\(unit)", in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    let mention = try #require(try Line.all(scratch.read("out/annotations.jsonl"))[0].mentions?.first)
    #expect(mention.start == start)
  }

  @Test("files named in a list, by standard input")
  func listed() throws {
    let scratch = try Scratch()
    try scratch.write("x/a.txt", "Japan")
    try scratch.write("y/b.txt", "Russia")
    let result = try Tool.run(
      "run", "--files-from", "-", "-o", "out", in: scratch.url, input: "y/b.txt\nx/a.txt\nz/none.txt\n")
    #expect(result.status == 1)
    #expect(try Line.all(scratch.read("out/annotations.jsonl")).map(\.id) == ["x/a.txt", "y/b.txt"])
    #expect(
      try scratch.read("out/problems.jsonl")
        == #"{"id":"z/none.txt","status":"unreadable","reason":"no such file or directory"}"# + "\n")
  }
}
