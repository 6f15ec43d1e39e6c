/// A run of text that the layout sets apart.
public struct RecordBlock: Sendable, Hashable {
  /// The first position, in the record's unit.
  public var start: Int
  /// One past the last position, in the record's unit.
  public var end: Int
  /// What kind of run it is.
  public var kind: Kind

  /// A block from `start` up to `end`.
  public init(start: Int, end: Int, kind: Kind) {
    self.start = start
    self.end = end
    self.kind = kind
  }

  /// The kinds of block.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// What each kind is called in the layout.
    case title, heading, paragraph, item, cell, caption, quote, code
  }
}
