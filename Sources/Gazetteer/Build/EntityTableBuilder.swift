internal import TextModel
internal import Variants

/// Collects the entities of several gazetteer files, checks their facts, and applies what `# extends` files change.
struct EntityTableBuilder {
  private(set) var rows: [EntityRow] = []
  var pool = PoolBuilder()
  private(set) var types: [EntityType] = []
  /// How the names of each type's things vary.
  private(set) var kinds: [VaryingName.Kind] = []
  private var typeIndex: [[UInt8]: UInt16] = [:]
  private var lastType: (bytes: [UInt8], number: UInt16)?
  private var ids = IDIndex()
  /// Names that an extending file takes away, by entity.
  private(set) var removedNames: [Int: Set<String>] = [:]

  /// Makes room for entities and for the bytes of their names.
  mutating func reserve(entities: Int, bytes: Int) {
    rows.reserveCapacity(entities)
    ids.reserve(entities)
    pool.reserve(bytes)
  }

  /// Defines the entity of `row`, which `gazetteer` gives; its names come from ``NameTableBuilder``.
  mutating func define(
    _ row: GazetteerRow, gazetteer: Int, policy: GazetteerPolicy, among files: [GazetteerFile]
  ) throws(GazetteerError) {
    let id = row.field(.id)
    if id.isEmpty || row.field(.type).isEmpty || row.field(.name).isEmpty {
      let column: GazetteerColumn = id.isEmpty ? .id : row.field(.type).isEmpty ? .type : .name
      throw GazetteerError(row.position, .emptyField(column: column.rawValue))
    }
    if id.contains(where: { $0 <= 0x20 }) {
      throw GazetteerError(
        row.position,
        .badValue(column: "id", value: String(decoding: id, as: UTF8.self), expected: "an id without spaces"))
    }
    if ids.insert(id, rows.count, rows, pool) != nil {
      throw GazetteerError(
        row.position,
        .repeatedID(String(decoding: id, as: UTF8.self), first: EntityTableBuilder.position(of: id, in: files)))
    }
    var entity = EntityRow()
    entity.id = pool.append(id)
    entity.gazetteer = UInt16(gazetteer)
    entity.priority = Int16(policy.priority)
    rows.append(entity)
    var facts = EntityFacts()
    try setFacts(of: rows.count - 1, from: row, &facts)
    if pool.isFull || rows.count >= 1_000_000_000 { throw GazetteerError(row.position, .tooLarge) }
  }

  /// Where `id` is defined first.
  private static func position(of id: ArraySlice<UInt8>, in files: [GazetteerFile]) -> SourcePosition {
    for file in files where !file.isExtension {
      var row = GazetteerRow(file)
      for index in 0..<file.rowCount {
        row.move(to: index)
        if row.field(.id) == id { return row.position }
      }
    }
    return SourcePosition(file: "", line: 0)
  }

  /// The entity with this id.
  func find(_ id: ArraySlice<UInt8>) -> Int? { ids.find(id, rows, pool) }

  /// The number of the entity with this id, or an error that names the nearest.
  func entity(
    _ id: ArraySlice<UInt8>, column: GazetteerColumn, at position: @autoclosure () -> SourcePosition
  ) throws(GazetteerError) -> Int {
    if let index = find(id) { return index }
    let name = String(decoding: id, as: UTF8.self)
    let known = rows.map { String(decoding: pool.bytes[pool.range($0.id)], as: UTF8.self) }.sorted()
    throw GazetteerError(
      position(), .unknownEntity(name, column: column.rawValue, nearest: nearestName(to: name, in: known)))
  }

  /// Applies a row of an extending file: other values, and names taken away from those in `known`.
  mutating func extend(
    _ row: GazetteerRow, facts: inout [Int: EntityFacts], known: (Int) -> [String]
  ) throws(GazetteerError) {
    let id = row.field(.id)
    if id.isEmpty { throw GazetteerError(row.position, .emptyField(column: "id")) }
    let entity = try entity(id, column: .id, at: row.position)
    var changed = facts[entity] ?? decodedFacts(of: entity)
    try setFacts(of: entity, from: row, &changed)
    facts[entity] = changed
    for part in row.parts(.aliases) where part.first == UInt8(ascii: "-") {
      let name = try row.alias(part.dropFirst()).text
      let names = known(entity)
      guard names.contains(name) else {
        throw GazetteerError(
          row.position,
          .noSuchAlias(
            name, entity: String(decoding: id, as: UTF8.self), nearest: nearestName(to: name, in: names)))
      }
      removedNames[entity, default: []].insert(name)
    }
  }

