/// The attributes that later stages read. All others are dropped before parsing.
enum AttributeNames {
  static let kept = [
    "class", "id", "role", "hidden", "aria-hidden", "aria-label", "style", "lang", "xml:lang", "dir", "rel",
    "property", "name", "content", "itemprop", "itemtype", "itemscope", "datetime", "href", "type", "http-equiv",
    "charset", "alt", "title", "data-nosnippet",
  ]
  static let type = 19
  private static let table = NameTable(kept)

  /// The index in ``kept`` of the attribute called `name` in any case.
  static func index(of name: Span<UInt8>) -> Int? { table.index(of: name) }
}
