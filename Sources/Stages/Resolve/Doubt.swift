internal import TextModel

extension Document {
  /// Whether every reading of the mention needs more than its name.
  func isDoubtful(_ mention: Mention) -> Bool {
    !mention.candidates.isEmpty && candidates[mention.candidates].allSatisfy { $0.need != .nothing }
  }

  /// Whether every reading of the mention needs a neighbour.
  func isShy(_ mention: Mention) -> Bool {
    !mention.candidates.isEmpty && candidates[mention.candidates].allSatisfy { $0.need == .neighbour }
  }
}
