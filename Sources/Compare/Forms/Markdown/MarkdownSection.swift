internal import Records

/// A document's differences as a section to unfold, with a block in the language `diff`, which GitHub and GitLab colour
/// by the first character of a line.
struct MarkdownSection {
  let text: String
  /// The most differences of a document that are shown.
  private static let limit = 50

  init(_ document: DocumentDifferences) {
    let layouts = DifferenceLayout.all(of: document)
    let lines = LineText(isColoured: false)
    var block = ""
    for layout in layouts.prefix(Self.limit) {
      for line in layout.lines {
        block += "\(Self.sign(of: line, in: layout)) \(lines.text(of: line))\n"
      }
    }
    if layouts.count > Self.limit { block += "  … and \(layouts.count - Self.limit) more\n" }
    let fence = Self.fence(for: block)
    let name = htmlText(document.document)
    let title =
      document.oldDocument.map { "<code>\(htmlText($0))</code> → <code>\(name)</code>" } ?? "<code>\(name)</code>"
    let count = DifferenceTally.plural(document.differences.count, "difference")
    text = "<details>\n<summary>\(title): \(count)</summary>\n\n\(fence)diff\n\(block)\(fence)\n\n</details>\n\n"
  }

  private static func sign(of line: DifferenceLine, in layout: DifferenceLayout) -> Character {
    guard line.subject == .heading || line.subject == .quote else { return " " }
    switch layout.kind.direction {
    case .added: return "+"
    case .removed: return "-"
    case .changed: return "!"
    }
  }

  /// Backticks, more than stand together anywhere in the text.
  private static func fence(for text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: max(3, longest + 1))
  }
}
