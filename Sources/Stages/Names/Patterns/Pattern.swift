/// A pattern over the words of a text, as it is written.
package indirect enum Pattern: Hashable, Sendable {
  /// One word with these traits.
  case word(TraitExpression)
  /// A whole entry of a list, of one or more words; in scripts with spaces of several.
  case entry(list: Int, isOfSeveral: Bool)
  case sequence([Pattern])
  case choice([Pattern])
  /// - Parameter most: `nil` for any number.
  case repeated(Pattern, least: Int, most: Int?)

  package static var nothing: Pattern { .sequence([]) }

  /// Whether there is a word in it.
  var hasWords: Bool {
    switch self {
    case .word, .entry: true
    case .sequence(let parts), .choice(let parts): parts.contains(where: \.hasWords)
    case .repeated(let part, _, _): part.hasWords
    }
  }

  /// The same from its end to its beginning.
  var reversed: Pattern {
    switch self {
    case .word, .entry: self
    case .sequence(let parts): .sequence(parts.reversed().map(\.reversed))
    case .choice(let parts): .choice(parts.map(\.reversed))
    case .repeated(let part, let least, let most): .repeated(part.reversed, least: least, most: most)
    }
  }
}
