package import Records
package import TextModel

/// The answer for one document.
package struct DocumentExplanation: Sendable {
  package var id: String
  package var question: ExplainQuestion
  /// Why there is no record.
  package var problem: Problem?
  /// Leads from bytes of the text to the pipeline's unit.
  package var offsets: TextOffsets
  package var unit: OffsetUnit
  package var text: [UInt8]
  /// All mentions, or what was asked for.
  package var names: [NameExplanation] = []
  /// Looked up and dropped: where all was asked for.
  package var dropped: [NameExplanation] = []
  /// Where a string stands that is not in the text.
  package var taken: [TakenString] = []
  /// What cleaning took away, if that was asked for.
  package var removed: [RemovedFacts]?

  /// Whether there is something to explain.
  package var isFound: Bool {
    question == .all || !names.isEmpty || !taken.isEmpty
  }

  /// A part that cleaning took away.
  package struct RemovedFacts: Sendable {
    /// Bytes of the source.
    package var source: ByteRange?
    package var element: String
    package var reason: String
    /// The reason in words, without a stop.
    package var sentence: String
    package var words: [String]
    package var text: String
  }

  /// A string that stands in the source, but not in the text.
  package struct TakenString: Sendable {
    package var source: ByteRange?
    /// `clean` or `load`.
    package var stage: String
    /// What kind of part it stands in.
    package var element: String
    /// One sentence without its stop.
    package var reason: String
    /// A few words around it.
    package var quote: String
  }
}
