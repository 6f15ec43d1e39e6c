internal import Records

extension DifferenceLayout {
  /// Kind, place, type, entity, key and value.
  static func heading(of difference: Difference, mentionCount: Int?) -> [DifferencePiece] {
    var pieces = [DifferencePiece(.kind, difference.kind.rawValue)]
    if let mentionCount {
      pieces.append(DifferencePiece(.words, mentionCount == 1 ? " with 1 mention" : " with \(mentionCount) mentions"))
    }
    if let place = place(of: difference) { pieces.append(DifferencePiece(.words, place)) }
    let old = difference.old?.mention
    let new = difference.new?.mention
    if old != nil || new != nil {
      if difference.kind.isQuiet, let text = (new ?? old)?.text {
        pieces += [
          DifferencePiece(.words, " \""), DifferencePiece(.quote, ShortText.shortened(text)),
          DifferencePiece(.words, "\""),
        ]
      }
      pieces += change(.type, old?.type, new?.type)
      pieces += change(.entity, old.map { $0.entity ?? undecided }, new.map { $0.entity ?? undecided })
    }
    if let key = difference.key { pieces += [DifferencePiece(.words, " "), DifferencePiece(.key, key)] }
    switch difference.kind.subject {
    case .document, .detail:
      if mentionCount == nil {
        pieces += change(
          .value, value(of: difference.old, difference.kind), value(of: difference.new, difference.kind), isWhole: false
        )
      }
    case .text, .mention: break
    }
    return pieces
  }

  private static func place(of difference: Difference) -> String? {
    let old = difference.old?.start
    let new = difference.new?.start
    if difference.kind == .textMoved, let old, let new { return " from \(old) to \(new)" }
    return (new ?? old).map { " at \($0)" }
  }

  /// One piece where both are the same or there is but one; else the old one and the new one.
  /// - Parameter isWhole: Whether one that has no counterpart is shown as it is, since the whole mention came or went.
  private static func change(
    _ role: DifferencePiece.Role, _ old: String?, _ new: String?, isWhole: Bool = true
  ) -> [DifferencePiece] {
    var pieces: [DifferencePiece] = []
    if let old, let new, hasSameBytes(old, new) {
      pieces.append(DifferencePiece(role, old))
    } else if isWhole, old == nil || new == nil {
      pieces += [old ?? new].compactMap { $0 }.map { DifferencePiece(role, $0) }
    } else {
      if let old { pieces.append(DifferencePiece(role, ShortText.shortened(old), .removed)) }
      if let new { pieces.append(DifferencePiece(role, ShortText.shortened(new), .added)) }
    }
    return pieces.isEmpty ? [] : [DifferencePiece(.words, " ")] + pieces
  }

  /// What a side of a difference has, where that is not text; `nil` for nothing.
  private static func value(of side: Difference.Side?, _ kind: DifferenceKind) -> String? {
    guard let side else { return nil }
    guard let mention = side.mention, hasSameBytes(side.text, mention.text) else {
      return side.text.isEmpty ? nil : side.text
    }
    switch kind {
    case .score: return "\(mention.score)"
    case .source: return mention.source.map { "\($0.start)–\($0.end)" }
    default: return reading(of: mention)
    }
  }

  /// How a mention was found: `alias "Khabomai" of islands by genitive`.
  private static func reading(of mention: RecordMention) -> String {
    var reading = mention.via.rawValue
    if let alias = mention.alias { reading += " \"\(alias)\"" }
    if let gazetteer = mention.gazetteer { reading += " of \(gazetteer)" }
    if let rule = mention.rule { reading += " by \(rule)" }
    return reading
  }
}

extension Difference.Side {
  /// Where it starts in the record's text, in its unit.
  var start: Int? { range?.start ?? mention?.start }
  /// Where it ends, likewise.
  var end: Int? { range?.end ?? mention?.end }
}
