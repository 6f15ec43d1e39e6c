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

  func sum(_ weights: EvidenceWeights<Evidence>) -> Int {
    var sum = 0
    // What is no piece of the table has neither value nor weight.
    let values = values.span
    let weights = weights.all.span
    for index in values.indices { sum += Int(values[index]) * Int(weights[index]) }
    return sum
  }

  /// What is there, with what it gives.
  func parts(_ weights: EvidenceWeights<Evidence>) -> [(name: String, thousandths: Int)] {
    Evidence.allCases.compactMap { self[$0] == 0 ? nil : ($0.name, self[$0] * weights[$0]) }
  }
}

/// The weights of a table, which a pipeline can change.
struct EvidenceWeights<Evidence: WeightedEvidence>: Sendable {
  fileprivate var all = InlineArray<32, Int32>(repeating: 0)

  init() { for evidence in Evidence.allCases { self[evidence] = evidence.weight } }

  subscript(evidence: Evidence) -> Int {
    get { Int(all[evidence.rawValue]) }
    set { all[evidence.rawValue] = Int32(clamping: newValue) }
  }
}

typealias PlaceReadingValues = EvidenceValues<PlaceReadingEvidence>
typealias PlaceMentionValues = EvidenceValues<PlaceMentionEvidence>
