/// One line about a difference.
package struct DifferenceLine: Hashable, Sendable {
  package var subject: Subject
  package var pieces: [DifferencePiece]

  init(_ subject: Subject, _ pieces: [DifferencePiece]) {
    self.subject = subject
    self.pieces = pieces
  }

  package enum Subject: String, Hashable, Sendable {
    /// Kind, place, type and entity; the first line.
    case heading
    /// What is said in the text.
    case quote
    /// What an undecided mention may stand for.
    case candidates
    /// What stands there instead.
    case displacement
    case cause
  }
}
