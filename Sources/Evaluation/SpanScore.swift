/// Counts of right names among the gold's and the answer's, and what follows from them.
package struct SpanScore: Hashable, Sendable {
  /// Names that the gold has, and how many of them are found. Halves count as such.
  package var gold = 0
  package var found = 0.0
  /// Names that the answer has, and how many of them are right.
  package var predicted = 0
  package var right = 0.0

  package var precision: Double { predicted > 0 ? right / Double(predicted) : 0 }
  package var recall: Double { gold > 0 ? found / Double(gold) : 0 }
  /// The harmonic mean of both.
  package var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  mutating func add(_ other: SpanScore) {
    gold += other.gold
    found += other.found
    predicted += other.predicted
    right += other.right
  }
}
