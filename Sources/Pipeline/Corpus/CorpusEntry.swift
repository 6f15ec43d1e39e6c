package import TextModel

/// One document-to-be of a corpus.
package struct CorpusEntry: Hashable, Sendable {
  /// Unique in the corpus.
  package var id: String
  /// What to open, as bytes for the system, from the working directory.
  package var path: [UInt8]
  /// When it was listed; 0 where nothing could be found out.
  package var byteCount: Int
  package var verdict: Verdict

  package enum Verdict: Hashable, Sendable {
    case read
    /// It ends here, before anything is opened.
    case problem(Problem)
  }
}
