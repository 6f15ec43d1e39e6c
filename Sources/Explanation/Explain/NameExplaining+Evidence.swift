internal import Stages
internal import TextModel

/// What the `names` stage made of a name, in words.
extension NameExplaining {
  /// Of a name that it looked at.
  func evidence(at range: ByteRange) -> NameEvidence? {
    trace.evidence.first { $0.range == range && $0.type != .place }
  }

  /// Of a place in no list.
  func placeEvidence(at range: ByteRange) -> NameEvidence? {
    trace.evidence.first { $0.range == range && $0.type == .place }
  }

  /// The points and the rules that give them.
  func sentence(_ evidence: NameEvidence) -> String {
    let type = evidence.type ?? .person
    let parts = evidence.parts.filter { $0.points != 0 }
      .map { "\($0.name) \($0.points)" + ($0.type == type ? "" : " for \(noun($0.type))") }
    let points = evidence.points(for: type)
    let listed = parts.isEmpty ? "no rule holds" : parts.joined(separator: ", ")
    return evidence.type == nil
      ? "as a person it has \(points) of \(evidence.threshold) points (\(listed))"
      : "\(points) points for \(noun(type)) (\(listed))"
  }

  private func noun(_ type: EvidenceType) -> String {
    switch type {
    case .person: "a person"
    case .organization: "an organization"
    case .other: "another thing"
    case .place: "a place"
    }
  }
}
