internal import TextModel

/// The attributes that later stages read, by index.
enum AttributeNames {
  static let kept = KeptAttributes.html
  static let type = 19
  private static let table = NameTable(kept)

  /// The index in ``kept`` of the attribute called `name` in any case.
  static func index(of name: Span<UInt8>) -> Int? { table.index(of: name) }
}
