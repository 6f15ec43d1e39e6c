/// A document without a record: one line of `problems.jsonl`.
public struct ProblemLine: Sendable, Hashable {
  /// The id that its record would have.
  public var id: String
  /// How it ended: `skipped`, `not-text`, `too-large` …
  public var status: String
  /// Why, for a reader.
  public var reason: String

  /// A line.
  public init(id: String, status: String, reason: String) {
    self.id = id
    self.status = status
    self.reason = reason
  }

  /// Reads a line. Unknown keys are let through.
  /// - Parameter number: The line's number from 1, for errors.
  public init(from line: [UInt8], line number: Int) throws(RecordError) {
    var json = JSONCursor(line, line: number)
    var fields = try json.object(ProblemKey.self)
    self.init(id: "", status: "", reason: "")
    while let key = try json.next(&fields) {
      switch key {
      case .id: id = try json.string()
      case .status: status = try json.string()
      case .reason: reason = try json.string()
      }
    }
    try json.expectEnd()
  }

  /// Appends the line, with its end.
  public func appendLine(to output: inout [UInt8]) {
    var json = JSONOutput(bytes: [])
    swap(&json.bytes, &output)
    json.begin("{")
    json.field(.id, id)
    json.field(.status, status)
    json.field(.reason, reason)
    json.end("}")
    json.bytes.append(UInt8(ascii: "\n"))
    swap(&json.bytes, &output)
  }
}
