/// A place in a file that a person wrote.
package struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in characters; `nil` for the whole line.
  package var column: Int?

  package init(file: String, line: Int, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String {
    if let column { "\(file):\(line):\(column)" } else { "\(file):\(line)" }
  }
}
