internal import Gazetteer
internal import Pipeline
internal import TextModel

/// Finds what a document can name, and the rows that say so, in the gazetteers of two runs.
///
/// One of the runs is the base, whose gazetteers are compiled already, or once for all documents; the rows that the other
/// one has differently are compiled beside it.
final class RowIndex: Sendable {
  private let base: CompiledRows
  private let changed: ChangedRows
  private let words: [WordIndex]
  /// All files, read.
  let entries: [PairedFiles.Entry]
  private let indices = Guarded([String: [KeyedGazetteer]]())
  /// Rows whose names stand for another entity, by that entity.
  private let demonyms: [String: [Demonym]]
  /// The entities that rows of files that differ stand for, by the id of the row.
  private let targets: [String: Set<String>]
  private let sameFiles: Set<String>
  private let divisions: DivisionRows

  private struct Demonym: Sendable {
    var file: String
    var row: Int
    var id: String
  }

  /// `nil` if files are not to be had.
  /// - Throws: ``GazetteerError`` if the files contradict each other.
  init?(_ edits: RunEdits, cache: CacheDirectory?) throws(GazetteerError) {
    guard let entries = edits.files.loaded(from: edits.new)?.entries else { return nil }
    self.entries = entries
    // A compiled table lacks the names that its words drop; where those are others, they can come back.
    let hasSameWords = !edits.files.isReordered && entries.allSatisfy { $0.isSame || !$0.isWordList }
    let cache = hasSameWords ? cache : nil
    let newTable = GazetteerFiles.cachedTable(of: edits.new.facts.gazetteers, cache: cache)
    let oldTable = newTable == nil ? GazetteerFiles.cachedTable(of: edits.old.facts.gazetteers, cache: cache) : nil
    let isNewBase = oldTable == nil
    let ordered = (isNewBase ? edits.new : edits.old).facts.gazetteers
    let baseFiles = ordered.compactMap { (listed) -> GazetteerFile? in
      guard let entry = entries.first(where: { $0.name == listed.name }),
        case .gazetteer(let file) = isNewBase ? entry.new : entry.old
      else { return nil }
      return file
    }
    let known = newTable ?? oldTable
    let table: GazetteerTable
    if let known { table = known } else { table = try GazetteerTable.compile(baseFiles) }
    base = CompiledRows(files: baseFiles, table: table)
    changed = try ChangedRows(edits, [isNewBase ? .old : .new])
    sameFiles = Set(entries.filter(\.isSame).map(\.name))
    words = entries.compactMap(WordIndex.init)
    divisions = DivisionRows(entries, table)
    var demonyms: [String: [Demonym]] = [:]
    var targets: [String: Set<String>] = [:]
    for entry in entries {
      for content in [entry.old, entry.isSame ? nil : entry.new] {
        guard case .gazetteer(let file) = content, file.has(.of) else { continue }
        var row = GazetteerRow(file)
        for number in 0..<file.rowCount {
          row.move(to: number)
          guard let of = row.text(.of) else { continue }
          let id = row.text(.id) ?? ""
          demonyms[of, default: []].append(Demonym(file: entry.name, row: number, id: id))
          if !entry.isSame { targets[id, default: []].insert(of) }
        }
      }
    }
    self.demonyms = demonyms
    self.targets = targets
  }

