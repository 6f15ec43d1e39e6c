import Foundation
import Testing

@Suite("scoring an output")
struct EvalTests {
  private static let gold = #"""
    {"id": "a", "text": "Lavrov flew from Moscow to Shikotan.", "entities": [{"start": 0, "end": 6, "type": "PER"}, {"start": 17, "end": 23, "type": "LOC", "lat": 55.75, "lon": 37.62}, {"start": 27, "end": 35, "type": "LOC", "lat": 0.0, "lon": 0.0}]}
    {"id": "b", "text": "Nobody lives\n\nin  Tokyo.", "entities": [{"start": 18, "end": 23, "type": "GPE"}]}
    {"id": "c", "text": "In Zembla they wait.", "entities": [{"start": 3, "end": 9, "type": "LOC"}]}

    """#

  @Test("the gold file itself is run, and its texts are found again by their lines and bytes")
  func lines() throws {
    let scratch = try Scratch()
    try scratch.write("gold.jsonl", EvalTests.gold)
    let run = try Tool.run("run", "gold.jsonl", "-o", "out", in: scratch.url)
    #expect(run.status == 0, "\(run.messages)")
    let eval = try Tool.run("eval", "gold.jsonl", "out", "--confusions", "3", in: scratch.url)
    #expect(eval.status == 0, "\(eval.messages)")
    #expect(
      eval.output == """
        3 texts

        place: 4 in the gold, 3 in the answer
          strict   precision 100.0  recall 75.0  F1 85.7
          exact    precision 100.0  recall 75.0  F1 85.7
          partial  precision 100.0  recall 75.0  F1 85.7
          type     precision 100.0  recall 75.0  F1 85.7
          map      2 of 2 with coordinates; within 161 km 50.0, of all 50.0
                   error: mean 7070 km, median 7069.5 km, area 0.494

        person: 1 in the gold, 1 in the answer
          strict   precision 100.0  recall 100.0  F1 100.0
          exact    precision 100.0  recall 100.0  F1 100.0
          partial  precision 100.0  recall 100.0  F1 100.0
          type     precision 100.0  recall 100.0  F1 100.0

        missed
          1 × Zembla  place → none

        """)
    let json = try Tool.run("eval", "gold.jsonl", "out", "--json", in: scratch.url)
    let figures = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(figures["texts"] as? Int == 3)
    let same = try Tool.run("eval", "out", "out", "--texts", in: scratch.url)
    #expect(same.output.hasSuffix("gold.jsonl#000002\tplace\t1\t1\t1\t100.0\n"), "\(same.output)")
  }

  @Test("an output of several files is compared with the one that is the gold")
  func files() throws {
    let scratch = try Scratch()
    try scratch.write("in/gold.jsonl", EvalTests.gold)
    try scratch.write("in/other.jsonl", #"{"id": "x", "text": "Nobody lives here."}"# + "\n")
    #expect(try Tool.run("run", "in", "-o", "out", "--quiet", in: scratch.url).status == 0)
    let eval = try Tool.run("eval", "in/gold.jsonl", "out", "--groups", "person", in: scratch.url)
    #expect(eval.output.contains("person: 1 in the gold, 1 in the answer"), "\(eval.output)")
    // Under another name and with other ids the texts tell which of the two it is.
    try scratch.write("copy.jsonl", EvalTests.gold)
    let copy = try Tool.run("eval", "copy.jsonl", "out", "--groups", "person", in: scratch.url)
    #expect(copy.output == eval.output)
  }

  @Test("refusals say what to do")
  func refusals() throws {
    let scratch = try Scratch()
    try scratch.write("gold.jsonl", EvalTests.gold)
    try scratch.write("other.jsonl", #"{"id": "x", "entities": []}"# + "\n")
    try scratch.write("broken.jsonl", "{}\n")
    for (arguments, message) in [
      (
        ["gold.jsonl", "other.jsonl"],
        "error: no text of 'other.jsonl' belongs to one of 'gold.jsonl': neither ids nor numbers of members nor the texts agree; run "
          + "the gold file itself, as in: onoma run gold.jsonl -o OUT\n"
      ),
      (
        ["broken.jsonl", "gold.jsonl"],
        "error: broken.jsonl:1: no record, and no object with \"id\" and \"entities\": \"id\" is missing\n"
      ),
      (
        ["gold.jsonl", "gold.jsonl", "--type", "NORP"],
        "error: --type NORP: write it as TYPE=TYPE, such as NORP=demonym\n"
      ),
      (
        ["gold.jsonl", "gold.jsonl", "--facilities", "all"],
        "error: --facilities all: it is one of apart, places, predicted\n"
      ),
    ] {
      let result = try Tool.run(["eval"] + arguments, in: scratch.url)
      #expect(result.status == 2)
      #expect(result.messages == message)
    }
  }
}
