/// One thing that an undecided mention may stand for.
public struct RecordCandidate: Sendable, Hashable {
  /// The entity's id in its gazetteer.
  public var entity: String
  /// The type this reading gives the mention.
  public var type: String
  /// How much speaks for it, out of 1000.
  public var score: Int

  /// A candidate.
  public init(entity: String, type: String, score: Int) {
    self.entity = entity
    self.type = type
    self.score = score
  }
}
