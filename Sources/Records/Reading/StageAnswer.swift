/// What an outside command answers to a record: one line of JSON.
///
///     {"id":"a.html","mentions":[{"start":4,"end":17,"type":"ship"}]}
///     {"id":"a.html"}
///     {"id":"a.html","error":"no model for this language"}
///
/// Keys of a record may stand in it too, so that a command can hand its record back with other mentions. What must not
/// have changed is read for comparison; the rest says nothing new and is skipped. A key that no record has is an error.
package struct StageAnswer: Hashable, Sendable {
  package var id = ""
  /// Why the command could not do the document.
  package var error: String?
  package var offsets: OffsetUnit?
  package var text: String?
  /// Where the blocks stand, if they were sent back.
  package var blocks: [RecordRange]?
  package var sentences: [RecordRange]?
  /// All mentions that the document shall have; `nil` leaves them as they are.
  package var mentions: [Mention]?

  /// A mention as an answer has it: what has no place here is known from the one that was sent.
  package struct Mention: Hashable, Sendable {
    package var start = 0
    package var end = 0
    package var text: String?
    package var type = ""
    package var entity: String?
    package var score: Int?
  }

  /// Reads a line.
  /// - Throws: ``RecordError`` with its column.
  package init(_ line: [UInt8]) throws(RecordError) {
    var json = JSONCursor(line, line: 1)
    self = try json.stageAnswer()
    try json.expectEnd()
    for irregularity in json.irregularities {
      if case .unknownKey = irregularity.problem { throw irregularity }
    }
  }

  fileprivate init() {}
}

enum AnswerKey: Int, RecordKey {
  case schema, id, error, source, status, warnings, meta, offsets, text, blocks, sentences, mentions, entities, focus
  static let layout = KeyLayout(AnswerKey.self, required: [.id])
}

enum AnsweredMentionKey: Int, RecordKey {
  case start, end, text, type, entity, candidates, gazetteer, alias, via, rule, sentence, source, score
  static let layout = KeyLayout(AnsweredMentionKey.self, required: [.start, .end, .type])
}

extension JSONCursor {
  fileprivate mutating func stageAnswer() throws(RecordError) -> StageAnswer {
    var fields = try object(AnswerKey.self)
    var answer = StageAnswer()
    while let key = try next(&fields) {
      switch key {
      case .id: answer.id = try string()
      case .error: answer.error = try string()
      case .offsets: answer.offsets = try choice(OffsetUnit.self)
      case .text: answer.text = try string()
      case .blocks: answer.blocks = try array { (json) throws(RecordError) in try json.blockRange() }
      case .sentences: answer.sentences = try array { (json) throws(RecordError) in try json.range() }
      case .mentions: answer.mentions = try array { (json) throws(RecordError) in try json.answeredMention() }
      case .schema, .source, .status, .warnings, .meta, .entities, .focus: try skipValue()
      }
    }
    return answer
  }

  private mutating func answeredMention() throws(RecordError) -> StageAnswer.Mention {
    var fields = try object(AnsweredMentionKey.self)
    var mention = StageAnswer.Mention()
    while let key = try next(&fields) {
      switch key {
      case .start: mention.start = try integer()
      case .end: mention.end = try integer()
      case .text: mention.text = try string()
      case .type: mention.type = try string()
      case .entity: mention.entity = try string()
      case .score: mention.score = try integer()
      case .candidates, .gazetteer, .alias, .via, .rule, .sentence, .source: try skipValue()
      }
    }
    return mention
  }

  private mutating func blockRange() throws(RecordError) -> RecordRange {
    var fields = try object(BlockKey.self)
    var range = RecordRange(start: 0, end: 0)
    while let key = try next(&fields) {
      switch key {
      case .start: range.start = try integer()
      case .end: range.end = try integer()
      case .kind: try skipValue()
      }
    }
    return range
  }
}
