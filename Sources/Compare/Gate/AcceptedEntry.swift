/// A row of the file of accepted differences, and what became of it.
struct AcceptedEntry: Hashable, Sendable {
  var key: AcceptedKey
  var kind: DifferenceKind
  /// How many such differences it accepts; `nil` for any number.
  var limit: Int?
  var reason: String
  /// The lines of comment that stand before it.
  var comments: [String] = []
  /// Where it stands, from 1.
  var line: Int
  /// How many differences it accepted.
  var used = 0
  /// How many more there were like it.
  var excess = 0

  var hasRoom: Bool { limit.map { used < $0 } ?? true }
}
