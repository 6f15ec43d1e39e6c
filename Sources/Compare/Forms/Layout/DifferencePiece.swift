/// A part of a line that is shown in one way. Its text is as it was found; whoever shows it escapes it.
package struct DifferencePiece: Hashable, Sendable {
  package var role: Role
  package var text: String
  package var change: Change

  init(_ role: Role, _ text: String, _ change: Change = .same) {
    self.role = role
    self.text = text
    self.change = change
  }

  package enum Role: Hashable, Sendable {
    /// Our own words, with the spaces between.
    case words
    case kind
    /// What of a record it is.
    case key
    case type
    case entity
    /// A value that has no place in the text.
    case value
    /// The text that it is about.
    case quote
    /// The text around that.
    case context
    case cause
  }

  package enum Change: Hashable, Sendable { case same, removed, added }
}
