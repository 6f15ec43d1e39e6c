internal import TextModel

extension GazetteerTable {
  /// Compiles gazetteers: first the files that define entities, in the order given, then those that extend.
  /// - Complexity: O(bytes) in time and memory.
  /// - Throws: the first error in that order; nothing is compiled then.
  package static func compile(_ files: [GazetteerFile]) throws(GazetteerError) -> GazetteerTable {
    var entities = EntityTableBuilder(files)
    try entities.build()
    var names = NameTableBuilder(capacity: files.reduce(0) { $0 + $1.rowCount * 4 })
    names.pool = entities.pool
    for (index, file) in files.enumerated() {
      for row in 0..<file.rowCount {
        try names.addNames(ofRow: row, in: file, gazetteer: index, entities: &entities)
      }
    }
    return names.table(
      entities: entities.rows, types: entities.types, gazetteerNames: files.map(\.source.name))
  }

  /// A table of bare names: the entity of a match is the number of the name. For names that a document gives.
  package init(names list: [String]) {
    var names = NameTableBuilder(capacity: list.count * 2)
    for (index, name) in list.enumerated() { names.add(name, entity: index) }
    self = names.table(
      entities: [EntityRow](repeating: EntityRow(), count: list.count), types: [.person], gazetteerNames: [""])
  }
}
