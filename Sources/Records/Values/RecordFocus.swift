/// How much of a document is about an entity.
public struct RecordFocus: Sendable, Hashable {
  /// The entity's id.
  public var entity: String
  /// Its share out of 1000.
  public var weight: Int

  /// A weight for an entity.
  public init(entity: String, weight: Int) {
    self.entity = entity
    self.weight = weight
  }
}
