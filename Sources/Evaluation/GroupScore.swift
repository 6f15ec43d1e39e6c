/// The scores of a group of types. The four of spans are those of SemEval 2013, task 9.1.
package struct GroupScore: Sendable {
  /// Same span, same group.
  package var strict = SpanScore()
  /// Same span, whatever the group.
  package var exact = SpanScore()
  /// Shared characters, whatever the group: a half; same span: a whole.
  package var partial = SpanScore()
  /// Shared characters, same group.
  package var type = SpanScore()
  package var map = MapScore()
  /// Whether the gold of all texts names only some, so that precision means nothing.
  package var isPartial = true

  mutating func add(_ other: GroupScore) {
    strict.add(other.strict)
    exact.add(other.exact)
    partial.add(other.partial)
    type.add(other.type)
    map.add(other.map)
    isPartial = isPartial && other.isPartial
  }
}

/// A mistake, by what stands in the text; mistakes of one kind are counted together.
package struct Confusion: Hashable, Sendable {
  package var text: String
  /// The gold's group; `nil` for a name that is none.
  package var gold: NameGroup?
  /// What it was taken for; `nil` if it was missed.
  package var predicted: NameGroup?
}
