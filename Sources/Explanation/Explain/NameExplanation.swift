package import TextModel

/// Why something in a text is a mention or is none. Ranges are bytes of the cleaned text.
package struct NameExplanation: Sendable {
  package var range: ByteRange
  package var text: String
  /// The whole words around it, where it is only a part of them: names match whole words.
  package var words: String?
  package var outcome: Outcome
  /// One sentence without its stop: what decided.
  package var reason: String
  /// What the mention is; `nil` where there is none.
  package var mention: MentionFacts?
  /// A mention that it is a part of.
  package var within: Place?
  package var block: Block.Kind?
  /// Bytes of the source.
  package var source: ByteRange?
  package var tokens: [Token] = []
  package var lookups: [Lookup] = []
  package var candidates: [CandidateFacts] = []
  /// What each stage did with it, in order.
  package var steps: [Step] = []
  /// Entries that are spelled like it, the nearest first.
  package var nearest: [NearEntry] = []

  package enum Outcome: Hashable, Sendable {
    case tagged
    /// A mention with several candidates.
    case undecided
    case notTagged(FallenOut)
  }

  package struct Place: Hashable, Sendable {
    package var range: ByteRange
    package var text: String
    package var entity: String?
  }

  package struct MentionFacts: Sendable {
    package var type: String
    package var entity: String?
    package var name: String?
    package var via: String
    package var rule: String?
    package var alias: String
    package var gazetteer: String?
    /// File and line of the alias.
    package var place: String?
    package var need: String
    package var score: Int
    /// Its entity and score, if there was a choice.
    package var runnerUp: (entity: String, score: Int)?
  }

  package struct Token: Hashable, Sendable {
    package var range: ByteRange
    package var text: String
    package var folded: String
    package var gap: String
  }

  /// Words that spell a name of the gazetteers.
  package struct Lookup: Sendable {
    package var range: ByteRange
    package var text: String
    /// `taken`, `blocks`, `refused`, `border`, `overlapped`, `blocked`
    package var outcome: String
    /// A sentence without its stop.
    package var detail: String
    package var entries: [EntryFacts]
  }

  /// One entry with the name.
  package struct EntryFacts: Sendable {
    /// `nil` for a phrase of a list of words.
    package var entity: String?
    package var type: String?
    package var name: String?
    package var via: String
    package var rule: String?
    package var alias: String
    /// The form that was made of the alias, where a rule did.
    package var form: String?
    package var gazetteer: String?
    package var place: String?
    package var need: String
    /// What asks for that: a flag, a list of words, a policy.
    package var needFrom: String?
    package var verdict: String
  }

  package struct CandidateFacts: Sendable {
    package var entity: String
    package var type: String
    package var need: String
    package var fate: String
    /// `nil` where nothing was compared.
    package var score: Int?
    package var isNamed: Bool
    package var countryCount: Int
    package var regionCount: Int
    package var witness: Place?
    package var weights: [(kind: String, thousandths: Int)]
  }

  package struct Step: Hashable, Sendable {
    package var stage: String
    package var detail: String
  }
}
