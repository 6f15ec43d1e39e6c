/// Whether a capital speaks for a name, or would stand there in any case.
enum SentenceCapitals {
  /// What has more tokens is no title. (Each name asks, and looks at all of them.)
  private static let longestTitle = 256

  /// The word at `index` begins the sentence, or all words of some length have a capital, as in titles.
  static func areOwed(at index: Int, _ tokens: Span<Token>) -> Bool {
    if index == 0 { return true }
    guard tokens.count <= longestTitle else { return false }
    var others = 0
    for other in 1..<tokens.count {
      let token = tokens[other]
      guard other != index, token.length > 3 else { continue }
      guard token.shape.contains(.capitalized) else { return false }
      others += 1
    }
    return others > 1
  }
}
