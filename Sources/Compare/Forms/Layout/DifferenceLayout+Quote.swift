internal import Records

extension DifferenceLayout {
  /// The text that changed, with the text around it; `nil` for what is not about text.
  static func quote(of difference: Difference) -> [DifferencePiece]? {
    let subject = difference.kind.subject
    guard subject == .text || subject == .mention, let shown = difference.new ?? difference.old else { return nil }
    var before = shown.before
    var after = shown.after
    var quotes: [DifferencePiece] = []
    if let old = difference.old, let new = difference.new {
      if hasSameBytes(old.text, new.text) {
        quotes = [DifferencePiece(.quote, ShortText.shortened(new.text))]
      } else if subject == .mention {
        quotes = pieces(old: old.text, new: new.text)
      } else {
        let words = WordDifference(old.text, new.text)
        quotes = pieces(old: words.old, new: words.new)
        before += words.prefix
        after = words.suffix + after
      }
    } else if difference.new != nil {
      quotes = pieces(old: "", new: shown.text)
    } else {
      quotes = pieces(old: shown.text, new: "")
    }
    let around = (before: ShortText.before(before), after: ShortText.after(after))
    return [DifferencePiece(.context, around.before)].filter { !$0.text.isEmpty } + quotes
      + [DifferencePiece(.context, around.after)].filter { !$0.text.isEmpty }
  }

  private static func pieces(old: String, new: String) -> [DifferencePiece] {
    [
      DifferencePiece(.quote, ShortText.shortened(old), .removed),
      DifferencePiece(.quote, ShortText.shortened(new), .added),
    ].filter { !$0.text.isEmpty }
  }

  /// The most candidates that are shown of a side.
  private static let candidateLimit = 5

  /// What an undecided mention may stand for, before and after; `nil` where nothing is undecided.
  static func candidates(of difference: Difference) -> [DifferencePiece]? {
    guard difference.kind.subject == .mention else { return nil }
    let old = list(difference.old?.mention?.candidates ?? [])
    let new = list(difference.new?.mention?.candidates ?? [])
    if old.isEmpty, new.isEmpty { return nil }
    let words = DifferencePiece(.words, "candidates ")
    if hasSameBytes(old, new) { return [words, DifferencePiece(.value, new)] }
    let isChange = difference.old != nil && difference.new != nil
    return [words]
      + [
        DifferencePiece(.value, old, isChange ? .removed : .same),
        DifferencePiece(.value, new, isChange ? .added : .same),
      ]
      .filter { !$0.text.isEmpty }
  }

  private static func list(_ candidates: [RecordCandidate]) -> String {
    let shown = candidates.prefix(candidateLimit).map { "\($0.entity) \($0.score)" }.joined(separator: ", ")
    return candidates.count > candidateLimit ? shown + ", \(candidates.count - candidateLimit) more" : shown
  }
}
