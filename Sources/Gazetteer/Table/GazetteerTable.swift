package import TextModel

/// All names of a run, compiled: the entities, and a hash table that finds their names in text.
///
/// Flat arrays of integers and one pool of bytes, immutable and shared by all workers. `Design.md` draws the layout.
///
///     let table = try GazetteerTable.compile([GazetteerFile(source)])
///     let matcher = Matcher(table)
package struct GazetteerTable: Sendable {
  /// One row an entity.
  let entities: [EntityRow]
  /// One row a name of an entity; those with the same folded form are neighbours.
  let senses: [SenseRow]
  /// For each folded form, its first sense; one more at the end.
  let firstSenses: [UInt32]
  /// The senses of each entity, and where each entity's begin; one more at the end.
  let sensesOfEntity: [UInt32]
  let firstSenseOfEntity: [UInt32]
  /// Open addressing over the hashes of token sequences.
  let slots: SlotTable
  /// Strings, each after its length.
  let pool: StringPool
  /// Names of the gazetteers, in the order given.
  package let gazetteerNames: [String]
  /// Types in order of first use.
  let types: [EntityType]

  /// How many names it can find, different folded forms counted once.
  package var nameCount: Int { firstSenses.count - 1 }
  /// How many pairs of name and entity there are.
  package var senseCount: Int { senses.count }
}

/// An entity's facts; strings are places in the pool, 0 where absent.
struct EntityRow: Sendable {
  var id: UInt32 = 0
  var name: UInt32 = 0
  var type: UInt16 = 0
  var gazetteer: UInt16 = 0
  var country: UInt32 = 0
  var claimedBy: UInt32 = 0
  /// Millionths of a degree; `Int32.min` where absent.
  var latitude: Int32 = .min
  var longitude: Int32 = .min
  /// `-1` where absent.
  var population: Int64 = -1
  var wikidata: UInt32 = 0
  /// 0 where absent.
  var geonames: UInt32 = 0
  var from: UInt32 = 0
  var to: UInt32 = 0
  var note: UInt32 = 0
  var priority: Int32 = 0
}

/// One name of one entity, and how it may match.
struct SenseRow: Sendable {
  var entity: UInt32
  /// The name as the gazetteer spells it, in the pool.
  var text: UInt32
  /// The type a mention gets by it: a demonym's entity is a country.
  var type: UInt16
  /// The gazetteer that gives the name: not always the entity's.
  var gazetteer: UInt16
  var via: Via
  var flags: SenseFlags
  /// For each of the first 16 tokens, whether it is written with a capital, and in capitals only.
  var capitals: UInt16
  var acronyms: UInt16

  enum Via: UInt8, Sendable {
    case name, alias, demonym

    var mention: Mention.Via {
      switch self {
      case .name: .name
      case .alias: .alias
      case .demonym: .demonym
      }
    }
  }
}

/// How a sense may match; the first five bits are ``AliasFlags``.
struct SenseFlags: OptionSet, Sendable {
  var rawValue: UInt8

  static let exact = SenseFlags(rawValue: 1)
  static let nocase = SenseFlags(rawValue: 2)
  static let evidence = SenseFlags(rawValue: 4)
  static let neverAlone = SenseFlags(rawValue: 8)
  static let block = SenseFlags(rawValue: 16)
  /// The name ends with a full stop, which the mention takes in.
  static let endsWithStop = SenseFlags(rawValue: 32)
  /// In capitals it is also a common word in capitals: `US`, `WHO`, `IT`.
  static let shadowsWord = SenseFlags(rawValue: 64)

  init(rawValue: UInt8) { self.rawValue = rawValue }
  init(_ flags: AliasFlags) { rawValue = UInt8(truncatingIfNeeded: flags.rawValue) }
}

extension GazetteerTable: EntityTable {
  package var entityCount: Int { entities.count }

  package func entity(_ reference: EntityReference) -> Entity {
    let row = entities[reference.index]
    var entity = Entity(
      id: pool.string(row.id), type: types[Int(row.type)], name: pool.string(row.name),
      gazetteer: gazetteerNames[Int(row.gazetteer)])
    entity.country = codes(row.country)
    entity.claimedBy = codes(row.claimedBy)
    if row.latitude != .min { entity.latitude = Double(row.latitude) / 1_000_000 }
    if row.longitude != .min { entity.longitude = Double(row.longitude) / 1_000_000 }
    if row.population >= 0 { entity.population = Int(row.population) }
    if row.geonames != 0 { entity.geonames = Int(row.geonames) }
    entity.wikidata = pool.optionalString(row.wikidata)
    entity.from = pool.optionalString(row.from)
    entity.to = pool.optionalString(row.to)
    entity.note = pool.optionalString(row.note)
    entity.priority = Int(row.priority)
    return entity
  }

  /// The entity's id; cheaper than all its facts.
  package func id(_ reference: EntityReference) -> String { pool.string(entities[reference.index].id) }

  package func name(_ reference: EntityReference) -> String { pool.string(entities[reference.index].name) }

  package func type(_ reference: EntityReference) -> EntityType { types[Int(entities[reference.index].type)] }

  /// ISO 3166-1 alpha-2 codes of who administers it.
  package func country(_ reference: EntityReference) -> [String] { codes(entities[reference.index].country) }

  package func population(_ reference: EntityReference) -> Int? {
    let population = entities[reference.index].population
    return population >= 0 ? Int(population) : nil
  }

  package func priority(_ reference: EntityReference) -> Int { Int(entities[reference.index].priority) }

  /// Who administers it and who claims it.
  package func countryAndClaimants(_ reference: EntityReference) -> [String] {
    let row = entities[reference.index]
    return row.claimedBy == 0 ? codes(row.country) : codes(row.country) + codes(row.claimedBy)
  }

  /// The names of an entity as the gazetteers spell them, without blocking ones, in no promised order.
  /// - Complexity: O(names of the entity).
  package func names(of reference: EntityReference) -> [String] {
    sensesOfEntity[Int(firstSenseOfEntity[reference.index])..<Int(firstSenseOfEntity[reference.index + 1])]
      .map { senses[Int($0)] }.filter { !$0.flags.contains(.block) }.map { pool.string($0.text) }
  }

  private func codes(_ offset: UInt32) -> [String] {
    offset == 0 ? [] : pool.string(offset).split(separator: "|").map(String.init)
  }
}
