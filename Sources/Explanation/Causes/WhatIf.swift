package import Compare
internal import Gazetteer
package import Pipeline
internal import Records
internal import TextModel

/// What another pipeline, or edited gazetteers, would change in an output, without a run.
///
/// The texts of the output are tagged again, and only those that an edit can reach: where one of the names that were
/// edited stands in the text, or where a setting was changed. Each is tagged with the rows only that it can name.
///
/// - Complexity: O(bytes of the output) to find the documents; a tagging for each of them.
package struct WhatIf {
  private let edits: RunEdits
  private let index: RowIndex
  private let lines: any DocumentLines
  /// `nil` where an edit can reach every document.
  private let reach: EditReach?
  /// For all documents, where all are tagged again.
  private let annotator: Annotator?
  /// For documents with the same names.
  private var known: [PossibleNames: Annotator] = [:]
  private static let mostKept = 64
  /// Sources, warnings and the like are not made again.
  private let comparison = RecordComparison(ignoring: [.warnings, .meta, .source, .form, .blocks])
  /// How many documents there were, and how many of them were tagged again.
  package private(set) var documents = 0
  package private(set) var tagged = 0

  /// Why the records of an output do not tell what a pipeline would make of its documents.
  package enum Refusal: Error, Hashable, CustomStringConvertible {
    /// The texts would be others.
    case textual([Cause])
    /// Another program or outside command made them.
    case fixed([Cause])
    case notKept([String])
    /// Records have no text and blocks.
    case textless
    /// The pipeline refuses a document.
    case untaggable(String)

    package var description: String {
      func shown(_ causes: [Cause]) -> String { causes.map(\.edit).joined(separator: "; ") }
      return switch self {
      case .textual(let causes): "the texts would be others (\(shown(causes)))"
      case .fixed(let causes): "the output was made otherwise (\(shown(causes)))"
      case .notKept(let files): "the output does not keep \(files.joined(separator: ", ")) as it was"
      case .textless: "the output's records have no text and blocks (emit.include)"
      case .untaggable(let id): "'\(id)' cannot be tagged again from its record; run it, and compare the two outputs"
      }
    }
  }

  /// - Throws: ``Refusal``, ``GazetteerError``.
  package init(_ edits: RunEdits, _ lines: any DocumentLines, cache: CacheDirectory?) throws {
    guard edits.missingFiles.isEmpty else { throw Refusal.notKept(edits.missingFiles) }
    guard edits.fixed.isEmpty else { throw Refusal.fixed(edits.fixed.map(\.cause)) }
    guard edits.textual.isEmpty else { throw Refusal.textual(edits.textual.map(\.cause)) }
    let parts = edits.oldDefinition.emit.list("include")
    guard parts.contains("text"), parts.contains("blocks") else { throw Refusal.textless }
    self.edits = edits
    self.lines = lines
    guard let index = try RowIndex(edits, cache: cache) else {
      throw Refusal.notKept(edits.new.facts.gazetteers.map(\.path))
    }
    self.index = index
    let isEverywhere = edits.tagging.contains { $0.reach == .all }
    reach = isEverywhere ? nil : try EditReach(edits, byEditedNames: true)
    annotator =
      isEverywhere ? try Variant(edits, index, undoing: [], isOld: false).annotator(cache: cache) : nil
  }

  /// Calls `body` with each document that would be different.
  package mutating func forEach(
    _ body: (DocumentDifferences, OutputComparison.Records) throws -> Void
  ) throws {
    if edits.isEmpty { return }
    while let line = try lines.next() {
      documents += 1
      if let reach, !reach.isPossible(line) { continue }
      let old: Record
      do throws(RecordError) {
        old = try RecordReader().record(from: line, line: lines.number)
      } catch {
        throw ComparisonError(file: lines.name, reason: "\(error)")
      }
      guard let document = Document(old) else { throw Refusal.untaggable(old.id) }
      tagged += 1
      guard let new = tagged(old, document) else { throw Refusal.untaggable(old.id) }
      let differences = comparison.differences(old: old, new: new)
      if differences.isEmpty { continue }
      try body(
        DocumentDifferences(document: old.id, differences: differences), OutputComparison.Records(old: old, new: new))
    }
  }

  private mutating func tagged(_ record: Record, _ document: Document) -> Record? {
    if let annotator { return annotator.tagged(record) }
    let names = index.names(in: [document])
    if known[names] == nil {
      if known.count >= WhatIf.mostKept { known.removeAll() }
      known[names] = Variant(edits, index, undoing: [], isOld: false).annotator(for: names)
    }
    return known[names]?.tagged(record)
  }
}
