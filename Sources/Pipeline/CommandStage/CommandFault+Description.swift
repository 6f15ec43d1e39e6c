internal import TextModel

extension CommandFault: CustomStringConvertible {
  /// What it did, as it follows the command's name.
  package var description: String {
    switch self {
    case .declined(let reason): "gave up: \(shown(reason))"
    case .notStarted(let reason): "could not be started: \(reason)"
    case .notReached(let reason): "could not be talked to: \(reason)"
    case .exited(let code): "ended with exit code \(code) before it answered"
    case .signalled(let signal): "was ended by \(SignalName.of(signal)) before it answered"
    case .closedOutput: "closed its standard output before it answered"
    case .silent(let seconds):
      "gave no answer within command.seconds (\(seconds)); if it wrote one, it must flush it after each line"
    case .lineTooLong(let limit): "wrote more than \(limit) bytes without the end of a line"
    case .unasked: "wrote more than one line for an earlier document; a document has one line, the answer"
    case .furtherLine: "wrote more than one line; a document has one line, the answer"
    case .notAnAnswer(let column, let reason): "wrote a line that is no answer: column \(column): \(shown(reason))"
    case .otherDocument(let id): "answered for '\(shown(id))'"
    case .otherOffsets(let unit): "answered with offsets in '\(unit)'; they are in 'codepoint'"
    case .changed(let what): "changed the \(what); a command may change mentions only"
    case .mentionsNotDeclared: "answered with mentions, which its 'adds' does not name"
    default: "answered with a wrong mention: " + mentionDescription
    }
  }

  private var mentionDescription: String {
    switch self {
    case .emptyRange(let index, let start, let end): "mentions[\(index)] goes from \(start) to \(end)"
    case .outside(let index, let start, let end, let length):
      "mentions[\(index)] goes from \(start) to \(end), the text from 0 to \(length)"
    case .otherText(let index, let said, let found):
      "mentions[\(index)] says '\(shown(said))' where the text says '\(shown(found))'"
    case .unknownType(let index, let type, let known):
      "mentions[\(index)] has the type '\(shown(type))', which command.types must declare\(suggestion(type, known))"
    case .unknownEntity(let index, let id):
      "mentions[\(index)] names the entity '\(shown(id))', which no gazetteer has"
    case .score(let index, let score): "mentions[\(index)] has the score \(score); scores go from 0 to 1000"
    case .acrossBorder(let index, let part): "mentions[\(index)] does not lie within one \(part)"
    case .order(let index):
      "mentions[\(index)] belongs before mentions[\(index - 1)]; they are ordered by start, end, type and entity"
    case .twice(let index): "mentions[\(index)] is the same as mentions[\(index - 1)]"
    default: ""
    }
  }

  private func shown(_ text: String) -> String { SourceExcerpt.printable(text) }

  private func suggestion(_ name: String, _ known: [String]) -> String {
    guard name.utf8.count <= 200, let nearest = nearestName(to: name, in: known) else { return "" }
    return "; did you mean '\(nearest)'?"
  }
}
