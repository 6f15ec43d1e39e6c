/// Something that is wrong with a record of an output.
package struct CheckFinding: Sendable, Hashable {
  /// The line of `annotations.jsonl`, from 1.
  package var line: Int
  /// The record's id; `nil` where the line could not be read.
  package var id: String?
  package var kind: Kind
  /// What exactly, for a reader.
  package var detail: String

  package init(line: Int, id: String?, kind: Kind, detail: String) {
    self.line = line
    self.id = id
    self.kind = kind
    self.detail = detail
  }

  /// Stable names of what can be wrong.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The line is no JSON, or a value is of another kind than its key asks for.
    case syntax
    /// The line is a record of another form.
    case schema
    /// A key that has to be there is missing.
    case missingKey = "missing-key"
    /// A key that the form does not have.
    case unknownKey = "unknown-key"
    /// Keys stand in another order than the form's.
    case keyOrder = "key-order"
    /// Another record has the same id.
    case repeatedID = "repeated-id"
    /// The record belongs before the one above it.
    case recordOrder = "record-order"
    /// A fact that cannot be: a count below 1, a latitude of 91 degrees.
    case value
    /// The status does not go with the text.
    case status
    /// An offset outside the text, inside a character, or an end before its start.
    case offset
    /// Blocks do not follow each other with an empty line between them, from the start of the text to its end.
    case blocks
    /// Sentences overlap, are out of order, or cross the border of a block.
    case sentences
    /// A mention's text is not what stands there.
    case mentionText = "mention-text"
    /// Mentions are out of order.
    case mentionOrder = "mention-order"
    /// A mention does not lie in the sentence that it names.
    case mentionSentence = "mention-sentence"
    /// A mention has both an entity and candidates or neither, or its candidates are out of order or of another type.
    case candidates
    /// A mention or a focus names an entity that the record does not describe.
    case unknownEntity = "unknown-entity"
    /// Entities are out of order, or one stands there twice.
    case entityOrder = "entity-order"
    /// An entity's count is not that of its mentions, or it is neither mentioned nor in focus.
    case entityCount = "entity-count"
    /// The focus is out of order, or names an entity twice.
    case focus
    /// A score or weight outside 0 to 1000.
    case score
    /// The source is not where it should be.
    case sourceMissing = "source-missing"
    /// The source has another size than the record says.
    case sourceSize = "source-size"
    /// A range that does not lie in the source.
    case sourceRange = "source-range"
    /// The source reads otherwise at a mention's range.
    case sourceText = "source-text"
  }
}

extension CheckFinding: CustomStringConvertible {
  /// `line 3: tass/2016.html: mention-text: …`
  package var description: String {
    "line \(line): " + (id.map { "\($0): " } ?? "") + "\(kind.rawValue): \(detail)"
  }
}
