/// Finds the id of a line of `annotations.jsonl` or `problems.jsonl` without reading what comes after it.
package enum LineID {
  /// - Parameter number: the line's number from 1, for errors.
  package static func read(_ line: [UInt8], line number: Int) throws(RecordError) -> String {
    var json = JSONCursor(line, line: number)
    var fields = try json.object(LineKey.self)
    while let key = try json.next(&fields) {
      guard key == .schema || key == .id else { break }
      let value = try json.string()
      if key == .id { return value }
    }
    throw json.error(.expected("an id before everything but the schema"))
  }
}
