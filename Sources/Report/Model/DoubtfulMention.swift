internal import Records

/// A mention that somebody should look at: it is undecided, or decided with little evidence.
struct DoubtfulMention {
  /// Decided mentions below this score, out of 1000, are listed.
  static let lowScore = 500

  var document: Int
  /// Its index among the mentions of the document.
  var mention: Int
  var text: String
  var type: Int
  /// The entity's number; `nil` while undecided.
  var entity: Int?
  var score: Int
  var candidates: [RecordCandidate]
}
