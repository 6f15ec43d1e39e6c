internal import TextModel

/// A stretch of text that is looked at as one name, and what is known of it.
struct NameRun {
  var range: ByteRange
  /// The hash of its words.
  var key: UInt64
  var wordCount: Int
  var sentence: Int
  var isOrganizationRun: Bool
  /// Only words of joining stand between it and the run before.
  var followsInEnumeration: Bool
  /// Whether every word is in the name of a place.
  var isPlace: Bool
  /// The mention of the match stage that stands at the same place.
  var mention: Int32?
  /// `the` stands before it.
  var followsThe: Bool
  /// Stems of its words that are parts of a name: in the pool of whoever holds the runs.
  var names: Range<Int32>
  /// The last of those words.
  var nameRange: ByteRange
  /// Rules that hold for it.
  var evidence: BitSet256
  /// What the document adds for a person.
  var added: Int = 0
  /// Whether it is one word of the name of somebody who is named in full.
  var isJoined = false
  /// Points of the places in no list that it touches.
  var pattern = 0
  /// Whether it lies within one of those.
  var isInPattern = false
  var points = EvidencePoints()
  var type: EvidenceType?
}
