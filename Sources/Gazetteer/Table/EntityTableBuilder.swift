internal import TextModel

/// Collects the entities of several gazetteer files, checks their facts, and applies what `# extends` files change.
struct EntityTableBuilder {
  private let files: [GazetteerFile]
  private(set) var rows: [EntityRow] = []
  private(set) var pool = StringPool()
  private(set) var types: [EntityType] = []
  private var typeIndex: [String: UInt16] = [:]
  private var entityIndex: [String: Int] = [:]
  /// Where each entity is defined.
  private var definitions: [(file: Int, row: Int)] = []
  /// Names that an extending file takes away, by entity.
  private(set) var removedNames: [Int: Set<String>] = [:]

  init(_ files: [GazetteerFile]) { self.files = files }

  mutating func build() throws(GazetteerError) {
    for (gazetteer, file) in files.enumerated() where !file.isExtension {
      for row in 0..<file.rowCount { try define(row, in: file, gazetteer: gazetteer) }
    }
    for file in files where file.isExtension {
      for row in 0..<file.rowCount { try extend(row, in: file) }
    }
  }

  /// The number of the entity with this id, or an error that names the nearest.
  func entity(_ id: String, column: GazetteerColumn, at position: SourcePosition) throws(GazetteerError) -> Int {
    if let index = entityIndex[id] { return index }
    let nearest = nearestName(to: id, in: entityIndex.keys.sorted())
    throw GazetteerError(position, .unknownEntity(id, column: column.rawValue, nearest: nearest))
  }

  private mutating func define(_ row: Int, in file: GazetteerFile, gazetteer: Int) throws(GazetteerError) {
    let position = file.position(ofRow: row)
    for column in [GazetteerColumn.id, .type, .name] where file.field(column, row: row).isEmpty {
      throw GazetteerError(position, .emptyField(column: column.rawValue))
    }
    let id = file.text(.id, row: row) ?? ""
    if let first = entityIndex[id] {
      let (file, row) = definitions[first]
      throw GazetteerError(position, .repeatedID(id, first: files[file].position(ofRow: row)))
    }
    if id.utf8.contains(where: { $0 <= 0x20 }) {
      throw GazetteerError(position, .badValue(column: "id", value: id, expected: "an id without spaces"))
    }
    entityIndex[id] = rows.count
    definitions.append((gazetteer, row))
    var entity = EntityRow()
    entity.id = pool.append(id.utf8)
    entity.gazetteer = UInt16(gazetteer)
    rows.append(entity)
    try setFacts(of: rows.count - 1, from: row, in: file)
  }

  private mutating func extend(_ row: Int, in file: GazetteerFile) throws(GazetteerError) {
    let position = file.position(ofRow: row)
    guard let id = file.text(.id, row: row) else { throw GazetteerError(position, .emptyField(column: "id")) }
    let entity = try entity(id, column: .id, at: position)
    try setFacts(of: entity, from: row, in: file)
    for part in file.parts(.aliases, row: row) where part.first == UInt8(ascii: "-") {
      let name = try file.alias(part.dropFirst(), row: row).text
      let known = try definedNames(of: entity)
      guard known.contains(name) else {
        let nearest = nearestName(to: name, in: known)
        throw GazetteerError(position, .noSuchAlias(name, entity: id, nearest: nearest))
      }
      removedNames[entity, default: []].insert(name)
    }
  }

  /// What the defining row calls the entity.
  private func definedNames(of entity: Int) throws(GazetteerError) -> [String] {
    let (file, row) = definitions[entity]
    var names = [files[file].text(.name, row: row) ?? ""]
    for part in files[file].parts(.aliases, row: row) { names.append(try files[file].alias(part, row: row).text) }
    return names
  }

  /// Takes over the facts that the row has.
  private mutating func setFacts(of index: Int, from row: Int, in file: GazetteerFile) throws(GazetteerError) {
    var entity = rows[index]
    let facts = FactReader(file: file, row: row)
    if let type = try facts.type() { entity.type = intern(type) }
    if !file.field(.name, row: row).isEmpty { entity.name = pool.append(file.field(.name, row: row)) }
    if let codes = try facts.countryCodes(.country) { entity.country = pool.append(codes) }
    if let codes = try facts.countryCodes(.claimedBy) { entity.claimedBy = pool.append(codes) }
    if let latitude = try facts.degrees(.latitude, limit: 90) { entity.latitude = latitude }
    if let longitude = try facts.degrees(.longitude, limit: 180) { entity.longitude = longitude }
    if let population = try facts.count(.population) { entity.population = Int64(population) }
    if let geonames = try facts.count(.geonames) { entity.geonames = UInt32(geonames) }
    if let wikidata = try facts.wikidata() { entity.wikidata = pool.append(wikidata.utf8) }
    if let from = try facts.date(.from) { entity.from = pool.append(from.utf8) }
    if let to = try facts.date(.to) { entity.to = pool.append(to.utf8) }
    if !file.field(.note, row: row).isEmpty { entity.note = pool.append(file.field(.note, row: row)) }
    if let priority = try facts.priority() { entity.priority = Int32(priority) }
    rows[index] = entity
  }

  private mutating func intern(_ type: String) -> UInt16 {
    if let known = typeIndex[type] { return known }
    let index = UInt16(types.count)
    types.append(EntityType(type))
    typeIndex[type] = index
    return index
  }

  /// The number of the type `demonym`, which a demonym's names give their mentions.
  mutating func typeNumber(_ type: EntityType) -> UInt16 { intern(type.rawValue) }
}
