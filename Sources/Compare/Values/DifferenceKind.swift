/// What kind of thing two outputs have differently.
package enum DifferenceKind: String, Sendable, Hashable, CaseIterable {
  // Documents.
  case documentAdded = "document-added"
  case documentRemoved = "document-removed"
  /// The same content under another id.
  case documentRenamed = "document-renamed"
  /// It had a record, and has a line in `problems.jsonl` now.
  case documentFailed = "document-failed"
  case documentRecovered = "document-recovered"
  /// It failed, was skipped or was empty, and is so otherwise now.
  case documentStatus = "document-status"

  // Text.
  case text
  /// A part of the text stands elsewhere, otherwise as it was.
  case textMoved = "text-moved"
  /// A sentence begins or ends elsewhere, in text that is the same.
  case sentences

  // Mentions.
  case mentionAdded = "mention-added"
  case mentionRemoved = "mention-removed"
  /// The same place in the text has another type.
  case mentionType = "mention-type"
  /// The same place in the text, of the same type, stands for another entity.
  case mentionEntity = "mention-entity"
  /// The same entity, of the same type, is named by more, fewer or other characters.
  case mentionBoundaries = "mention-boundaries"
  /// It was decided and is not, or the other way round, or has other candidates.
  case mentionDecision = "mention-decision"

  // What is only counted unless it is asked for.
  case score
  /// The same mention was found another way: gazetteer, alias, `via` or rule.
  case reading
  case blocks
  case warnings
  case meta
  /// The facts of an entity that both have.
  case entityFacts = "entity-facts"
  case focus
  /// Only the source differs: its bytes, its charset, or where in it something stands.
  case source
  /// The record's own form: its schema, the unit of its offsets, which parts it has.
  case form

  /// Whether it is only counted, not shown, unless it is asked for.
  package var isQuiet: Bool {
    switch self {
    case .score, .reading, .blocks, .warnings, .meta, .entityFacts, .focus, .source, .form: true
    default: false
    }
  }

  /// What it is about.
  package var subject: Subject {
    switch self {
    case .documentAdded, .documentRemoved, .documentRenamed, .documentFailed, .documentRecovered, .documentStatus:
      .document
    case .text, .textMoved, .sentences: .text
    case .mentionAdded, .mentionRemoved, .mentionType, .mentionEntity, .mentionBoundaries, .mentionDecision: .mention
    case .score, .reading, .blocks, .warnings, .meta, .entityFacts, .focus, .source, .form: .detail
    }
  }

  package enum Subject: Sendable, Hashable { case document, text, mention, detail }

  /// The kind that the same difference has with both sides swapped.
  package var swapped: DifferenceKind {
    switch self {
    case .documentAdded: .documentRemoved
    case .documentRemoved: .documentAdded
    case .documentFailed: .documentRecovered
    case .documentRecovered: .documentFailed
    case .mentionAdded: .mentionRemoved
    case .mentionRemoved: .mentionAdded
    default: self
    }
  }
}
