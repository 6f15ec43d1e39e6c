internal import Records

/// Lines whose cells stand below each other.
struct TextColumns {
  private var rows: [[Cell]] = []

  struct Cell {
    var text: String
    /// Parameters of the terminal's "select graphic rendition"; empty for none.
    var style = ""
    var isRightAligned = false
  }

  mutating func add(_ cells: [Cell]) { rows.append(cells) }

  /// The lines, each with its end; the last cell of a line is not filled up.
  func lines(indentation: Int = 0, colour: Bool) -> String {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.dropLast().enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], TextColumns.columns(cell.text))
      }
    }
    var output = ""
    for row in rows {
      output += String(repeating: " ", count: indentation)
      for (index, cell) in row.enumerated() {
        let isLast = index == row.count - 1
        let fill = isLast ? "" : String(repeating: " ", count: widths[index] - TextColumns.columns(cell.text))
        let text = TextColumns.styled(cell.text, cell.style, colour: colour)
        output += cell.isRightAligned ? fill + text : text + fill
        if !isLast { output += "  " }
      }
      while output.last == " " { output.removeLast() }
      output += "\n"
    }
    return output
  }

  static func styled(_ text: String, _ style: String, colour: Bool) -> String {
    colour && !style.isEmpty && !text.isEmpty ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }

  private static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + VisibleText.columns(of: $1) }
  }
}
