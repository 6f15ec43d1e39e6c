/// The aliases field of a gazetteer, cut into its parts without undoing escapes.
enum AliasText {
  /// Calls `body` with each part and the text in it, which ends before `@language` and `!flag`.
  static func forEach(
    in field: ArraySlice<UInt8>, _ body: (_ part: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Void
  ) {
    guard !field.isEmpty else { return }
    var start = field.startIndex
    var textEnd: Int?
    var at = start
    while at < field.endIndex {
      switch field[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "|"):
        body(field[start..<at], field[start..<(textEnd ?? at)])
        start = at + 1
        textEnd = nil
      case UInt8(ascii: "@"), UInt8(ascii: "!"): if textEnd == nil { textEnd = at }
      default: break
      }
      at += 1
    }
    body(field[start...], field[start..<(textEnd ?? field.endIndex)])
  }
}
