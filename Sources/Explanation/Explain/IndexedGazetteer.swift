internal import Gazetteer
internal import TextModel

/// A gazetteer file and where its ids stand.
final class IndexedGazetteer {
  let file: GazetteerFile
  private lazy var rows = makeRows()
  /// Rows whose names stand for another entity.
  private lazy var demonyms = makeDemonyms()

  init(_ file: GazetteerFile) { self.file = file }

  /// The row with the names of an entity; for a demonym, the row that has the name.
  /// - Complexity: O(1); the first time O(bytes).
  func row(id: String, alias: String, isDemonym: Bool) -> GazetteerRow? {
    let index = isDemonym ? demonyms[alias] ?? rows[Array(id.utf8)[...]] : rows[Array(id.utf8)[...]]
    return index.map { GazetteerRow(file, at: $0) }
  }

  private func makeRows() -> [ArraySlice<UInt8>: Int] {
    var rows: [ArraySlice<UInt8>: Int] = [:]
    rows.reserveCapacity(file.rowCount)
    var row = GazetteerRow(file)
    for index in 0..<file.rowCount {
      row.move(to: index)
      rows[row.field(.id)] = index
    }
    return rows
  }

  private func makeDemonyms() -> [String: Int] {
    var names: [String: Int] = [:]
    var row = GazetteerRow(file)
    for index in 0..<file.rowCount {
      row.move(to: index)
      guard !row.field(.of).isEmpty else { continue }
      for name in row.names where names[name.text] == nil { names[name.text] = index }
    }
    return names
  }
}

extension GazetteerRow {
  /// Its display name and its aliases; one that the file takes away is not among them.
  var names: [Alias] {
    var names = text(.name).map { [Alias(text: $0)] } ?? []
    for part in parts(.aliases) where !(file.isExtension && part.first == UInt8(ascii: "-")) {
      if let alias = try? alias(part) { names.append(alias) }
    }
    return names
  }
}
