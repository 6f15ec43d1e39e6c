internal import Records

/// What the page knows of a document before its text is unpacked.
struct DocumentSummary {
  var id: String
  var status: RecordStatus
  var meta: RecordMetadata
  var source: RecordSource
  var warnings: [RecordWarning]
  var mentions = 0
  var undecided = 0
  /// Entities with the number of their mentions, in the order of the text; those in focus only have 0.
  var entities: [(entity: Int, mentions: Int)] = []
  var focus: [(entity: Int, weight: Int)] = []
  /// The chunk that holds the text.
  var chunk = 0
}
