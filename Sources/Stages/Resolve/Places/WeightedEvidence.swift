/// A table of evidence: each case is a piece of it, with a name for readers and a weight in thousandths.
package protocol WeightedEvidence: RawRepresentable<Int>, CaseIterable, Sendable {
  var name: String { get }
  var weight: Int { get }
}

/// What there is of each piece of evidence, in small whole numbers. The sum of values times weights decides.
struct EvidenceValues<Evidence: WeightedEvidence>: Sendable {
  /// Tables have no more pieces.
  private var values = InlineArray<32, Int16>(repeating: 0)

  subscript(evidence: Evidence) -> Int {
    get { Int(values[evidence.rawValue]) }
    set { values[evidence.rawValue] = Int16(clamping: newValue) }
  }

  func has(_ evidence: Evidence) -> Bool { self[evidence] != 0 }

  mutating func note(_ evidence: Evidence) { self[evidence] = 1 }

  var sum: Int {
    var sum = 0
    for evidence in Evidence.allCases { sum += self[evidence] * evidence.weight }
    return sum
  }

  /// What is there, with what it gives.
  var parts: [(name: String, thousandths: Int)] {
    Evidence.allCases.compactMap { self[$0] == 0 ? nil : ($0.name, self[$0] * $0.weight) }
  }
}

typealias PlaceReadingValues = EvidenceValues<PlaceReadingEvidence>
typealias PlaceMentionValues = EvidenceValues<PlaceMentionEvidence>
