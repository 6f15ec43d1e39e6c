internal import Records

/// A line of a difference as one line of text, marked as `git diff --word-diff` marks words: `[-Kunashir-]`,
/// `{+Kunashiri+}`; what is meant but the same on both sides stands in `‹›`. Control characters are made visible.
struct LineText {
  /// Whether the terminal shows colours; those of `git diff`.
  var isColoured: Bool

  func text(of line: DifferenceLine) -> String {
    line.pieces.map { text(of: $0, in: line.subject) }.joined()
  }

  private func text(of piece: DifferencePiece, in subject: DifferenceLine.Subject) -> String {
    let text = VisibleText.line(piece.text)
    switch (piece.change, piece.role) {
    case (.removed, _): return painted("[-\(text)-]", .red)
    case (.added, _): return painted("{+\(text)+}", .green)
    case (.same, .kind): return painted(text, .cyan)
    case (.same, .quote): return subject == .quote ? painted("‹\(text)›", .bold) : text
    case (.same, .type), (.same, .entity): return painted(text, .bold)
    case (.same, .cause): return painted(text, .yellow)
    default: return text
    }
  }

  func painted(_ text: String, _ paint: Paint) -> String {
    isColoured ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[m" : text
  }

  /// Parameters of the terminal's "select graphic rendition".
  enum Paint: String { case bold = "1", red = "31", green = "32", yellow = "33", cyan = "36" }
}
