/// How much of a document is about a country or first-level region.
public struct RecordFocus: Sendable, Hashable {
  /// The entity's id.
  public var entity: String
  /// Its votes beside those of the entity that has most, which has 1000.
  public var weight: Int

  /// A weight for an entity.
  public init(entity: String, weight: Int) {
    self.entity = entity
    self.weight = weight
  }
}
