/// Text folded at spaces to the width of a terminal. Marks that take no room are written between.
struct FoldedLines {
  private var output = String.UnicodeScalarView()
  private let width: Int?
  private var column = 0
  /// What was written since the last space, to be set on the next line if it does not fit.
  private var word = String.UnicodeScalarView()
  private var wordColumns = 0

  init(width: Int?) { self.width = width }

  /// Something that takes no room.
  mutating func mark(_ text: String) { word.append(contentsOf: text.unicodeScalars) }

  /// Something that does.
  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n":
      endWord()
      output.append("\n")
      column = 0
    case " ":
      endWord()
      if let width, column >= width { return }
      output.append(" ")
      column += 1
    default:
      word.append(scalar)
      wordColumns += VisibleText.columns(of: scalar)
      if let width, wordColumns >= width { endWord() }
    }
  }

  /// The text, complete.
  mutating func finish() -> String {
    endWord()
    return String(output)
  }

  private mutating func endWord() {
    if let width, wordColumns > 0, column > 0, column + wordColumns > width {
      if output.last == " " { output.removeLast() }
      output.append("\n")
      column = 0
    }
    output.append(contentsOf: word)
    column += wordColumns
    word.removeAll(keepingCapacity: true)
    wordColumns = 0
  }
}
