/// A part of a line that is shown in one way. Its text is as it was found; whoever shows it escapes it.
struct DifferencePiece: Hashable, Sendable {
  var role: Role
  var text: String
  var change: Change

  init(_ role: Role, _ text: String, _ change: Change = .same) {
    self.role = role
    self.text = text
    self.change = change
  }

  enum Role: Hashable, Sendable {
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

  enum Change: Hashable, Sendable { case same, removed, added }
}
