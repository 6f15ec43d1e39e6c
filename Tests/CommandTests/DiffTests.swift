import Foundation
import Testing

/// `onoma diff` as a user runs it: edits of gazetteers, pipeline and documents, and what is said of them.
@Suite("onoma diff")
struct DiffTests {
  private static let places = """
    id\ttype\tname\taliases\tcountry
    iturup\tisland\tIturup\tEtorofu\tRU
    kunashir\tisland\tKunashir\tKunashiri\tRU
    shikotan\tisland\tShikotan\t\tRU

    """
  private static let pipeline = """
    version: 1
    stages:
      - clean
      - sentences
      - match: {gazetteers: [places.tsv]}
      - resolve

    """

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("places.tsv", DiffTests.places)
    try scratch.write("mine.yaml", DiffTests.pipeline)
    try scratch.write("in/a.txt", "They sailed from Iturup to Kunashir.\n\nKhabomai was left out.\n")
    try scratch.write("in/b.txt", "Shikotan lies closest. Khabomai lies closer.\n")
    try scratch.write("in/c.txt", "Nothing to see.\n")
    try scratch.write("in/d.txt", "Etorofu is the Japanese name of Iturup.\n")
    return scratch
  }

  @discardableResult
  private func tag(_ scratch: Scratch, _ output: String, _ options: String...) throws -> Tool.Result {
    let result = try Tool.run(["run", "in", "-o", output, "-p", "mine.yaml", "--quiet"] + options, in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    return result
  }

  @Test("an output compared with itself gives nothing and 0")
  func same() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    let result = try Tool.run("diff", "old", "old", in: scratch.url)
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.messages == "no differences in 4 documents\n")
  }

  @Test("each edit is told, with the file and line it was made in, though the files are others by now")
  func edits() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    try scratch.write(
      "places.tsv",
      DiffTests.places.replacing("Kunashiri\tRU", with: "Kunashiri|Khabomai\tRU").replacing(
        "shikotan\tisland\tShikotan\t\tRU\n", with: ""))
    try scratch.write("in/c.txt", "Nothing to see but Iturup.\n")
    try scratch.write("in/e.txt", "Iturup again.\n")
    try FileManager.default.moveItem(
      at: scratch.url.appending(path: "in/d.txt"), to: scratch.url.appending(path: "in/z.txt"))
    try tag(scratch, "new")
    try scratch.write("places.tsv", "gone\n")
    let result = try Tool.run("diff", "old", "new", in: scratch.url)
    #expect(result.status == 1, "\(result.messages)")
    #expect(
      result.output == """
        --- old
        +++ new

        a.txt
          mention-added at 38 island kunashir
            {+Khabomai+} was left out.
            because places.tsv:3 alias "Khabomai" of kunashir added

        b.txt
          mention-removed at 0 island shikotan
            [-Shikotan-] lies closest. Khabomai lies closer.
            because places.tsv:4 entity shikotan (Shikotan) removed
          mention-added at 23 island kunashir
            Shikotan lies closest. {+Khabomai+} lies closer.
            because places.tsv:3 alias "Khabomai" of kunashir added

        c.txt
          text at 14
            Nothing to see{+ but Iturup+}.
            because c.txt document changed
          mention-added at 19 island iturup
            Nothing to see but {+Iturup+}.
            because c.txt document changed

        e.txt
          document-added with 1 mention
            because e.txt document added

        d.txt → z.txt
          document-renamed
            because z.txt document renamed

        8 differences in 5 documents, 3 compared
          1 document-added
              1 by e.txt document added
          1 document-renamed
              1 by z.txt document renamed
          1 text
              1 by c.txt document changed
          4 mention-added
              2 by places.tsv:3 alias "Khabomai" of kunashir added
              1 by c.txt document changed
              1 by e.txt document added
          1 mention-removed
              1 by places.tsv:4 entity shikotan (Shikotan) removed
        quiet: 2 source

        """)
  }

  @Test("a paragraph before everything is one difference of text, whatever is named behind it")
  func paragraph() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    for name in ["a", "b", "d"] {
      try scratch.write(
        "in/\(name).txt", "A paragraph of news from elsewhere.\n\n" + (try scratch.read("in/\(name).txt")))
    }
    try tag(scratch, "new")
    let result = try Tool.run("diff", "old", "new", "--format", "jsonl", in: scratch.url)
    let kinds = result.output.split(separator: "\n").map { line in
      line.components(separatedBy: "\"kind\":\"")[1].prefix { $0 != "\"" }
    }
    #expect(kinds.allSatisfy { $0 == "text" } && kinds.count == 3, "\(result.output)")
  }

  @Test("a setting is told with its line, and what is set on the command line with the option")
  func settings() throws {
    let scratch = try scratch()
    try scratch.write("in/a.txt", "Iturup Kunashir sailed.\n")
    try scratch.write("places.tsv", DiffTests.places + "both\tarchipelago\tIturup Kunashir\t\tRU\n")
    try tag(scratch, "old")
    try scratch.write(
      "mine.yaml", DiffTests.pipeline.replacing("[places.tsv]}", with: "[places.tsv],\n      overlap: nested}"))
    try tag(scratch, "new")
    try tag(scratch, "all", "--set", "match.overlap=all")
    func causes(_ other: String) throws -> String {
      try Tool.run("diff", "old", other, "--summary", in: scratch.url).output
    }
    let (inFile, asOption) = (try causes("new"), try causes("all"))
    #expect(inFile.contains("2 by mine.yaml:6 match.overlap longest→nested"), "\(inFile)")
    #expect(asOption.contains("2 by --set match.overlap=all match.overlap longest→all"), "\(asOption)")
  }

  @Test("accepted differences, and those within limits, are no reason to fail")
  func gate() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    try scratch.write("places.tsv", DiffTests.places.replacing("Kunashiri\tRU", with: "Kunashiri|Khabomai\tRU"))
    try tag(scratch, "new")
    #expect(try Tool.run("diff", "old", "new", "--max-added", "1", in: scratch.url).status == 1)
    let allowed = try Tool.run("diff", "old", "new", "--max-added", "2", "--junit", "d.xml", in: scratch.url)
    #expect(allowed.status == 0)
    #expect(allowed.messages == "gate passes (2 added of 2 allowed)\n")
    #expect(try scratch.read("d.xml").hasPrefix("<?xml"))
    let update = try Tool.run("diff", "old", "new", "--accepted", "ok.tsv", "--update-accepted", in: scratch.url)
    #expect(update.status == 0, "\(update.messages)")
    let accepted = try Tool.run("diff", "old", "new", "--accepted", "ok.tsv", in: scratch.url)
    #expect(accepted.status == 0, "\(accepted.messages)")
    #expect(accepted.messages.hasSuffix("gate passes (2 accepted)\n"))
  }

  @Test("edits are tried on an output without a run")
  func against() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    try scratch.write("places.tsv", DiffTests.places.replacing("Kunashiri\tRU", with: "Kunashiri|Khabomai\tRU"))
    let trial = try Tool.run("diff", "--against", "mine.yaml", "old", in: scratch.url)
    #expect(trial.status == 1)
    #expect(trial.messages == "4 documents, 2 of them tagged again\n")
    try tag(scratch, "new")
    let run = try Tool.run("diff", "old", "new", in: scratch.url)
    #expect(DiffTests.body(trial.output) == DiffTests.body(run.output))
  }

  struct Again: Sendable, CustomTestStringConvertible {
    /// What is set for the run, and for the trial.
    var old: [String] = []
    var new: [String] = []
    var reason: String
    var testDescription: String { reason }
  }

  static let trials = [
    Again(new: ["sentences.language=ja"], reason: "the texts would be others (sentences.language auto→ja)"),
    Again(
      old: ["emit.include=[mentions]"], new: ["emit.include=[mentions]"],
      reason: "the output's records have no text and blocks (emit.include)"),
  ]

  @Test(
    "where records do not hold enough, --against reads the documents again and leaves nothing", arguments: trials)
  func readAgain(_ test: Again) throws {
    let scratch = try scratch()
    func settings(_ list: [String]) -> [String] { list.flatMap { ["--set", $0] } }
    _ = try Tool.run(["run", "in", "-o", "old", "-p", "mine.yaml"] + settings(test.old), in: scratch.url)
    try scratch.write("places.tsv", DiffTests.places.replacing("Kunashiri\tRU", with: "Kunashiri|Khabomai\tRU"))
    try scratch.write("tmp/keep", "")
    let temporary = ["TMPDIR": scratch.url.appending(path: "tmp").path(percentEncoded: false)]
    let trial = try Tool.run(
      ["diff", "--against", "mine.yaml", "old"] + settings(test.new), in: scratch.url, environment: temporary)
    #expect(trial.status == 1)
    #expect(trial.messages == "\(test.reason); the documents are read again\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary["TMPDIR"] ?? "") == ["keep"])
    _ = try Tool.run(["run", "in", "-o", "new", "-p", "mine.yaml"] + settings(test.new), in: scratch.url)
    let run = try Tool.run("diff", "old", "new", in: scratch.url)
    #expect(DiffTests.body(trial.output) == DiffTests.body(run.output))
    #expect(!DiffTests.body(run.output).isEmpty)
  }

  @Test("documents that a list named are read from it again; a list that is gone is said")
  func listedAgain() throws {
    let scratch = try scratch()
    try scratch.write("list", "in/a.txt\nin/b.txt\n")
    let run = ["run", "--files-from"]
    _ = try Tool.run(run + ["list", "-o", "old", "-p", "mine.yaml"], in: scratch.url)
    let set = ["--against", "mine.yaml", "--set", "sentences.language=ja"]
    let trial = try Tool.run(["diff", "old"] + set, in: scratch.url)
    #expect(trial.messages.hasSuffix("read again\nno differences in 2 documents\n"), "\(trial.messages)")
    _ = try Tool.run(run + ["-", "-o", "piped", "-p", "mine.yaml"], in: scratch.url, input: "in/a.txt\n")
    let gone = try Tool.run(["diff", "piped"] + set, in: scratch.url)
    #expect(gone.status == 2)
    #expect(
      gone.messages.hasSuffix(
        "error: 'piped': the list of its files came from standard input and was not kept; run it, and compare the two "
          + "outputs\n"), "\(gone.messages)")
  }

  @Test("files by themselves may be in any order, and pipes may be named")
  func anyOrder() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    try scratch.write("places.tsv", DiffTests.places.replacing("Kunashiri\tRU", with: "Kunashiri|Khabomai\tRU"))
    try tag(scratch, "new")
    let lines = try scratch.read("old/annotations.jsonl").split(separator: "\n")
    let shuffled = [2, 0, 3, 1].map { lines[$0] + "\n" }.joined()
    try scratch.write("shuffled.jsonl", shuffled)
    let sorted = try Tool.run("diff", "old/annotations.jsonl", "new/annotations.jsonl", in: scratch.url)
    #expect(sorted.status == 1)
    let file = try Tool.run("diff", "shuffled.jsonl", "new/annotations.jsonl", in: scratch.url)
    #expect(DiffTests.body(file.output) == DiffTests.body(sorted.output))
    let piped = try Tool.run("diff", "-", "new/annotations.jsonl", in: scratch.url, input: shuffled)
    #expect(DiffTests.body(piped.output) == DiffTests.body(sorted.output))
    let named = try Tool.shell("cat shuffled.jsonl | $onoma diff /dev/stdin new", in: scratch.url)
    #expect(DiffTests.body(named.output) == DiffTests.body(sorted.output))
  }

  @Test("with --min-f1 mentions are judged together, other differences one by one")
  func agreement() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    try scratch.write("places.tsv", DiffTests.places.replacing("Kunashiri\tRU", with: "Kunashiri|Khabomai\tRU"))
    try tag(scratch, "new")
    // Five mentions, and two more: 2 · 5 / (5 + 7).
    let passes = try Tool.run("diff", "old", "new", "--min-f1", "0.83", "--junit", "diff.xml", in: scratch.url)
    #expect(passes.status == 0)
    #expect(passes.messages == "gate passes (F1 of mentions 0.83333)\n")
    #expect(try !scratch.read("diff.xml").contains("<failure"))
    let fails = try Tool.run("diff", "old", "new", "--min-f1", "0.84", "--junit", "diff.xml", in: scratch.url)
    #expect(fails.status == 1)
    #expect(fails.messages == "gate fails: F1 of mentions 0.83333, 0.84000 asked\n")
    #expect(
      try scratch.read("diff.xml").contains(
        "<failure message=\"F1 of mentions 0.83333, 0.84000 asked\" type=\"limit\"/>"))
    let limited = try Tool.run("diff", "old", "new", "--min-f1", "0.5", "--max-added", "1", in: scratch.url)
    #expect(limited.messages == "gate fails: 2 added, 1 allowed (F1 of mentions 0.83333)\n")
    try FileManager.default.removeItem(at: scratch.url.appending(path: "in/c.txt"))
    try tag(scratch, "new")
    let document = try Tool.run("diff", "old", "new", "--min-f1", "0.5", in: scratch.url)
    #expect(document.messages == "gate fails: 1 removed (F1 of mentions 0.83333)\n")
    let file = try Tool.run("diff", "old/annotations.jsonl", "new", "--min-f1", "0.5", in: scratch.url)
    #expect(file.status == 2)
    #expect(
      file.messages
        == "error: 'old/annotations.jsonl': --min-f1 needs an output directory, whose run.json counts its mentions\n")
  }

  @Test("what is refused leaves no half-written file")
  func leavesNothing() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    let result = try Tool.run("diff", "old", "in", "--junit", "diff.xml", in: scratch.url)
    #expect(result.status == 2)
    #expect(!scratch.exists("diff.xml.partial"))
  }

  @Test("people who read on a terminal get a pager, unless they say no", .enabled(if: Tool.hasPython))
  func paged() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    try scratch.write("in/c.txt", "Nothing to see but Iturup.\n")
    try tag(scratch, "new")
    func shown(_ option: String) throws -> String {
      let script = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"
      return try Tool.shell(
        "python3 -c '\(script)' $onoma diff old new \(option)", in: scratch.url,
        environment: ["ONOMA_PAGER": "sed 's/^/page /'", "NO_COLOR": "1"]
      ).output.replacing("\r\n", with: "\n")
    }
    #expect(try shown("--no-causes").hasPrefix("page --- old\npage +++ new\n"))
    #expect(try shown("--no-pager").hasPrefix("--- old\n+++ new\n"))
  }

  /// All but the names of the sides.
  private static func body(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { !$0.hasPrefix("---") && !$0.hasPrefix("+++") }
  }

  @Test("without what was kept it is said what cannot be told")
  func withoutState() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    try FileManager.default.removeItem(at: scratch.url.appending(path: "old/state"))
    try scratch.write("places.tsv", DiffTests.places.replacing("Kunashiri\tRU", with: "Kunashiri|Khabomai\tRU"))
    try tag(scratch, "new")
    let result = try Tool.run("diff", "old", "new", "--summary", in: scratch.url)
    #expect(
      result.messages == "onoma: 'places.tsv' is not kept as it was, so it cannot be told which of its rows changed\n")
    #expect(result.output.contains("2 by places.tsv gazetteer places changed; its rows were not kept"))
  }

  @Test("from standard input, and against a file, differences have no causes")
  func standardInput() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    let text = try scratch.read("old/annotations.jsonl")
    let same = try Tool.run("diff", "old/annotations.jsonl", "-", in: scratch.url, input: text)
    #expect(same.status == 0, "\(same.messages)")
    let cut = try Tool.run("diff", "old/annotations.jsonl", "-", in: scratch.url, input: String(text.dropLast(40)))
    #expect(cut.status == 2)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var message: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let refusals = [
    Refused(arguments: ["old", "nowhere"], message: "error: no output at 'nowhere'\n"),
    Refused(
      arguments: ["old", "in"],
      message: "error: 'in' has no annotations.jsonl: no run has finished there; start one with: onoma run\n"),
    Refused(
      arguments: ["old", "cut"],
      message: "error: cut/annotations.jsonl: line 4, column 33: expected ',' or '}'; it is no output "
        + "of this version's, or was cut off\n"),
    Refused(
      arguments: ["old", "later"],
      message:
        "error: later/annotations.jsonl: line 1, column 11: the schema is 'onoma/9', not 'onoma/1'; it is no output of this version's, or was cut off\n"
    ),
    Refused(
      arguments: ["old", "unsorted"],
      message:
        "error: unsorted/annotations.jsonl:2: 'a.txt' is out of order behind 'b.txt'; was the file edited? named by "
        + "itself, it is sorted\n"),
  ]

  @Test("outputs that are broken, cut off or of another version are refused with 2", arguments: refusals)
  func refused(_ test: Refused) throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    let lines = try scratch.read("old/annotations.jsonl").split(separator: "\n")
    let run = try scratch.read("old/run.json")
    func write(_ name: String, _ lines: [String]) throws {
      try scratch.write("\(name)/annotations.jsonl", lines.joined(separator: "\n") + "\n")
      try scratch.write("\(name)/run.json", run)
    }
    try write("cut", lines[..<3].map(String.init) + [String(lines[3].prefix(20 + 12).prefix(32))])
    try write("later", [String(lines[0]).replacing("onoma/1", with: "onoma/9")] + lines[1...].map(String.init))
    try write("unsorted", [String(lines[1]), String(lines[0])])
    let result = try Tool.run(["diff"] + test.arguments, in: scratch.url)
    #expect(result.status == 2)
    #expect(result.messages == test.message)
  }
}
