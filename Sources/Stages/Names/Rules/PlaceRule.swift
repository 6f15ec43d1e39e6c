package import TextModel

/// `place`: what is looked at as a place that is in no list, and what speaks for it.
package struct PlaceRule: Sendable {
  package var name: String
  /// What kind of place; `nil` for all kinds (`any`).
  package var type: EntityType?
  package var points: Int
  var context: RuleContext
  /// Where it has to be tried; `nil` everywhere.
  var anchor: Anchor?

  /// Words without which it does not hold, and where they stand.
  struct Anchor: Sendable {
    var words: PatternAnchor
    var side: Side
  }

  enum Side: Sendable { case before, inside, behind }

  /// Whether it finds places, instead of only judging what others find.
  var isFinding: Bool { type != nil && points > 0 && context.inside != nil }

  /// The name of the type that stands for all.
  static let anyType = "any"

  /// The types that rules may give.
  static let types = EntityType.known.filter(\.isPlace)
}

/// Which statement of a file of rules an example stands below: `rule` or `place`, by its index.
package enum RuleNumber: Hashable, Sendable {
  case name(Int)
  case place(Int)
}
