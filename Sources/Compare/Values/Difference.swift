package import Records

/// One thing that two outputs have differently.
package struct Difference: Sendable, Hashable {
  package var kind: DifferenceKind
  /// What the old output has; `nil` where it has nothing of the kind.
  package var old: Side?
  /// What the new output has; `nil` where it has nothing of the kind.
  package var new: Side?
  /// What of a record it is, where the kind leaves that open: `meta.title`, `warnings.bad-bytes`, an entity's id.
  package var key: String?
  /// Why, in the order of ``Cause``. Undoing any one of them undoes the difference; where ``isJoint``, only undoing all of
  /// them together does. Empty where causes were not looked for.
  package var causes: [Cause] = []
  package var isJoint = false
  /// Of a mention that came or went: the other output's mention that overlaps it.
  package var displacement: RecordMention?

  package init(
    _ kind: DifferenceKind, old: Side?, new: Side?, key: String? = nil, displacement: RecordMention? = nil
  ) {
    self.kind = kind
    self.old = old
    self.new = new
    self.key = key
    self.displacement = displacement
  }

  /// What one of the outputs has.
  package struct Side: Sendable, Hashable {
    /// Where in the record's text, in its unit; `nil` for what has no place there.
    package var range: RecordRange?
    /// The text there, or the value.
    package var text: String
    /// The text around it, at most ``contextLength`` characters each way, on the same line.
    package var before = ""
    package var after = ""
    /// The mention, if it is about one.
    package var mention: RecordMention?

    /// How many characters of the text around are given.
    package static let contextLength = 60

    package init(range: RecordRange? = nil, text: String, mention: RecordMention? = nil) {
      self.range = range
      self.text = text
      self.mention = mention
    }
  }

  /// The same difference seen from the other side, without its causes.
  package var swapped: Difference {
    Difference(kind.swapped, old: new, new: old, key: key, displacement: displacement)
  }
}
