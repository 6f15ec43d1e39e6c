/// How much each piece of evidence for places counts: the tables' weights, with the changes of the setting `weights`.
///
/// Pieces are named `mention.NAME` (``PlaceMentionEvidence``: is it a place where it stands?) and `reading.NAME`
/// (``PlaceReadingEvidence``: which place?); `margin` is how far the best reading must be ahead.
package struct PlaceWeights: Sendable {
  private(set) var mention = EvidenceWeights<PlaceMentionEvidence>()
  private(set) var reading = EvidenceWeights<PlaceReadingEvidence>()
  private(set) var margin = PlaceReadingEvidence.margin

  static let standard = PlaceWeights()

  /// All names, in the order of the tables.
  package static let names: [String] =
    PlaceMentionEvidence.allCases.map { "mention." + $0.name }
    + PlaceReadingEvidence.allCases.map { "reading." + $0.name }
    + ["margin"]

  init() {}

  /// - Parameter changes: `name=weight`, checked; of the same name the last counts.
  init(_ changes: [String]) {
    for change in changes {
      let parts = change.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let weight = Int(parts[1]) else { continue }
      let name = String(parts[0])
      if let evidence = PlaceMentionEvidence.allCases.first(where: { "mention." + $0.name == name }) {
        mention[evidence] = weight
      } else if let evidence = PlaceReadingEvidence.allCases.first(where: { "reading." + $0.name == name }) {
        reading[evidence] = weight
      } else if name == "margin" {
        margin = weight
      }
    }
  }
}
