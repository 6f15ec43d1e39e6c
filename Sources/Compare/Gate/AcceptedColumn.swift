/// A column of the file of accepted differences, in the order in which they are written.
enum AcceptedColumn: String, CaseIterable, Sendable {
  /// The document's id in the new output, in the old one if it is gone; `*` for every document.
  case document
  case kind
  /// What of a record it is.
  case key
  case oldText, oldType, oldEntity
  case newText, newType, newEntity
  /// How many such differences are accepted; empty for one, or for any number in every document; `*` for any number.
  case count
  /// Why it is accepted, for people.
  case reason

  /// The columns that say which difference it is, but for the document.
  static let identifying: [AcceptedColumn] = [
    .kind, .key, .oldText, .oldType, .oldEntity, .newText, .newType, .newEntity,
  ]

  /// The columns that every file has.
  static let required: [AcceptedColumn] = [.document, .kind]
}
