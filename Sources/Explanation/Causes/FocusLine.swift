/// The focus of a record, read from the end of its line, without the rest.
enum FocusLine {
  private static let key = Array("\"focus\":[".utf8)
  private static let entity = Array("\"entity\":\"".utf8)

  /// The ids that stand in the focus; `nil` where only reading the whole line tells: an id has signs that JSON escapes.
  /// - Complexity: O(focus), O(line) where there is none.
  static func ids(of line: [UInt8]) -> [String]? {
    var start = line.count - key.count
    while start >= 0, !(line[start] == UInt8(ascii: "\"") && line[start...].starts(with: key)) { start -= 1 }
    if start < 0 { return [] }
    var rest = line[start...]
    if rest.contains(UInt8(ascii: "\\")) { return nil }
    var ids: [String] = []
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      rest = rest[quote...]
      guard rest.starts(with: entity) else {
        rest.removeFirst()
        continue
      }
      let id = rest.dropFirst(entity.count).prefix { $0 != UInt8(ascii: "\"") }
      ids.append(String(decoding: id, as: UTF8.self))
      rest = rest[id.endIndex...]
    }
    return ids
  }
}