  /// What the texts of a record, in either version, can name.
  func names(in documents: [Document]) -> PossibleNames {
    var names = PossibleNames()
    var rows: [String: Set<Int>] = [:]
    var references: Set<EntityReference> = []
    for document in documents {
      let ranges = document.sentences.isEmpty ? document.blocks.map(\.range) : document.sentences
      base.matcher.forEachPossible(in: document.text, ranges: ranges) { references.insert($0) }
      changed.forEachPossible(in: document.text, ranges: ranges) { (id, file) in
        names.ids.insert(id)
        names.files.insert(file)
      }
      for list in words { list.find(in: document.text, ranges: ranges, &names) }
    }
    for reference in references {
      names.ids.insert(base.table.id(reference))
      guard let place = base.place(of: reference) else { continue }
      rows[place.file, default: []].insert(place.row)
      names.files.insert(place.file)
    }
    for id in names.ids {
      for demonym in demonyms[id] ?? [] {
        names.ids.insert(demonym.id)
        names.files.insert(demonym.file)
        rows[demonym.file, default: []].insert(demonym.row)
      }
    }
    // A row that stands for an entity is refused without it.
    for target in Set(names.ids.flatMap { targets[$0] ?? [] }).subtracting(names.ids) {
      names.ids.insert(target)
      for entry in entries where entry.isSame {
        guard case .gazetteer(let file) = entry.new, let row = indexed(file).rows[RowKey(id: target)] else { continue }
        rows[entry.name, default: []].insert(row)
        names.files.insert(entry.name)
      }
    }
    for code in codes(of: references, names.ids) {
      names.ids.formUnion(divisions.ids(code))
      for reference in divisions.references(code) {
        names.ids.insert(base.table.id(reference))
        guard let place = base.place(of: reference) else { continue }
        rows[place.file, default: []].insert(place.row)
        names.files.insert(place.file)
      }
    }
    names.rows = rows.filter { sameFiles.contains($0.key) }.mapValues { $0.sorted() }
    return names
  }

  /// The codes of the countries and regions in which the places lie that a document can name.
  private func codes(of references: Set<EntityReference>, _ ids: Set<String>) -> Set<UInt64> {
    var codes: Set<UInt64> = []
    for reference in references where base.table.type(reference).isPlace {
      codes.formUnion(base.table.placeFacts(reference).codes)
    }
    for entry in entries where !entry.isSame {
      for case .gazetteer(let file) in [entry.old, entry.new] {
        let index = indexed(file)
        for id in ids {
          if let row = index.rows[RowKey(id: id)] { codes.formUnion(DivisionRow(GazetteerRow(file, at: row)).codes) }
        }
      }
    }
    return codes
  }

  /// The rows of a file with their ids.
  func indexed(_ file: GazetteerFile) -> KeyedGazetteer {
    // Two versions of a file may be asked for.
    let known = indices.withLock { $0[file.source.path] ?? [] }
    if let index = known.first(where: { $0.file.source.bytes == file.source.bytes }) { return index }
    let index = KeyedGazetteer(file)
    indices.withLock { $0[file.source.path, default: []].append(index) }
    return index
  }

  /// The part of a file that matters where only `names` can stand.
  func excerpt(
    of content: PairedFiles.Content, _ name: String, _ names: PossibleNames
  ) throws(GazetteerError) -> PairedFiles.Content {
    switch content {
    case .words(let list):
      return sameFiles.contains(name) ? .words(list.excerpt(names.words[name] ?? [])) : content
    case .gazetteer(let file):
      if sameFiles.contains(name), !file.isExtension {
        return .gazetteer(try file.excerpt(names.rows[name] ?? []))
      }
      let index = indexed(file)
      let rows = names.ids.flatMap { (id) in
        var rows: [Int] = []
        var key = RowKey(id: id)
        while let row = index.rows[key] {
          rows.append(row)
          key.repetition += 1
        }
        return rows
      }
      return .gazetteer(try file.excerpt(rows.sorted()))
    }
  }
}

/// Gazetteers compiled, with the way from entities back to rows: entities are numbered in the order of rows.
struct CompiledRows: Sendable {
  let table: GazetteerTable
  let matcher: Matcher
  private let names: [String]
  /// The number of the first entity of each file.
  private let starts: [Int]

  init(files: [GazetteerFile], table: GazetteerTable) {
    self.table = table
    matcher = Matcher(table, overlap: .all, names: .all)
    let defining = files.filter { !$0.isExtension }
    names = defining.map(\.source.name)
    var start = 0
    starts = defining.map { (file) in
      defer { start += file.rowCount }
      return start
    }
  }

  func place(of reference: EntityReference) -> (file: String, row: Int)? {
    guard let index = starts.lastIndex(where: { $0 <= reference.index }) else { return nil }
    return (names[index], reference.index - starts[index])
  }
}
