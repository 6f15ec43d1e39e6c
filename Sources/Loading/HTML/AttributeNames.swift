internal import TextModel

/// The attributes that later stages read, by index.
enum AttributeNames {
  static let kept = KeptAttributes.html
  static let type = 19
  /// Finds the index in ``kept`` of a name in any case.
  static let table = NameTable(kept)
}
