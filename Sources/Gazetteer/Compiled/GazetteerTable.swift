package import TextModel
internal import Variants

/// All names of a run, compiled: the entities, and a hash table that finds their names in text.
///
/// A view of flat rows and one pool of bytes, mapped from a file or in memory, immutable and shared by all workers.
/// `Design.md` draws the layout.
///
///     let table = try GazetteerTable.compile([GazetteerFile(source)])
///     let matcher = Matcher(table)
package final class GazetteerTable: Sendable {
  private let storage: CompiledBytes
  let header: CompiledHeader
  let entities: FlatArray<EntityRow>
  /// The numbers of countries and first-level regions.
  let divisions: FlatArray<UInt32>
  /// Those of one name are neighbours, in the order in which they were added.
  let senses: FlatArray<SenseRow>
  let slots: SlotTable
  let pool: StringPool
  /// Names of the gazetteers, in the order given.
  package let gazetteerNames: [String]
  /// Types in order of first use.
  let types: [EntityType]
  /// What each type tells of the level of its entities.
  let levels: [PlaceFacts.Level]

  /// How many names it can find, different folded forms counted once.
  package var nameCount: Int { Int(header.nameCount) }
  /// The types of its entities and of their names, without parts of names.
  package var declaredTypes: [EntityType] { types.filter { !$0.isPartOfName } }
  /// Whether it has given names, family names or titles.
  package var hasPartsOfNames: Bool { types.contains(where: \.isPartOfName) }
  /// How many pairs of name and entity there are.
  package var senseCount: Int { Int(header.senseCount) }
  /// Size of the compiled form.
  package var byteCount: Int { storage.count }
  /// The digest of what it was compiled from, as the builder gave it.
  package var inputs: [UInt8] { header.inputs }

  /// - Returns: `nil` if the bytes are no compiled gazetteer of this version, or damaged in header or index.
  init?(_ storage: CompiledBytes) {
    guard let bytes = storage.rows(0..<storage.count, zero: UInt8(0)), let header = CompiledHeader(bytes),
      let entities = storage.rows(header.range(.entities), zero: EntityRow()),
      let divisions = storage.rows(header.range(.divisions), zero: UInt32(0)),
      let senses = storage.rows(header.range(.senses), zero: SenseRow()),
      let slots = storage.rows(header.range(.slots), zero: UInt64(0)),
      let capitalFilter = storage.rows(header.range(.capitalFilter), zero: UInt64(0)),
      let plainFilter = storage.rows(header.range(.plainFilter), zero: UInt64(0)),
      let sequenceFilter = storage.rows(header.range(.sequenceFilter), zero: UInt64(0)),
      let pool = storage.rows(header.range(.pool), zero: UInt8(0)),
      entities.count == Int(header.entityCount), senses.count == Int(header.senseCount),
      slots.count > 0, slots.count < 1 << 32, sequenceFilter.count > 0, sequenceFilter.count < 1 << 32,
      capitalFilter.count.nonzeroBitCount == 1, plainFilter.count.nonzeroBitCount == 1,
      GazetteerTable.checksum(bytes, header.range(.labels))
        == header.sections[CompiledHeader.Part.labels.rawValue]
        .checksum
    else { return nil }
    let labels = bytes.string(header.range(.labels)).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard labels.count == 2 else { return nil }
    self.storage = storage
    self.header = header
    self.entities = entities
    self.divisions = divisions
    self.senses = senses
    self.slots = SlotTable(
      slots: slots, capitalFilter: capitalFilter, plainFilter: plainFilter,
      sequenceFilter: sequenceFilter)
    self.pool = StringPool(bytes: pool)
    gazetteerNames = labels[0]
    types = labels[1].map { EntityType($0) }
    levels = types.map { PlaceFacts.Level($0) }
  }

  /// Opens a compiled file.
  /// - Returns: `nil` if there is none, or it is of another version, cut off, or damaged in header or index.
  /// - Complexity: O(1): the file is mapped, and read as it is used.
  package static func open(_ path: String) -> GazetteerTable? {
    CompiledBytes(mapping: path).flatMap { GazetteerTable($0) }
  }

  /// Whether every section is as it was written.
  /// - Complexity: O(bytes).
  package var isIntact: Bool {
    guard let bytes = storage.rows(0..<storage.count, zero: UInt8(0)) else { return false }
    return zip(header.sections, CompiledHeader.Part.allCases).allSatisfy { section, part in
      GazetteerTable.checksum(bytes, header.range(part)) == section.checksum
    }
  }

  private static func checksum(_ bytes: FlatArray<UInt8>, _ range: Range<Int>) -> UInt64 {
    var checksum = Checksum()
    bytes.withSpan(range) { checksum.add($0) }
    return checksum.finish()
  }
}

