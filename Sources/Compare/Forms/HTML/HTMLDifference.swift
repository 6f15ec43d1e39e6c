/// A difference as an `article` whose elements say by their class what they are; the filters go by these.
struct HTMLDifference {
  let text: String

  init(_ layout: DifferenceLayout) {
    var html = "<article class=\"\(layout.kind.direction.rawValue)\">\n"
    for line in layout.lines {
      let pieces = line.pieces.map { Self.html(of: $0, in: line.subject, of: layout.kind) }.joined()
      switch line.subject {
      case .heading: html += "<p class=\"heading\">\(pieces)</p>\n"
      case .quote: html += "<blockquote dir=\"auto\">\(pieces)</blockquote>\n"
      case .candidates, .displacement: html += "<p>\(pieces)</p>\n"
      case .cause: html += "<p class=\"why\">\(pieces)</p>\n"
      }
    }
    text = html + "</article>\n"
  }

  private static func html(
    of piece: DifferencePiece, in subject: DifferenceLine.Subject, of kind: DifferenceKind
  ) -> String {
    let text = htmlText(piece.text)
    let element = element(of: piece.role, in: subject)
    let marked =
      switch piece.change {
      case .same: text
      case .removed: "<del>\(text)</del>"
      case .added: "<ins>\(text)</ins>"
      }
    switch (element, piece.change) {
    case (nil, _): return marked
    case ("mark", .same): return "<mark>\(text)</mark>"
    case ("mark", _): return marked
    case (let name?, _): return "<bdi class=\"\(name)\">\(marked)</bdi>"
    }
  }

  private static func element(of role: DifferencePiece.Role, in subject: DifferenceLine.Subject) -> String? {
    switch role {
    case .kind: "kind"
    case .type: subject == .heading ? "type" : nil
    case .entity: subject == .heading ? "entity" : nil
    case .key: "key"
    case .value: "value"
    case .cause: "cause"
    case .quote: subject == .quote ? "mark" : "value"
    case .words, .context: nil
    }
  }
}
