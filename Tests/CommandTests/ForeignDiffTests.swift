import Foundation
import Testing

/// `onoma diff` where one side is gold, or what another tool found.
@Suite("onoma diff with annotations of other tools")
struct ForeignDiffTests {
  private static let gold = #"""
    {"id": "a", "text": "Lavrov flew from Moscow to Shikotan.", "entities": [{"start": 0, "end": 6, "type": "PER"}, {"start": 17, "end": 23, "type": "LOC", "geonameid": 5202009}, {"start": 27, "end": 35, "type": "LOC", "wikidata": "Q1"}]}
    {"id": "b", "text": "In  Zembla they wait for Tokyo.", "entities": [{"start": 4, "end": 10, "type": "LOC"}]}

    """#

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("gold.jsonl", ForeignDiffTests.gold)
    #expect(try Tool.run("run", "gold.jsonl", "-o", "out", "--quiet", in: scratch.url).status == 0)
    return scratch
  }

  @Test(
    "gold against an output of it: names by their places in the gold, types by groups, entities where both number them")
  func gold() throws {
    let scratch = try scratch()
    let result = try Tool.run("diff", "gold.jsonl", "out", in: scratch.url)
    #expect(result.status == 1, "\(result.messages)")
    #expect(
      result.output == """
        --- gold.jsonl
        +++ out

        a
          mention-entity at 17 place [-geonames:5202009-]{+geonames:524901+}
            Lavrov flew from ‹Moscow› to Shikotan.

        b
          mention-removed at 4 place ?
            In  [-Zembla-] they wait for Tokyo.
          mention-added at 25 place ?
            In  Zembla they wait for {+Tokyo+}.

        3 differences in 2 documents, 2 compared
          1 mention-added
          1 mention-removed
          1 mention-entity

        """)
    // The other way round it is the same, mirrored.
    let back = try Tool.run("diff", "out", "gold.jsonl", "--summary", in: scratch.url)
    #expect(back.output.hasPrefix("3 differences in 2 documents, 2 compared\n"), "\(back.output)")
    // A gate over another tool's answer.
    let gate = try Tool.run("diff", "gold.jsonl", "out", "--min-f1", "0.7", "--summary", in: scratch.url)
    #expect(gate.status == 1)
    #expect(gate.messages == "gate fails: F1 of mentions 0.50000, 0.70000 asked\n")
  }

  @Test(
    "what was exported is the same when it is read back",
    arguments: [("brat", "out.brat"), ("spacy", "out.jsonl"), ("doccano", "out.jsonl"), ("label-studio", "out.json")])
  func readBack(form: String, path: String) throws {
    let scratch = try scratch()
    let export = try Tool.run("export", "out", "--to", form, "-o", path, in: scratch.url)
    #expect(export.status == 0, "\(export.messages)")
    for sides in [["out", path], [path, "out"], [path, path]] {
      let result = try Tool.run(["diff"] + sides, in: scratch.url)
      #expect(result.status == 0, "\(result.output)")
      #expect(result.messages == "no differences in 2 documents\n")
    }
  }

  @Test("columns keep no white space; names are found again all the same")
  func columns() throws {
    let scratch = try scratch()
    try scratch.write(
      "answer.conll", "-DOCSTART- -X- O O\n\nIn O\nZembla B-LOC\nthey O\nwait O\nfor O\nTokyo B-LOC\n. O\n")
    let result = try Tool.run("diff", "gold.jsonl", "answer.conll", "--kind", "mentions", in: scratch.url)
    #expect(
      result.output.contains("mention-added at 25 place ?\n    In  Zembla they wait for {+Tokyo+}."), "\(result.output)"
    )
    let summary = try Tool.run("diff", "gold.jsonl", "answer.conll", "--summary", in: scratch.url)
    #expect(
      summary.output
        == "5 differences in 2 documents, 1 compared\n  1 document-removed\n  1 mention-added\n  3 mention-removed\n")
  }

  @Test("of gold that names only some things, the rest is no difference")
  func partial() throws {
    let scratch = try scratch()
    try scratch.write(
      "some.jsonl",
      #"{"id": "b", "partial": true, "text": "In  Zembla they wait for Tokyo.", "entities": [{"start": 4, "end": 10, "type": "LOC"}]}"#
    )
    let result = try Tool.run("diff", "some.jsonl", "out", "--summary", in: scratch.url)
    #expect(
      result.output
        == "5 differences in 2 documents, 1 compared\n  1 document-added\n  3 mention-added\n  1 mention-removed\n",
      "\(result.output)")
  }

  @Test("refusals")
  func refusals() throws {
    let scratch = try scratch()
    try scratch.write("other.jsonl", #"{"id": "x", "text": "Oslo", "entities": []}"# + "\n")
    let unpaired = try Tool.run("diff", "other.jsonl", "out", in: scratch.url)
    #expect(unpaired.status == 2)
    #expect(
      unpaired.messages
        == "error: no text of 'out' belongs to one of 'other.jsonl': neither ids nor numbers of members nor the texts agree\n"
    )
    let against = try Tool.run("diff", "gold.jsonl", "--against", "news", in: scratch.url)
    #expect(against.status == 2)
    #expect(
      against.messages
        == "error: 'gold.jsonl': --against needs an output directory, which has a run.json\n", "\(against.messages)")
  }
}
