import Foundation
import Testing

/// `onoma diff` held against a comparison by hand, over real pages: each edit is made, everything is tagged again, and what
/// the command says of both outputs has to be what differs, no more and no less, laid to the edit that was made.
@Suite("onoma diff, by hand", .enabled(if: ReferenceData.isPresent, "ONOMA_REFERENCE is not set"))
struct DiffScriptedEditsTests {
  /// Edits that are made one after another to the same files.
  struct Group: Sendable, CustomTestStringConvertible {
    var name: String
    var edits: [ScriptedEdit]
    /// Whether some differences need several of the edits.
    var isJoint = false
    var testDescription: String { name }
  }

  static let groups = [
    Group(
      name: "gazetteers",
      edits: [
        .addAlias, .removeAlias, .addEntity, .removeEntity, .removeCity, .retype, .rename, .demonym, .rowPriority,
        .note, .word, .policy, .filePriority, .removeGazetteer,
      ]),
    Group(
      name: "settings",
      edits: [
        .nested, .all, .priority, .noResolving, .noSentences, .language, .everything, .limit, .offsets,
      ]),
    Group(name: "documents", edits: [.editDocuments, .addDocument, .renameDocument, .removeDocument]),
  ]

  static let combinations = [
    Group(name: "alias, overlap and type", edits: [.addAlias, .nested, .retype]),
    Group(name: "word and entity", edits: [.word, .removeCity, .addEntity], isJoint: true),
    Group(name: "documents, alias and entity", edits: [.editDocuments, .removeEntity, .addAlias]),
    Group(name: "stage, entity and alias", edits: [.noResolving, .removeEntity, .removeAlias]),
    Group(
      name: "overlap, priorities and demonym", edits: [.priority, .filePriority, .demonym, .rowPriority], isJoint: true),
    Group(name: "documents, cleaning and alias", edits: [.editDocuments, .everything, .addAlias], isJoint: true),
  ]

  @Test("an output and itself, and a run made again")
  func same() throws {
    let corpus = try EditedCorpus(.reference())
    let again = try corpus.compare("again", [], as: "new").0
    #expect(again.found.isEmpty)
    #expect(again.comparedDocuments == corpus.old.ids.count)
    let itself = try corpus.folder.diff("old", "old", "--quiet-kinds")
    #expect(itself.status == 0 && itself.output == "", "\(itself.output)")
    try corpus.checkCounts(again, "old", "new")
  }

  @Test("one edit: just what differs, and the edit is its cause", arguments: groups)
  func oneEdit(_ group: Group) throws {
    let corpus = try EditedCorpus(.reference())
    for edit in group.edits {
      let (checked, causes) = try corpus.compare(edit.name, [edit], as: "new")
      #expect(!checked.found.isEmpty, "\(edit.name)")
      #expect(checked.found.allSatisfy(\.difference.isQuiet) == edit.isQuiet, "\(edit.name)")
      let wrong = checked.found.filter { (found) in
        found.isJoint || found.causes != causes.compactMap { $0(found.difference.document) }
      }
      #expect(wrong.isEmpty, "\(edit.name): \(wrong.prefix(3).map { "\($0.difference) by \($0.causes)" })")
      try corpus.checkCounts(checked, "old", "new")
    }
  }

  @Test("several edits: undoing one undoes just what is laid to it", arguments: combinations)
  func severalEdits(_ group: Group) throws {
    let corpus = try EditedCorpus(.reference())
    let (checked, causes) = try corpus.compare(group.name, group.edits, as: "new")
    var known: [Set<Int>: Set<NaiveDifference>] = [:]
    /// The differences that are there without some of the edits.
    func rest(without undone: Set<Int>) throws -> Set<NaiveDifference> {
      if let rest = known[undone] { return rest }
      let edits = group.edits.enumerated().filter { !undone.contains($0.offset) }.map(\.element)
      let rest = try corpus.compare("\(group.name) without \(undone.sorted())", edits, as: "less").0.identities
      known[undone] = rest
      return rest
    }
    var (isCause, hasJoint) = (Set<Int>(), false)
    var wrong: [String] = []
    for found in checked.found {
      let identity = checked.identity(found)
      let names = causes.map { $0(found.difference.document) }
      let laidTo = Set(names.indices.filter { (number) in names[number].map(found.causes.contains) ?? false })
      // All that changed the text counts as one.
      let textual = Set(names.indices.filter { names[$0] != nil && group.edits[$0].isTextual })
      let others = names.indices.filter { names[$0] != nil && !textual.contains($0) }
      let undoing = try ((textual.isEmpty ? [] : [textual]) + others.map { [$0] }).filter {
        try !rest(without: $0).contains(identity)
      }
      let single = Set(undoing.filter { $0.count == 1 }.joined())
      let isRight =
        if !single.isEmpty {
          !found.isJoint && laidTo == single
        } else if let unit = undoing.first {
          found.isJoint && laidTo == unit
        } else {
          // None alone: those that are named have to do it together.
          try found.isJoint && laidTo.count > 1 && !rest(without: laidTo).contains(identity)
        }
      if !isRight || found.causes.count != laidTo.count {
        wrong.append("\(found.difference) by \(found.causes)\(found.isJoint ? " together" : ""), undone by \(undoing)")
      }
      isCause.formUnion(laidTo)
      hasJoint = hasJoint || found.isJoint
    }
    #expect(wrong.isEmpty, "\(group.name): \(wrong.count), \(wrong.prefix(5).joined(separator: "\n"))")
    #expect(isCause == Set(group.edits.indices), "\(group.name): an edit that does nothing")
    #expect(group.isJoint == hasJoint, "\(group.name)")
  }

  @Test("a paragraph before everything is one difference in each document, and no mention elsewhere is one")
  func paragraph() throws {
    let pages = try EditedCorpus(.reference())
    let corpus = try EditedCorpus(pages.base.withTexts(of: pages.old))
    let (checked, causes) = try corpus.compare("a paragraph", [.insertParagraph], as: "new")
    let loud = checked.found.filter { !$0.difference.isQuiet }
    #expect(loud.map(\.difference.document).sorted() == corpus.old.ids.sorted())
    let inserted = NaiveDifference.Side(
      range: 0..<ScriptedEdit.paragraph.count + 2, text: ScriptedEdit.paragraph + "\n\n")
    let others = loud.filter {
      $0.difference.kind != "text" || $0.difference.old != nil || $0.difference.new != inserted
    }
    #expect(others.isEmpty, "\(others.map(\.difference))")
    #expect(checked.found.allSatisfy { (found) in found.causes == causes.compactMap { $0(found.difference.document) } })
    // The language is told from the text, more or less certainly with another paragraph, and other places stand in its first quarter.
    let quiet = Set(checked.found.filter(\.difference.isQuiet).map(\.difference.kind))
    #expect(quiet.contains("source") && quiet.isSubset(of: ["source", "meta", "focus"]))
  }

  @Test("a paragraph that stands elsewhere has moved, and its mentions with it")
  func movedParagraph() throws {
    let pages = try EditedCorpus(.reference())
    let corpus = try EditedCorpus(pages.base.withTexts(of: pages.old))
    let checked = try corpus.compare("a moved paragraph", [.moveParagraph], as: "new").0
    let moved = Set(checked.found.filter { $0.difference.kind == "text-moved" }.map(\.difference.document))
    #expect(moved.count > corpus.old.ids.count / 4)
    try corpus.checkCounts(checked, "old", "new")
  }
}
