/// How a document with a record ended. Documents that ended otherwise stand in `problems.jsonl`.
public enum RecordStatus: String, Sendable, Hashable, CaseIterable {
  /// It has text.
  case ok
  /// It was read, and there is no text in it.
  case empty
}