  private func decodedFacts(of entity: Int) -> EntityFacts {
    guard rows[entity].facts != 0 else { return EntityFacts() }
    return EntityFacts(Array(pool.bytes[pool.range(rows[entity].facts)]))
  }

  /// Takes over the facts that the row has.
  private mutating func setFacts(
    of index: Int, from row: GazetteerRow, _ facts: inout EntityFacts
  ) throws(GazetteerError) {
    var entity = rows[index]
    let reader = FactReader(row: row)
    if let type = try reader.type() { entity.type = intern(type) }
    let name = row.field(.name)
    if !name.isEmpty { entity.name = pool.append(name) }
    if let codes = try reader.countryCodes(.country) { entity.country = pool.shared(codes) }
    if let region = try reader.region() { entity.region = pool.shared(region) }
    if let priority = try reader.priority() { entity.priority = priority }
    rows[index] = entity
    if row.file.hasFacts { try setRareFacts(of: index, from: row, &facts) }
  }

  /// Facts that stand packed in the pool: most matches never ask for them.
  private mutating func setRareFacts(
    of index: Int, from row: GazetteerRow, _ facts: inout EntityFacts
  ) throws(GazetteerError) {
    let reader = FactReader(row: row)
    if let codes = try reader.countryCodes(.claimedBy) { facts.claimedBy = pool.shared(codes) }
    facts.latitude = try reader.degrees(.latitude, limit: 90) ?? facts.latitude
    facts.longitude = try reader.degrees(.longitude, limit: 180) ?? facts.longitude
    if let population = try reader.count(.population) { facts.population = Int64(population) }
    facts.geonames = try reader.count(.geonames) ?? facts.geonames
    facts.wikidata = try reader.wikidata() ?? facts.wikidata
    if let from = try reader.date(.from) { facts.from = pool.shared(from) }
    if let to = try reader.date(.to) { facts.to = pool.shared(to) }
    let note = row.field(.note)
    if !note.isEmpty { facts.note = pool.append(note) }
    let encoded = facts.encoded
    if encoded.count > 2 { rows[index].facts = pool.append(encoded) }
  }

  private mutating func intern(_ type: ArraySlice<UInt8>) -> UInt16 {
    // Most rows have the type of the row before.
    if let last = lastType, last.bytes.elementsEqual(type) { return last.number }
    let key = Array(type)
    defer { if let number = typeIndex[key] { lastType = (key, number) } }
    if let known = typeIndex[key] { return known }
    let index = UInt16(truncatingIfNeeded: types.count)
    let type = EntityType(String(decoding: key, as: UTF8.self))
    types.append(type)
    kinds.append(type.varyingKind)
    typeIndex[key] = index
    return index
  }

  /// The number of a type, which becomes known if it was not.
  mutating func typeNumber(_ type: EntityType) -> UInt16 { intern(Array(type.rawValue.utf8)[...]) }

  /// Gives the memory back that finds entities by id.
  mutating func removeIDs() { ids = IDIndex() }

  /// Marks the first region of each code: it is the region itself, others lie in it.
  mutating func markWholeRegions() {
    let region = types.firstIndex(of: .region).map { UInt16($0) }
    var seen: Set<UInt32> = []
    for index in rows.indices where rows[index].type == region && rows[index].region != 0 {
      rows[index].marks = seen.insert(rows[index].region).inserted ? 1 : 0
    }
  }

  /// The numbers of the countries and of the regions that are marked, ascending.
  var divisions: [UInt32] {
    let country = types.firstIndex(of: .country).map { UInt16($0) }
    return rows.indices.filter { rows[$0].isWholeRegion || rows[$0].type == country }.map { UInt32($0) }
  }

  /// Notes the last sense of an entity, plus one, and gives the one before.
  mutating func chain(_ entity: Int, to sense: UInt32) -> UInt32 {
    defer { rows[entity].lastSense = sense }
    return rows[entity].lastSense
  }

  /// Entities without names or facts, for a table of bare names.
  mutating func addBare(count: Int) {
    rows = [EntityRow](repeating: EntityRow(), count: count)
    types = [.person]
  }
}
