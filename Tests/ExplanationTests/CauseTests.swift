import Compare
import Explanation
import Foundation
import Pipeline
import Records
import TestSupport
import Testing

/// Random edits of gazetteers and settings: whatever a difference is laid to, undoing that edit alone must undo it, and
/// nothing else may go with it.
@Suite("Causes of differences")
struct CauseTests {
  @Test("undoing one edit removes exactly the differences that are laid to it", arguments: UInt64(0)..<80)
  func counterfactual(_ seed: UInt64) throws {
    var world = try EditedWorld(seed: seed)
    let edits = world.edits
    let old = try world.records(applying: [])
    let new = try world.records(applying: Set(edits.indices))
    let runEdits = try RunEdits(
      old: world.inputs(applying: []), new: world.inputs(applying: Set(edits.indices)))
    #expect(runEdits.missingFiles.isEmpty)
    let finder = CauseFinder(runEdits, cache: nil)
    let comparison = RecordComparison()
    let without = try edits.indices.map { try world.records(applying: Set(edits.indices).subtracting([$0])) }
    for index in old.indices {
      let differences = comparison.differences(old: old[index], new: new[index])
      if differences.isEmpty { continue }
      var document = DocumentDifferences(document: "d\(index)", differences: differences)
      try finder.explain(&document, OutputComparison.Records(old: old[index], new: new[index]))
      for (number, edit) in edits.enumerated() {
        let rest = Set(comparison.differences(old: old[index], new: without[number][index]).map(Plain.init))
        for difference in document.differences where !difference.isJoint {
          let isGone = !rest.contains(Plain(difference))
          #expect(
            isGone == difference.causes.contains { $0.edit == edit.expected },
            "\(edit.expected): \(Plain(difference)) has \(difference.causes.map(\.edit))")
        }
      }
      for difference in document.differences {
        #expect(!difference.causes.contains(.unexplained))
        // Each alone undoes a weight, which is a share: both together can bring it back.
        if difference.kind == .focus, !difference.isJoint { continue }
        // Together the causes are enough.
        let undone = Set(
          edits.indices.filter { (number) in difference.causes.contains { $0.edit == edits[number].expected } })
        let rest = try world.records(applying: Set(edits.indices).subtracting(undone))[index]
        #expect(!comparison.differences(old: old[index], new: rest).map(Plain.init).contains(Plain(difference)))
      }
    }
  }

  @Test("the random edits make differences of all sorts, with one cause and with several")
  func coverage() throws {
    var kinds: Set<DifferenceKind> = []
    var counts: [Int: Int] = [:]
    for seed in UInt64(0)..<80 {
      var world = try EditedWorld(seed: seed)
      let all = Set(world.edits.indices)
      let (old, new) = (try world.records(applying: []), try world.records(applying: all))
      let finder = CauseFinder(
        try RunEdits(old: world.inputs(applying: []), new: world.inputs(applying: all)), cache: nil)
      for (before, after) in zip(old, new) {
        let differences = RecordComparison().differences(old: before, new: after)
        var document = DocumentDifferences(document: after.id, differences: differences)
        try finder.explain(&document, OutputComparison.Records(old: before, new: after))
        for difference in document.differences {
          kinds.insert(difference.kind)
          counts[difference.isJoint ? 0 : difference.causes.count, default: 0] += 1
        }
      }
    }
    #expect(kinds.isSuperset(of: [.mentionAdded, .mentionRemoved, .mentionType, .mentionEntity]))
    // One cause, two, and several together.
    for causes in [1, 2, 0] { #expect((counts[causes] ?? 0) > 0) }
  }

  @Test("equal runs have no edits")
  func equal() throws {
    let world = try EditedWorld(seed: 1)
    let edits = try RunEdits(old: world.inputs(applying: []), new: world.inputs(applying: []))
    #expect(edits.isEmpty)
  }

  @Test("what would be different without a run is what a run makes different", arguments: UInt64(0)..<40)
  func whatIf(_ seed: UInt64) throws {
    var world = try EditedWorld(seed: seed)
    let all = Set(world.edits.indices)
    let old = try world.records(applying: [])
    let new = try world.records(applying: all)
    let edits = try RunEdits(old: world.inputs(applying: []), new: world.inputs(applying: all))
    var found: [String: Set<Plain>] = [:]
    var trial = try WhatIf(edits, GivenLines(old), cache: nil)
    try trial.forEach { (document, _) in found[document.document] = Set(document.differences.map(Plain.init)) }
    for (before, after) in zip(old, new) {
      let expected = RecordComparison(ignoring: [.source, .warnings, .meta, .form, .blocks])
        .differences(old: before, new: after)
      #expect(found[before.id] ?? [] == Set(expected.map(Plain.init)))
    }
  }

  /// A difference without its causes.
  struct Plain: Hashable {
    var difference: Difference

    init(_ difference: Difference) {
      self.difference = difference
      self.difference.causes = []
      self.difference.isJoint = false
      // Which other mention overlaps is told, not compared.
      self.difference.displacement = nil
    }
  }

  final class GivenLines: DocumentLines {
    private let lines: [[UInt8]]
    let name = "annotations.jsonl"
    private(set) var number = 0
    let offset = 0

    init(_ records: [Record]) {
      lines = records.map { (record) in
        var line: [UInt8] = []
        record.appendLine(to: &line)
        return line.dropLast()
      }
    }

    func next() -> [UInt8]? {
      number += 1
      return number <= lines.count ? lines[number - 1] : nil
    }

    func restart() { number = 0 }

    func line(at offset: Int) -> [UInt8] { [] }
  }
}
