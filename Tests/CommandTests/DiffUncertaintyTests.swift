import Foundation
import Testing

/// `onoma diff` where something that it goes by is missing or another: it has to say so, and not to guess.
@Suite("onoma diff, where something is missing")
struct DiffUncertaintyTests {
  private static let places = """
    id\ttype\tname\taliases\tcountry
    iturup\tisland\tIturup\tEtorofu\tRU
    kunashir\tisland\tKunashir\tKunashiri\tRU
    shikotan\tisland\tShikotan\t\tRU
    tokyo\tcity\tTōkyō\t\tJP

    """
  private static let people = """
    id\ttype\tname\taliases
    lavrov\tperson\tSergey Lavrov\t
    yeltsin\tperson\tBoris Yeltsin\tPresident Yeltsin

    """
  private static let pipeline = """
    version: 1
    stages:
      - clean
      - sentences
      - match:
          gazetteers: [places.tsv, people.tsv]
          words: [words.tsv]
          overlap: longest
      - resolve

    """

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("places.tsv", DiffUncertaintyTests.places)
    try scratch.write("people.tsv", DiffUncertaintyTests.people)
    try scratch.write("words.tsv", "# words\nname\trule\nEtorofu\tdrop\n")
    try scratch.write("mine.yaml", DiffUncertaintyTests.pipeline)
    try scratch.write(
      "in/a.txt", "They sailed from Iturup to Kunashir.\n\nÜber Khabomai war nichts zu hören, aus Tōkyō auch.\n")
    try scratch.write("in/b.txt", "Shikotan lies closest. Khabomai lies closer, said Sergey Lavrov.\n")
    try scratch.write("in/c.txt", "President Yeltsin saw Iturup, or Etorofu.\n")
    return scratch
  }

  private func tag(_ scratch: Scratch, _ output: String, _ settings: String...) throws {
    let result = try Tool.run(
      ["run", "in", "-o", output, "-p", "mine.yaml", "--quiet", "--fresh"] + settings.flatMap { ["--set", $0] },
      in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
  }

  private func edit(_ scratch: Scratch, _ name: String, _ old: String, _ new: String) throws {
    let text = try scratch.read(name)
    try #require(text.contains(old), "\(name) has no '\(old)'")
    try scratch.write(name, text.replacing(old, with: new))
  }

  private func found(_ scratch: Scratch, _ arguments: String...) throws -> [FoundDifference] {
    let result = try Tool.run(["diff"] + arguments + ["--format", "jsonl"], in: scratch.url)
    #expect(result.status == (result.output.isEmpty ? 0 : 1), "\(result.messages)")
    let found = try result.output.split(separator: "\n").map(FoundDifference.init)
    for difference in found {
      #expect(!difference.causes.isEmpty, "\(difference.difference)")
      #expect(!difference.causes.contains { $0.kind == "unexplained" }, "\(difference.difference)")
    }
    return found
  }

  private static let alias = FoundDifference.Cause(
    kind: "alias", place: "places.tsv:3", edit: "alias \"Khabomai\" of kunashir added")

  private func addKhabomai(_ scratch: Scratch) throws {
    try edit(scratch, "places.tsv", "\tKunashiri\t", "\tKunashiri|Khabomai\t")
  }

  private func isKhabomai(_ found: FoundDifference) -> Bool { found.difference.new?.text == "Khabomai" }

  // MARK: Another program

  @Test("what another program did is not laid to the one edit that was made beside")
  func anotherVersion() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    // As a version might have it that took islands for something else.
    try edit(scratch, "old/annotations.jsonl", "\"type\":\"island\"", "\"type\":\"place\"")
    let version = try #require(try scratch.read("old/run.json").firstMatch(of: /"version": "([^"]+)"/)).output.1
    try edit(scratch, "old/run.json", "\"version\": \"\(version)\"", "\"version\": \"0.0.1\"")
    try addKhabomai(scratch)
    try tag(scratch, "new")
    let program = FoundDifference.Cause(kind: "version", edit: "Onoma 0.0.1→\(version)")
    let found = try found(scratch, "old", "new")
    let added = found.filter(isKhabomai)
    let others = found.filter { !isKhabomai($0) }
    // The alias explains its mentions, in the documents where the program did something too.
    #expect(added.map(\.difference.document) == ["a.txt", "b.txt"])
    #expect(added.allSatisfy { $0.causes == [DiffUncertaintyTests.alias] && !$0.isJoint }, "\(added)")
    #expect(Set(others.map(\.difference.document)) == ["a.txt", "b.txt", "c.txt"])
    #expect(others.allSatisfy { $0.difference.kind == "mention-type" && $0.causes == [program] }, "\(others)")
  }

  @Test("where only the program is another, it is the cause of all")
  func onlyVersion() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    try edit(scratch, "old/annotations.jsonl", "\"type\":\"island\"", "\"type\":\"place\"")
    try edit(scratch, "old/run.json", "\"libxml2\": \"", "\"libxml2\": \"0.")
    try tag(scratch, "new")
    let found = try found(scratch, "old", "new")
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.causes.map(\.kind) == ["version"] }, "\(found)")
  }

  // MARK: Records without texts

  private static let textless = "emit.include=[mentions, entities]"

  @Test("records without texts: one edit is the cause of what differs, and what is the same is no difference")
  func textless() throws {
    let scratch = try scratch()
    try tag(scratch, "old", DiffUncertaintyTests.textless)
    try tag(scratch, "same", DiffUncertaintyTests.textless)
    #expect(try found(scratch, "old", "same", "--quiet-kinds").isEmpty)
    try addKhabomai(scratch)
    try tag(scratch, "new", DiffUncertaintyTests.textless)
    let found = try found(scratch, "old", "new")
    #expect(found.map(\.difference.document) == ["a.txt", "b.txt"])
    #expect(found.allSatisfy { isKhabomai($0) && $0.causes == [DiffUncertaintyTests.alias] }, "\(found)")
  }

  @Test("records without texts: of several edits none is picked where it cannot be tried")
  func textlessEdits() throws {
    let scratch = try scratch()
    try tag(scratch, "old", DiffUncertaintyTests.textless)
    try addKhabomai(scratch)
    try edit(scratch, "people.tsv", "lavrov\tperson\tSergey Lavrov\t\n", "")
    try tag(scratch, "new", DiffUncertaintyTests.textless)
    let found = try found(scratch, "old", "new")
    #expect(found.map(\.difference.kind).sorted() == ["mention-added", "mention-added", "mention-removed"])
    for difference in found {
      let made =
        isKhabomai(difference) ? "alias \"Khabomai\" of kunashir added" : "entity lavrov (Sergey Lavrov) removed"
      #expect(difference.causes.contains { $0.edit == made }, "\(difference)")
      #expect(difference.causes.count == 1 || difference.isJoint, "\(difference)")
    }
  }

  @Test(
    "that a record has its text no more moves no mention, in any unit",
    arguments: ["codepoint", "utf8", "utf16"], ["codepoint", "utf8"])
  func textLeftOut(_ unit: String, _ other: String) throws {
    let scratch = try scratch()
    try tag(scratch, "with", "emit.offsets=\(unit)")
    try tag(scratch, "without", "emit.offsets=\(other)", DiffUncertaintyTests.textless)
    for pair in [("with", "without"), ("without", "with")] {
      let found = try found(scratch, pair.0, pair.1, "--quiet-kinds")
      #expect(Set(found.map(\.difference.kind)) == ["form"], "\(found.map(\.difference))")
      #expect(found.allSatisfy { $0.causes.contains { $0.edit.hasPrefix("emit.include") } })
      #expect(try Tool.run("diff", pair.0, pair.1, in: scratch.url).status == 0)
    }
  }

  @Test("an edit tried on records without texts gives what a run gives")
  func textlessTrial() throws {
    let scratch = try scratch()
    try edit(scratch, "mine.yaml", "  - resolve\n", "  - resolve\nemit:\n  include: [mentions, entities]\n")
    try tag(scratch, "old")
    try addKhabomai(scratch)
    let trial = try found(scratch, "--against", "mine.yaml", "old")
    try tag(scratch, "new")
    let run = try found(scratch, "old", "new")
    #expect(trial.map(\.difference) == run.map(\.difference))
    #expect(trial.map(\.causes) == run.map(\.causes))
    #expect(run.count == 2)
  }

  // MARK: Files that were not kept

  private func forget(_ scratch: Scratch, _ output: String) throws {
    try FileManager.default.removeItem(at: scratch.url.appending(path: "\(output)/state/sources"))
  }

  @Test("edits of files that were not kept are named with all others that could have done it")
  func notKept() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    try forget(scratch, "old")
    try addKhabomai(scratch)
    try edit(scratch, "people.tsv", "lavrov\tperson\tSergey Lavrov\t\n", "")
    try edit(scratch, "mine.yaml", "overlap: longest", "overlap: nested")
    try tag(scratch, "new")
    let result = try Tool.run("diff", "old", "new", in: scratch.url)
    for name in ["places.tsv", "people.tsv"] {
      #expect(result.messages.contains("'\(name)' is not kept"), "\(result.messages)")
    }
    let found = try found(scratch, "old", "new")
    #expect(found.count == 3)
    for difference in found {
      #expect(
        difference.causes.map(\.edit) == [
          "gazetteer people changed; its rows were not kept", "gazetteer places changed; its rows were not kept",
          "match.overlap longest→nested",
        ], "\(difference)")
      #expect(difference.isJoint, "\(difference)")
    }
  }

  @Test("where one of two edited files was kept, its edit is not blamed alone")
  func oneKept() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    try addKhabomai(scratch)
    try tag(scratch, "between")
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: scratch.url.appending(path: "old/state/sources").path)
    // What only the later run keeps is its version of the gazetteer that was edited; of the earlier, that one goes.
    let later = try FileManager.default.contentsOfDirectory(
      atPath: scratch.url.appending(path: "between/state/sources").path)
    let gone = Set(kept).subtracting(later)
    #expect(gone.count == 1)
    for name in gone {
      try FileManager.default.removeItem(at: scratch.url.appending(path: "old/state/sources/\(name)"))
    }
    try edit(scratch, "people.tsv", "lavrov\tperson\tSergey Lavrov\t\n", "")
    try tag(scratch, "new")
    let found = try found(scratch, "old", "new")
    #expect(found.count == 3)
    let places = "gazetteer places changed; its rows were not kept"
    for difference in found {
      let edits = difference.causes.map(\.edit)
      // In b.txt the other edit is in reach as well.
      let isAlone = difference.difference.document == "a.txt"
      #expect(edits == (isAlone ? [places] : ["entity lavrov (Sergey Lavrov) removed", places]), "\(difference)")
      #expect(difference.isJoint == !isAlone, "\(difference)")
    }
  }

  @Test("a file that is the same in both and gone since leaves it open which of the other edits it was")
  func sameFileGone() throws {
    let scratch = try scratch()
    try tag(scratch, "old")
    try addKhabomai(scratch)
    try edit(scratch, "mine.yaml", "overlap: longest", "overlap: nested")
    try tag(scratch, "new")
    let people = try #require(
      try scratch.read("old/run.json").firstMatch(of: /"name": "people",\s*"sha256": "([0-9a-f]+)"/)
    ).output.1
    for output in ["old", "new"] {
      try FileManager.default.removeItem(at: scratch.url.appending(path: "\(output)/state/sources/\(people).gz"))
    }
    try scratch.write("people.tsv", "gone\n")
    let found = try found(scratch, "old", "new")
    #expect(found.count == 2)
    for difference in found {
      #expect(
        difference.causes.map(\.edit) == ["alias \"Khabomai\" of kunashir added", "match.overlap longest→nested"],
        "\(difference)")
      #expect(difference.isJoint, "\(difference)")
    }
  }

  // MARK: Compiled gazetteers without some names

  @Test("a name that a list of words drops, or no longer drops, is found again beside other edits")
  func droppedNames() throws {
    let scratch = try scratch()
    // Nothing else in these documents names the same entity.
    try scratch.write("in/c.txt", "President Yeltsin saw Etorofu.\n")
    try tag(scratch, "old")
    // In each of the documents another edit is in reach.
    try scratch.write("words.tsv", "# words\nname\trule\nShikotan\tdrop\n")
    try addKhabomai(scratch)
    try edit(scratch, "people.tsv", "yeltsin\tperson\t", "yeltsin\tplace\t")
    let trial = try found(scratch, "--against", "mine.yaml", "old")
    try tag(scratch, "new")
    let found = try found(scratch, "old", "new")
    func causes(_ text: String) -> [[String]] {
      found.filter { ($0.difference.old ?? $0.difference.new)?.text == text && !$0.isJoint }
        .map { $0.causes.map(\.edit) }
    }
    #expect(causes("Etorofu") == [["word \"Etorofu\" (drop) removed"]])
    #expect(causes("Shikotan") == [["word \"Shikotan\" (drop) added"]])
    #expect(found.count == 5)
    #expect(trial.map(\.difference) == found.map(\.difference))
    #expect(trial.map(\.causes) == found.map(\.causes))
  }

  // MARK: Rows that need others

  @Test("a demonym that stands for an entity that the document does not name is tried like any other")
  func demonymElsewhere() throws {
    let scratch = try scratch()
    try scratch.write(
      "people.tsv",
      DiffUncertaintyTests.people.replacing("aliases", with: "aliases\tof").replacing("\t\n", with: "\t\t\n")
        .replacing("President Yeltsin\n", with: "President Yeltsin\t\n") + "islander\tdemonym\tIslander\t\tshikotan\n")
    try scratch.write("in/d.txt", "An Islander met Boris Yeltsin.\n")
    try tag(scratch, "old")
    try edit(scratch, "people.tsv", "\tshikotan\n", "\ttokyo\n")
    try edit(scratch, "people.tsv", "yeltsin\tperson\t", "yeltsin\tplace\t")
    let trial = try found(scratch, "--against", "mine.yaml", "old")
    try tag(scratch, "new")
    let found = try found(scratch, "old", "new").filter { $0.difference.document == "d.txt" }
    #expect(
      found.map { $0.causes.map(\.edit) } == [
        ["of of islander changed from 'shikotan' to 'tokyo'"], ["type of yeltsin changed from 'person' to 'place'"],
      ], "\(found)")
    #expect(found.allSatisfy { !$0.isJoint })
    #expect(trial.filter { $0.difference.document == "d.txt" }.map(\.causes) == found.map(\.causes))
  }

  // MARK: Several changes of the text

  @Test("a document and its cleaning changed at once are named together, also beside other edits")
  func textTwice() throws {
    let scratch = try scratch()
    let page = "<html><body><nav><a href=x>Menu</a></nav><article><p>%</p></article></body></html>"
    try scratch.write("in/p.html", page.replacing("%", with: "They sailed from Iturup, and nobody saw them again."))
    try tag(scratch, "old")
    try addKhabomai(scratch)
    try scratch.write(
      "in/p.html", page.replacing("%", with: "They sailed from Kunashir to Khabomai, and nobody saw them again."))
    try edit(scratch, "mine.yaml", "- clean", "- clean: {content: all}")
    try tag(scratch, "new")
    let found = try found(scratch, "old", "new").filter { $0.difference.document == "p.html" }
    #expect(found.count { $0.difference.isMention } == 3, "\(found)")
    for difference in found {
      if isKhabomai(difference) {
        #expect(difference.causes == [DiffUncertaintyTests.alias] && !difference.isJoint, "\(difference)")
      } else {
        #expect(difference.causes.map(\.kind) == ["source", "cleaning"] && difference.isJoint, "\(difference)")
      }
    }
  }
}
