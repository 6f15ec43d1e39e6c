/// One document of an output: one line of `annotations.jsonl`, in the form `onoma/1`.
///
///     let record = try RecordReader().record(from: Array(line.utf8), line: 1)
///     for mention in record.mentions ?? [] { print(mention.text, mention.entity ?? "?") }
///
/// Strings compare by canonical equivalence, as Swift's do; where bytes count, compare their `utf8`.
public struct Record: Sendable, Hashable {
  /// The name of the form that this version reads and writes.
  public static let schemaName = "onoma/1"

  /// The name of the form.
  public var schema: String
  /// Unique in an output: the path, and `#` with its name or number for a member of a container or feed.
  public var id: String
  /// Where the document came from.
  public var source: RecordSource
  /// How it ended.
  public var status: RecordStatus
  /// What was lost or doubtful on the way.
  public var warnings: [RecordWarning]
  /// What the document says of itself.
  public var meta: RecordMetadata
  /// What the offsets below count.
  public var offsets: OffsetUnit
  /// The cleaned text; its blocks are joined by an empty line. `nil` where it was left out, as for those below.
  public var text: String?
  /// In the order of the text, without overlap.
  public var blocks: [RecordBlock]?
  /// In the order of the text, without overlap, none across blocks.
  public var sentences: [RecordRange]?
  /// Ordered by start, end, type and entity.
  public var mentions: [RecordMention]?
  /// What the mentions stand for and what is in focus, ordered by id.
  public var entities: [RecordEntity]?
  /// The countries and first-level regions the document is about, the most important first; `nil` where no places are decided.
  public var focus: [RecordFocus]?

  /// A record; parts that are not given are left out.
  public init(
    schema: String = Record.schemaName, id: String, source: RecordSource, status: RecordStatus,
    warnings: [RecordWarning] = [], meta: RecordMetadata = RecordMetadata(), offsets: OffsetUnit = .codepoint,
    text: String? = nil, blocks: [RecordBlock]? = nil, sentences: [RecordRange]? = nil,
    mentions: [RecordMention]? = nil, entities: [RecordEntity]? = nil, focus: [RecordFocus]? = nil
  ) {
    self.schema = schema
    self.id = id
    self.source = source
    self.status = status
    self.warnings = warnings
    self.meta = meta
    self.offsets = offsets
    self.text = text
    self.blocks = blocks
    self.sentences = sentences
    self.mentions = mentions
    self.entities = entities
    self.focus = focus
  }
}
