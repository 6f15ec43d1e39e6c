internal import Records

/// A difference as lines of pieces: what `text`, `markdown`, `html` and `junit` show, each in its own way.
package struct DifferenceLayout: Hashable, Sendable {
  package var kind: DifferenceKind
  /// The heading first.
  package var lines: [DifferenceLine] = []

  /// - Parameter mentionCount: Of a document that came or went: how many mentions it has, where that is known.
  init(_ difference: Difference, mentionCount: Int? = nil) {
    kind = difference.kind
    lines.append(DifferenceLine(.heading, Self.heading(of: difference, mentionCount: mentionCount)))
    if let quote = Self.quote(of: difference) { lines.append(DifferenceLine(.quote, quote)) }
    if let candidates = Self.candidates(of: difference) { lines.append(DifferenceLine(.candidates, candidates)) }
    if let other = difference.displacement {
      lines.append(DifferenceLine(.displacement, Self.displacement(by: other, kind: difference.kind)))
    }
    lines += Self.causes(of: difference)
  }

  /// Those of a document. Where it came or went as a whole its mentions are counted and not shown one by one.
  package static func all(of document: DocumentDifferences) -> [DifferenceLayout] {
    let differences = document.differences
    guard differences.contains(where: { $0.kind == .documentAdded || $0.kind == .documentRemoved }) else {
      return differences.map { DifferenceLayout($0) }
    }
    let mentionCount = differences.count { $0.kind.subject == .mention }
    return differences.filter { $0.kind.subject == .document }.map {
      DifferenceLayout($0, mentionCount: mentionCount > 0 ? mentionCount : nil)
    }
  }

  // MARK: Displacement

  private static func displacement(by mention: RecordMention, kind: DifferenceKind) -> [DifferencePiece] {
    [
      DifferencePiece(.words, kind == .mentionRemoved ? "displaced by \"" : "displaces \""),
      DifferencePiece(.quote, ShortText.shortened(mention.text)), DifferencePiece(.words, "\" ("),
      DifferencePiece(.type, mention.type), DifferencePiece(.words, " "),
      DifferencePiece(.entity, mention.entity ?? undecided), DifferencePiece(.words, ")"),
    ]
  }

  /// Stands for the entity of a mention that has none.
  static let undecided = "?"

  // MARK: Causes

  private static func causes(of difference: Difference) -> [DifferenceLine] {
    difference.causes.enumerated().map { (index, cause) in
      let link = cause.kind == .unexplained ? "unexplained: " : "because "
      let words = index > 0 && difference.isJoint ? "together with " : link
      return DifferenceLine(.cause, [DifferencePiece(.words, words), DifferencePiece(.cause, cause.phrase)])
    }
  }
}
