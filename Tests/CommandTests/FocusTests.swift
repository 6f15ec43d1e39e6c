import Foundation
import Testing

/// What documents are about, and whose view is taken, as a user sees it.
@Suite("focus and view")
struct FocusTests {
  private static let places = """
    id\ttype\tname\tcountry\tregion\tclaimedBy\tlatitude\tlongitude
    c-jp\tcountry\tJapan\tJP\t\t\t36\t138
    c-ru\tcountry\tRussia\tRU\t\t\t60\t100
    r-sakhalin\tregion\tSakhalin Oblast\tRU\tRU-SAK\t\t50\t143
    iturup\tisland\tIturup\tRU\tRU-SAK\tJP\t45\t147.8
    korsakov\tcity\tKorsakov\tRU\tRU-SAK\t\t46.6\t142.8

    """

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("places.tsv", FocusTests.places)
    try scratch.write(
      "mine.yaml", "version: 1\nstages:\n  - clean\n  - sentences\n  - match: {gazetteers: [places.tsv]}\n  - resolve\n"
    )
    try scratch.write("in/a.txt", "They sailed from Iturup to Korsakov.\n")
    try scratch.write("in/b.txt", "Nothing to see.\n")
    try scratch.write("in/c.txt", "Japan is far.\n")
    return scratch
  }

  private func tag(_ scratch: Scratch, _ output: String, _ options: String...) throws -> String {
    let result = try Tool.run(["run", "in", "-o", output, "-p", "mine.yaml"] + options, in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    let check = try Tool.run("check", output, in: scratch.url)
    #expect(check.status == 0, "\(check.output)")
    return try scratch.read("\(output)/annotations.jsonl")
  }

  /// The ends of the lines.
  private func focus(_ records: String) -> [String] {
    records.split(separator: "\n").map { (line) in
      line.firstRange(of: "\"focus\":").map { String(line[$0.lowerBound...]) } ?? ""
    }
  }

  @Test("each record says what it is about")
  func records() throws {
    let scratch = try scratch()
    let records = try tag(scratch, "out")
    #expect(
      focus(records) == [
        #""focus":[{"entity":"c-ru","weight":1000},{"entity":"r-sakhalin","weight":1000},{"entity":"c-jp","weight":500}]}"#,
        #""focus":[]}"#,
        #""focus":[{"entity":"c-jp","weight":1000}]}"#,
      ])
    #expect(
      records.contains(
        #"{"id":"c-jp","type":"country","name":"Japan","gazetteer":"places","country":["JP"],"latitude":36,"longitude":138,"mentions":0}"#
      ))
  }

  @Test("a pipeline that decides no places says nothing of it")
  func undecided() throws {
    let scratch = try scratch()
    try scratch.write("mine.yaml", "version: 1\nstages:\n  - clean\n  - match: {gazetteers: [places.tsv]}\n")
    #expect(focus(try tag(scratch, "out")) == ["", "", ""])
  }

  @Test("a view turns the order of a disputed place's countries and nothing else")
  func view() throws {
    let scratch = try scratch()
    let neutral = try tag(scratch, "neutral")
    #expect(neutral.contains(#""country":["RU"],"claimedBy":["JP"],"latitude":45"#))
    let japanese = try tag(scratch, "japanese", "--set", "resolve.view=JP")
    #expect(
      japanese
        == neutral.replacing(
          #""country":["RU"],"claimedBy":["JP"],"latitude":45"#,
          with: #""country":["JP","RU"],"claimedBy":["JP"],"latitude":45"#))
    #expect(try tag(scratch, "russian", "--set", "resolve.view=RU") == neutral)
  }

  @Test("another view makes documents anew, and diff tells it as the cause")
  func anew() throws {
    let scratch = try scratch()
    let neutral = try tag(scratch, "old")
    _ = try tag(scratch, "new")
    let japanese = try tag(scratch, "new", "--set", "resolve.view=JP")
    #expect(japanese != neutral)
    #expect(try scratch.read("new/run.json").contains("view: JP"))
    let result = try Tool.run("diff", "old", "new", "--quiet-kinds", in: scratch.url)
    #expect(result.status == 1)
    #expect(
      result.output.contains("entity-facts") && result.output.contains("iturup.country")
        && result.output.contains("because --set resolve.view=JP resolve.view neutral→JP"), "\(result.output)")
    let trial = try Tool.run(
      "diff", "old", "--against", "mine.yaml", "--set", "resolve.view=JP", "--quiet-kinds", in: scratch.url)
    #expect(trial.output.contains("iturup.country"), "\(trial.output)\(trial.messages)")
  }

  @Test("an edit of a region that the document does not name is the cause of another focus")
  func edited() throws {
    let scratch = try scratch()
    _ = try tag(scratch, "old")
    try scratch.write(
      "places.tsv",
      FocusTests.places.replacing("r-sakhalin\tregion\tSakhalin Oblast\tRU\tRU-SAK\t\t50\t143\n", with: ""))
    _ = try tag(scratch, "new")
    let result = try Tool.run("diff", "old", "new", "--kind", "focus", in: scratch.url)
    #expect(
      result.output.contains("r-sakhalin") && result.output.contains("because places.tsv:4 entity r-sakhalin"),
      "\(result.output)")
    let trial = try Tool.run("diff", "old", "--against", "mine.yaml", "--kind", "focus", in: scratch.url)
    #expect(trial.output.contains("r-sakhalin"), "\(trial.output)\(trial.messages)")
  }

  @Test("a command behind resolving changes the focus with the mentions", .enabled(if: Tool.hasPython))
  func command() throws {
    let scratch = try scratch()
    try scratch.write(
      "less.py",
      """
      import json, sys
      for line in sys.stdin:
          record = json.loads(line)
          kept = [m for m in record["mentions"] if m["text"] != "Iturup"]
          print(json.dumps({"id": record["id"], "mentions": kept}), flush=True)

      """)
    try scratch.write(
      "mine.yaml",
      """
      version: 1
      stages:
        - clean
        - match: {gazetteers: [places.tsv]}
        - resolve
        - command: {run: [python3, ./less.py]}

      """)
    #expect(
      focus(try tag(scratch, "out")).first
        == #""focus":[{"entity":"c-ru","weight":1000},{"entity":"r-sakhalin","weight":1000}]}"#)
  }
}