extension GazetteerTable: EntityTable {
  package var entityCount: Int { entities.count }

  package func entity(_ reference: EntityReference) -> Entity {
    let row = entities[reference.index]
    var entity = Entity(
      id: pool.string(row.id), type: type(row.type), name: pool.string(row.name),
      gazetteer: gazetteerName(row.gazetteer))
    let facts = facts(row)
    entity.country = codes(row.country)
    entity.region = pool.optionalString(row.region)
    entity.claimedBy = codes(facts.claimedBy ?? 0)
    entity.latitude = facts.latitude.map { Double($0) / 1_000_000 }
    entity.longitude = facts.longitude.map { Double($0) / 1_000_000 }
    entity.population = facts.population.map { Int($0) }
    entity.geonames = facts.geonames.map { Int($0) }
    entity.wikidata = facts.wikidata.map { "Q\($0)" }
    entity.from = pool.optionalString(facts.from ?? 0)
    entity.to = pool.optionalString(facts.to ?? 0)
    entity.note = pool.optionalString(facts.note ?? 0)
    entity.priority = Int(row.priority)
    return entity
  }

  private func facts(_ row: EntityRow) -> EntityFacts {
    row.facts == 0 ? EntityFacts() : EntityFacts(pool.bytes, pool.range(row.facts))
  }

  func type(_ number: UInt16) -> EntityType { Int(number) < types.count ? types[Int(number)] : EntityType("") }

  func gazetteerName(_ number: UInt16) -> String {
    Int(number) < gazetteerNames.count ? gazetteerNames[Int(number)] : ""
  }

  /// The entity's id; cheaper than all its facts.
  package func id(_ reference: EntityReference) -> String { pool.string(entities[reference.index].id) }

  /// Whether the id of an entity stands before that of another, as strings are ordered.
  package func idPrecedes(_ a: EntityReference, _ b: EntityReference) -> Bool {
    let left = pool.range(entities[a.index].id)
    let right = pool.range(entities[b.index].id)
    for (x, y) in zip(left, right) {
      let (first, second) = (pool.bytes[x], pool.bytes[y])
      // Letters beyond ASCII, and what they may join, are left to the order of Unicode.
      if first | second | pool.bytes[x + 1] | pool.bytes[y + 1] >= 0x80 { return id(a) < id(b) }
      if first != second { return first < second }
    }
    return left.count < right.count
  }

  package func name(_ reference: EntityReference) -> String { pool.string(entities[reference.index].name) }

  package func type(_ reference: EntityReference) -> EntityType { type(entities[reference.index].type) }

  /// ISO 3166-1 alpha-2 codes of who administers it.
  package func country(_ reference: EntityReference) -> [String] { codes(entities[reference.index].country) }

  /// ISO 3166-2 code of the region it is or lies in.
  package func region(_ reference: EntityReference) -> String? {
    pool.optionalString(entities[reference.index].region)
  }

  /// The years in which it began and ended, or in which a person took and left office.
  package func years(_ reference: EntityReference) -> (from: Int?, to: Int?) {
    let facts = facts(entities[reference.index])
    func year(_ text: UInt32?) -> Int? { pool.optionalString(text ?? 0).flatMap { Int($0.prefix(4)) } }
    return (year(facts.from), year(facts.to))
  }

  package func population(_ reference: EntityReference) -> Int? {
    facts(entities[reference.index]).population.map { Int($0) }
  }

  package func priority(_ reference: EntityReference) -> Int { Int(entities[reference.index].priority) }

  /// Who administers it and who claims it.
  package func countryAndClaimants(_ reference: EntityReference) -> [String] {
    let row = entities[reference.index]
    let claimants = facts(row).claimedBy ?? 0
    return claimants == 0 ? codes(row.country) : codes(row.country) + codes(claimants)
  }

  /// The names of an entity as the gazetteers spell them and as rules vary them, without blocking ones, in no promised
  /// order.
  /// - Complexity: O(names of the entity).
  package func names(of reference: EntityReference) -> [String] {
    var names: [String] = []
    var next = Int(entities[reference.index].lastSense)
    while next > 0 {
      let row = senses[next - 1]
      if !row.flags.contains(.block) { names.append(pool.string(row.text)) }
      // A damaged file could lead in circles.
      guard Int(row.previous) < next else { break }
      next = Int(row.previous)
    }
    return names
  }

  private func codes(_ place: UInt32) -> [String] {
    place == 0 ? [] : pool.string(place).split(separator: "|").map(String.init)
  }
}
