/// A half-open range, `start..<end`.
public struct RecordRange: Sendable, Hashable {
  /// The first position, from 0.
  public var start: Int
  /// One past the last position.
  public var end: Int

  /// A range from `start` up to `end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
