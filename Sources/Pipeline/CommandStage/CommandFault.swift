/// What a command did wrong on a document, as facts. It makes the document `stage-failed`.
package enum CommandFault: Error, Hashable, Sendable {
  /// The command says itself that it cannot do the document; all others end its process.
  case declined(String)
  // The process.
  case notStarted(reason: String)
  case notReached(reason: String)
  case exited(Int32)
  case signalled(Int32)
  case closedOutput
  case silent(seconds: Int)
  case lineTooLong(byteLimit: Int)
  case unasked
  case furtherLine
  // The line.
  case notAnAnswer(column: Int, reason: String)
  case otherDocument(String)
  case otherOffsets(String)
  case changed(String)
  case mentionsNotDeclared
  // A mention; the number is its index in the answer.
  case emptyRange(Int, start: Int, end: Int)
  case outside(Int, start: Int, end: Int, length: Int)
  case otherText(Int, said: String, found: String)
  case unknownType(Int, String, known: [String])
  case unknownEntity(Int, String)
  case score(Int, Int)
  case acrossBorder(Int, of: String)
  case order(Int)
  case twice(Int)
}
