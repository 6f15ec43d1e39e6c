package import Compare
internal import Gazetteer
package import Pipeline
internal import Records
internal import TextModel

/// Finds why two outputs differ: for each difference the edits that, undone alone, undo it.
///
/// Only edits that can reach a document are looked at: changed settings, and rows one of whose names stands in its text.
/// Where that is one, it is the cause. Where there are several, the document is tagged again with each of them undone, and
/// a difference is laid to those without which it does not arise. Where no single one is (either of two aliases would
/// do), all that are needed together are named.
///
/// - Complexity: for each differing document O(text) and, with n > 1 edits in reach, n to n² taggings of it.
package final class CauseFinder {
  private let edits: RunEdits
  private let cache: CacheDirectory?
  private var reach: EditReach?
  /// `nil` until it is needed, and where it cannot be had.
  private var index: RowIndex?
  private var isIndexMissing = false
  private let comparison = RecordComparison(ignoring: [.warnings, .meta, .source, .form, .blocks])
  private var annotators: [AnnotatorKey: Annotator?] = [:]

  /// Pipelines that are kept at most, for documents with the same names.
  private static let mostAnnotators = 64
  /// Of more edits in one document sets are not looked for.
  private static let mostEdits = 40

  private struct AnnotatorKey: Hashable {
    var names: PossibleNames
    var undone: [Int]
    var isOld: Bool
  }

  package init(_ edits: RunEdits, cache: CacheDirectory?) {
    self.edits = edits
    self.cache = cache
  }

  /// What could have made one document different.
  private struct Suspects {
    /// What changed its text, as one; empty if nothing did.
    var textual: [Cause]
    /// Numbers among the tagging edits.
    var tagging: [Int]
  }

  /// Sets the causes of a document's differences.
  package func explain(_ document: inout DocumentDifferences, _ records: OutputComparison.Records) throws {
    guard let old = records.old, let new = records.new else {
      let cause = whole(document)
      for index in document.differences.indices { document.differences[index].causes = cause }
      return
    }
    let suspects = try suspects(old, new)
    var rest: [Int] = []
    for index in document.differences.indices {
      let difference = document.differences[index]
      if let causes = textualCauses(difference, of: document.document, suspects) {
        document.differences[index].causes = causes
        document.differences[index].isJoint = causes.count > 1
      } else {
        rest.append(index)
      }
    }
    attribute(rest, in: &document, old, new, suspects)
    for index in document.differences.indices where document.differences[index].causes.isEmpty {
      document.differences[index].causes = edits.fixed.isEmpty ? [.unexplained] : edits.fixed.map(\.cause)
    }
  }

  /// A document that one of the outputs has.
  private func whole(_ document: DocumentDifferences) -> [Cause] {
    switch document.differences.first?.kind {
    case .documentAdded: return [Cause(.source, place: document.document, edit: "document added")]
    case .documentRemoved: return [Cause(.source, place: document.document, edit: "document removed")]
    default:
      let causes = (edits.textual + edits.fixed).map(\.cause)
      return causes.isEmpty
        ? [Cause(.source, place: document.document, edit: "document changed, or the machine")] : causes
    }
  }

  private func suspects(_ old: Record, _ new: Record) throws -> Suspects {
    var textual: [Cause] = []
    if old.source.sha256 != new.source.sha256 || old.source.bytes != new.source.bytes {
      textual.append(Cause(.source, place: new.id, edit: "document changed"))
    }
    textual += edits.textual.map(\.cause)
    let isEverywhere = edits.tagging.allSatisfy { $0.reach == .all }
    let documents = [old, new].compactMap(Document.init)
    // Records without their texts do not tell what they can name.
    if documents.count < 2 { return Suspects(textual: textual, tagging: Array(edits.tagging.indices)) }
    let names = isEverywhere ? PossibleNames() : try editReach().names(in: documents)
    let focused = Set([old, new].flatMap { ($0.focus ?? []).map(\.entity) })
    let reaching = edits.tagging.indices.filter { (number) in
      switch edits.tagging[number].reach {
      case .all: true
      case .entity(let id): names.ids.contains(id) || focused.contains(id)
      case .word(let word): names.changedWords.contains(word)
      case .file(let name): names.files.contains(name)
      }
    }
    return Suspects(textual: textual, tagging: reaching)
  }

  private func editReach() throws -> EditReach {
    if let reach { return reach }
    let made = try EditReach(edits, byEditedNames: false)
    reach = made
    return made
  }

  private func rowIndex() -> RowIndex? {
    if index == nil, !isIndexMissing {
      index = try? RowIndex(edits, cache: cache)
      isIndexMissing = index == nil
    }
    return index
  }

  /// The causes of a difference that no tagging makes; `nil` for one that it may make.
  private func textualCauses(_ difference: Difference, of document: String, _ suspects: Suspects) -> [Cause]? {
    switch difference.kind {
    case .text, .textMoved, .sentences, .blocks, .meta, .source, .warnings, .documentStatus:
      if !suspects.textual.isEmpty { return suspects.textual }
      return difference.kind == .warnings ? nil : edits.fixed.map(\.cause)
    case .documentRenamed: return [Cause(.source, place: document, edit: "document renamed")]
    case .form:
      let resolving = difference.key == "focus" ? edits.tagging.filter { $0.change.isStage("resolve") } : []
      let emitting = edits.tagging.filter {
        if case .setting(let change) = $0.change { change.section == .emit } else { false }
      }
      let causes = resolving.isEmpty ? emitting : resolving
      return (causes.isEmpty ? edits.fixed : causes).map(\.cause)
    default: return nil
    }
  }

  // MARK: What tagging makes

  private func attribute(
    _ rest: [Int], in document: inout DocumentDifferences, _ old: Record, _ new: Record, _ suspects: Suspects
  ) {
    if rest.isEmpty { return }
    let hasText = !suspects.textual.isEmpty
    // What another program did is not laid to the one edit there is.
    if suspects.tagging.isEmpty || (suspects.tagging.count == 1 && !hasText && edits.fixed.isEmpty) {
      let causes = hasText ? suspects.textual : suspects.tagging.map { edits.tagging[$0].cause }
      for index in rest {
        document.differences[index].causes = causes
        document.differences[index].isJoint = causes.count > 1
      }
      return
    }
    /// -1 stands for all that changed the text.
    let units = (hasText ? [-1] : []) + suspects.tagging
    let documents = [old, new].compactMap(Document.init)
    guard edits.missingFiles.isEmpty, documents.count == 2, let index = rowIndex() else {
      // Which of them it was cannot be tried.
      for number in rest {
        document.differences[number].causes = units.flatMap { causes(of: $0, suspects) }.sorted()
        document.differences[number].isJoint = true
      }
      return
    }
    let trial = Trial(finder: self, old: old, new: new, suspects: suspects, names: index.names(in: documents))
    var open: [Int] = []
    let missing = units.map { (unit) in (unit, trial.missing(undoing: [unit])) }
    for index in rest {
      let key = trial.key(document.differences[index])
      var undoing = missing.filter { $0.1?.contains(key) == false }.map(\.0)
      // Of several changes of the text none is known to do it alone, as each of the others does.
      if suspects.textual.count > 1, undoing.count > 1 { undoing.removeAll { $0 < 0 } }
      document.differences[index].causes = undoing.flatMap { causes(of: $0, suspects) }.sorted()
      document.differences[index].isJoint = undoing == [-1] && suspects.textual.count > 1
      if undoing.isEmpty { open.append(index) }
    }
    // Several would have done: all of them together are the cause.
    for index in open {
      let key = trial.key(document.differences[index])
      var needed = units
      guard units.count <= CauseFinder.mostEdits, trial.missing(undoing: units)?.contains(key) != true else {
        document.differences[index].causes = edits.fixed.map(\.cause)
        continue
      }
      for unit in units {
        let fewer = needed.filter { $0 != unit }
        if !fewer.isEmpty, trial.missing(undoing: fewer)?.contains(key) == false { needed = fewer }
      }
      document.differences[index].causes = needed.flatMap { causes(of: $0, suspects) }.sorted()
      document.differences[index].isJoint = document.differences[index].causes.count > 1
    }
  }

  private func causes(of unit: Int, _ suspects: Suspects) -> [Cause] {
    unit < 0 ? suspects.textual : [edits.tagging[unit].cause]
  }

  /// The pipeline with some tagging edits undone, for documents with these names.
  private func annotator(_ names: PossibleNames, undoing undone: [Int], isOld: Bool) -> Annotator? {
    let key = AnnotatorKey(names: names, undone: undone, isOld: isOld)
    if let known = annotators[key] { return known }
    guard let index = rowIndex() else { return nil }
    let made = Variant(edits, index, undoing: undone.map { edits.tagging[$0] }, isOld: isOld).annotator(for: names)
    if annotators.count >= CauseFinder.mostAnnotators { annotators.removeAll() }
    annotators.updateValue(made, forKey: key)
    return made
  }

  /// One document, tagged again and again.
  private final class Trial {
    private let finder: CauseFinder
    private let old: Record
    private let new: Record
    private let suspects: Suspects
    private let names: PossibleNames
    private let places: RecordPlaces
    private var known: [[Int]: Set<DifferenceKey>?] = [:]

    init(finder: CauseFinder, old: Record, new: Record, suspects: Suspects, names: PossibleNames) {
      self.finder = finder
      self.old = old
      self.new = new
      self.suspects = suspects
      self.names = names
      places = RecordPlaces(old: old, new: new)
    }

    func key(_ difference: Difference) -> DifferenceKey { DifferenceKey(difference, place: places.oldRange) }

    /// The differences that are there without these edits; `nil` if that cannot be found out.
    func missing(undoing units: [Int]) -> Set<DifferenceKey>? {
      if let found = known[units] { return found }
      let isTextUndone = units.contains(-1)
      let undone = units.filter { $0 >= 0 }
      let record = isTextUndone ? old : new
      let isOld = undone.count == suspects.tagging.count
      var found: Set<DifferenceKey>?
      if let annotator = finder.annotator(names, undoing: undone, isOld: isOld),
        let tagged = annotator.tagged(record)
      {
        let places = isTextUndone ? RecordPlaces(old: old, new: old) : self.places
        found = Set(
          finder.comparison.differences(old: old, new: tagged).map { DifferenceKey($0, place: places.oldRange) })
      }
      known.updateValue(found, forKey: units)
      return found
    }
  }
}
