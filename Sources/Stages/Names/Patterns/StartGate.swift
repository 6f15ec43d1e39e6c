/// What a word must have for a pattern to begin there: a look at it spares the search.
struct StartGate: Sendable {
  /// All of these.
  var required = BitSet256()
  /// One of these; `nil` if any word may do.
  var oneOf: BitSet256?

  @inline(__always)
  func lets(_ traits: BitSet256) -> Bool {
    guard traits.isSuperset(of: required) else { return false }
    guard let oneOf else { return true }
    return !traits.isDisjoint(with: oneOf)
  }

  /// Whether what it asks for tells words apart: more than how they are written, and where they stand.
  var isSelective: Bool { oneOf.map { $0.isDisjoint(with: StartGate.common) } ?? false }

  private static let common = BitSet256(0..<Trait.place.rawValue)
}
