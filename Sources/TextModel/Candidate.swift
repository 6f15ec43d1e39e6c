/// One thing that a mention may stand for. 16 bytes.
package struct Candidate: Hashable, Sendable {
  package var reading: NameReading
  package var entity: EntityReference
  private var thousandths: Int16
  /// What the document must say besides.
  package var need: Need

  /// - Parameter score: out of 1000.
  package init(entity: EntityReference, reading: NameReading, need: Need = .nothing, score: Int = 0) {
    self.entity = entity
    self.reading = reading
    self.need = need
    thousandths = Int16(clamping: score)
  }

  package init(
    entity: EntityReference, type: EntityType, via: Mention.Via, alias: String, gazetteer: String?,
    rule: String? = nil, need: Need = .nothing, score: Int = 0
  ) {
    self.init(
      entity: entity, reading: NameReading(type: type, via: via, alias: alias, gazetteer: gazetteer, rule: rule),
      need: need, score: score)
  }

  /// Out of 1000.
  package var score: Int {
    get { Int(thousandths) }
    set { thousandths = Int16(clamping: newValue) }
  }

  /// The type this reading gives the mention; a demonym's entity is a country.
  package var type: EntityType { reading.type }
  package var isPlace: Bool { reading.isPlace }
  package var isDemonym: Bool { reading.isDemonym }

  /// What must stand in the document for a reading to count, least first.
  package enum Need: UInt8, Sendable, Comparable {
    case nothing
    /// Another mention directly beside it.
    case neighbour
    /// A place and a comma right before it.
    case place
    /// Evidence: its country or region, or the entity itself by another name.
    case evidence
    /// The entity itself, certain elsewhere: here only a capital at the start of a sentence speaks for a name.
    case entity

    package static func < (a: Need, b: Need) -> Bool { a.rawValue < b.rawValue }
  }
}
