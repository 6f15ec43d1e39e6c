/// Something lost or doubtful in a document that is otherwise all right.
public struct RecordWarning: Sendable, Hashable {
  /// A stable name, `bad-bytes` for example.
  public var code: String
  /// How often, at least 1.
  public var count: Int
  /// Where or what, for a reader.
  public var detail: String?

  /// A warning; one a code in each record.
  public init(code: String, count: Int, detail: String? = nil) {
    self.code = code
    self.count = count
    self.detail = detail
  }
}
