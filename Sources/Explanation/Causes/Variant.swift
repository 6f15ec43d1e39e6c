internal import Compare
internal import Gazetteer
internal import Pipeline
internal import TextModel

/// The new run with some of its edits undone, as far as some entities are concerned.
///
/// Only the rows of entities that a document could name are compiled: that takes a thousandth of the time that all take,
/// and the document cannot tell the difference.
struct Variant {
  private let edits: RunEdits
  private let index: RowIndex
  private let undone: [Edit]
  /// Whether all tagging edits are undone: then files are as they were, order and all.
  private let isOld: Bool

  init(_ edits: RunEdits, _ index: RowIndex, undoing undone: [Edit], isOld: Bool) {
    self.edits = edits
    self.index = index
    self.undone = undone
    self.isOld = isOld
  }

  /// The pipeline and the gazetteers of this variant; `nil` if it cannot be made: what is left contradicts itself.
  func annotator(for names: PossibleNames) -> Annotator? {
    do {
      var files: [GazetteerFile] = []
      var words: [WordList] = []
      for entry in ordered {
        switch try content(of: entry, names) {
        case .gazetteer(let file): files.append(file)
        case .words(let list): words.append(list)
        case nil: break
        }
      }
      return try Annotator(definition, table: try GazetteerTable.compile(files, words: words), gazetteers: [])
    } catch {
      return nil
    }
  }

  /// The same with all gazetteers, for any document.
  func annotator(cache: CacheDirectory?) throws -> Annotator {
    if undone.isEmpty, let table = GazetteerFiles.cachedTable(of: edits.new.facts.gazetteers, cache: cache) {
      return try Annotator(definition, table: table, gazetteers: [])
    }
    var files: [GazetteerFile] = []
    var words: [WordList] = []
    for entry in ordered {
      switch entry.new {
      case .gazetteer(let file): files.append(file)
      case .words(let list): words.append(list)
      case nil: break
      }
    }
    return try Annotator(definition, table: try GazetteerTable.compile(files, words: words), gazetteers: [])
  }

  // MARK: Files

  private var ordered: [PairedFiles.Entry] {
    let isOrderUndone = undone.contains { if case .order = $0.change { true } else { false } }
    guard isOld || isOrderUndone else { return index.entries }
    let places = Dictionary(edits.old.facts.gazetteers.enumerated().map { ($1.name, $0) }) { first, _ in first }
    return index.entries.enumerated().sorted {
      (places[$0.element.name] ?? .max, $0.offset) < (places[$1.element.name] ?? .max, $1.offset)
    }.map(\.element)
  }

  private func content(
    of entry: PairedFiles.Entry, _ names: PossibleNames
  ) throws(GazetteerError) -> PairedFiles.Content? {
    let isFileUndone = undone.contains { if case .file(entry.name) = $0.change { true } else { false } }
    if isOld || entry.isSame {
      return try entry.old.map { (content) throws(GazetteerError) in try index.excerpt(of: content, entry.name, names) }
    }
    switch (entry.old, entry.new) {
    case (.gazetteer(let old), .gazetteer(let new)):
      let changes = undone.compactMap { (edit) -> RowChange? in
        if case .row(entry.name, let change) = edit.change { change } else { nil }
      }
      let mixed = MixedGazetteer(
        old: index.indexed(old), new: index.indexed(new), undone: changes, hasOldDirectives: isFileUndone)
      return .gazetteer(try GazetteerFile(mixed.source(names.ids)))
    case (.words, .words(let new)):
      let changes = undone.compactMap { (edit) -> (old: [UInt8]?, new: [UInt8]?)? in
        if case .word(entry.name, let before, let after) = edit.change { (before, after) } else { nil }
      }
      if changes.isEmpty { return .words(new) }
      var replaced: [[UInt8]: [UInt8]?] = [:]
      for change in changes { if let line = change.new { replaced[line] = change.old } }
      let more = changes.filter { $0.new == nil }.compactMap(\.old)
      let bytes = WordLines(new).replacing(replaced, appending: more)
      return .words(try WordList(GazetteerSource(name: entry.name, path: new.source.path, bytes: bytes)))
    default:
      let content = isFileUndone ? entry.old : entry.new
      return try content.map { (content) throws(GazetteerError) in try index.excerpt(of: content, entry.name, names) }
    }
  }

  // MARK: Settings

  /// The stages that tag; texts are there already.
  private var definition: PipelineDefinition {
    var definition = wholeDefinition
    let textual = definition.stages.lastIndex(where: SettingEdits.isTextual)
    definition.stages.removeFirst(textual.map { $0 + 1 } ?? 0)
    return definition
  }

  private var wholeDefinition: PipelineDefinition {
    if isOld { return edits.oldDefinition }
    var definition = edits.newDefinition
    for edit in undone {
      guard case .setting(let change) = edit.change else { continue }
      undo(change, in: &definition)
    }
    return definition
  }

  private func undo(_ change: SettingChange, in definition: inout PipelineDefinition) {
    let old = edits.oldDefinition
    switch (change.section, change.name) {
    case (.load, let name?): definition.load[name] = old.load[name]
    case (.xml, let name?): definition.xml[name] = old.xml[name]
    case (.limits, let name?): definition.limits[name] = old.limits[name]
    case (.emit, let name?): definition.emit[name] = old.emit[name]
    case (.stage(let name, let number), let setting):
      let there = SettingEdits.stages(of: definition)
      let before = SettingEdits.stages(of: old)
      let key = SettingEdits.StageKey(name: name, number: number)
      let place = there.firstIndex { $0.key == key }
      let earlier = before.firstIndex { $0.key == key }
      if let setting, let place, let earlier {
        definition.stages[place].settings[setting] = before[earlier].entry.settings[setting]
      } else if let place, earlier == nil {
        definition.stages.remove(at: place)
      } else if let earlier, place == nil {
        // Behind the stage it stood behind.
        let behind = before[..<earlier].last.flatMap { (other) in there.firstIndex { $0.key == other.key } }
        definition.stages.insert(before[earlier].entry, at: behind.map { $0 + 1 } ?? 0)
      }
    case (.stages, _):
      let order = Dictionary(uniqueKeysWithValues: SettingEdits.stages(of: old).enumerated().map { ($1.key, $0) })
      definition.stages = SettingEdits.stages(of: definition).enumerated().sorted {
        (order[$0.element.key] ?? .max, $0.offset) < (order[$1.element.key] ?? .max, $1.offset)
      }.map(\.element.entry)
    default: break
    }
  }
}
