/// A document on its way through the pipeline. Loading makes it, stages add to it, the record is written from it.
///
/// All offsets are UTF-8 bytes of ``text``. Once a stage has set ``text``, no later one touches it.
package struct Document: Sendable {
  /// Unique within a run: the path, and for members of containers and feeds `#` and their name or number.
  package var id: String
  package var source: SourceFacts
  package var metadata = Metadata()
  /// What was loaded. Dropped once cleaning has made ``text`` of it.
  package var content: Content

  /// The cleaned text, valid UTF-8. Blocks are joined by an empty line.
  package var text: [UInt8] = []
  package var blocks: [Block] = []
  /// Leads from ``text`` to the bytes of the source.
  package var sourceMap = SourceMap()
  /// Ordered, without overlap, never across blocks.
  package var sentences: [ByteRange] = []
  /// Ordered by start, then end.
  package var mentions: [Mention] = []
  /// Candidates of all mentions; each mention holds its range of them.
  package var candidates: [Candidate] = []
  /// Entities that no gazetteer has, found in this document; ``EntityReference/init(found:)`` refers to them.
  package var foundEntities: [Entity] = []
  /// Ranges that blocking aliases keep free of mentions, ordered.
  package var blocked: [ByteRange] = []
  /// The countries and first-level regions it is about, the most important first; `nil` until places are decided.
  package var focus: [Focus]?
  /// The country, as a code of ISO 3166-1, that stands first where a place is disputed; `nil` takes no side.
  package var view: String?
  /// What was lost or doubtful on the way.
  package var warnings = Warnings()
  /// How much of the above there may be.
  package var limits = AnnotationLimits()

  package init(id: String, source: SourceFacts, content: Content) {
    self.id = id
    self.source = source
    self.content = content
  }

  /// The text of a span.
  package func slice(_ range: ByteRange) -> String { String(decoding: text[range.indices], as: UTF8.self) }
}
