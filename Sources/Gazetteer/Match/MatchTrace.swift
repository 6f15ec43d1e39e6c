package import TextModel

/// What a matcher looked up in a text, and what became of it: for explanations.
package struct MatchTrace: Sendable {
  /// By start; those of one start the shorter first.
  package var leads: [Lead] = []

  /// Words of the text that spell a name of the table.
  package struct Lead: Sendable {
    package var range: ByteRange
    /// How many tokens it has.
    package var tokenCount: Int
    package var outcome: Outcome
    /// All entries with this name, in the order of the gazetteers and their rows.
    package var entries: [Entry]
    /// Whether a run looks it up. One that begins in lower case where all names begin with a capital is not even.
    package var isLookedUp: Bool
  }

  /// What became of a lead.
  package enum Outcome: Hashable, Sendable {
    /// It is a match.
    case accepted
    /// A blocking alias: it keeps its range free of other names.
    case blocking
    /// None of its entries fits: ``Entry/verdict`` tells why.
    case refused
    case border(BorderObstacle)
    /// Another name has the place.
    case overlapped(by: ByteRange, isBlocking: Bool)
  }

  /// One entry with the name of a lead.
  package struct Entry: Sendable {
    package var sense: Match.Sense
    /// The form that was looked up, as it was made.
    package var form: String
    package var flags: AliasFlags
    package var verdict: Verdict
  }

  /// What became of an entry.
  package enum Verdict: String, Sendable {
    /// It is a reading of the match, or would be.
    case taken
    /// It blocks.
    case blocks
    /// It is not written as the name asks.
    case capitals
    /// An acronym that is also a short word, beside other words in capitals.
    case shadowedWord
    /// It is a given name, family name or title, which is no mention.
    case partOfName
    /// Another name of the same entity stands for it.
    case sameEntity
    /// Made by a rule, where the same is another entity's own name.
    case variantOfOther
    /// Only its hash is the same.
    case otherLetters
  }
}

/// A token as names see it.
package struct TokenView: Hashable, Sendable {
  package var range: ByteRange
  /// Its folded letters.
  package var folded: String
  /// What stands before it; empty for the first.
  package var gap: String
}
