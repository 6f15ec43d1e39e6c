/// What a cause is asked for by: the name of its kind (`alias`), or a part of its place and edit
/// (`islands.tsv:214`, `match.overlap`). A number is never cut: `islands.tsv:21` is not line 214.
package struct CausePattern: Sendable, Hashable {
  private let kind: Cause.Kind?
  private let part: [UInt8]

  package init(_ pattern: String) {
    kind = Cause.Kind(rawValue: pattern)
    part = Array(pattern.utf8)
  }

  package func matches(_ cause: Cause) -> Bool {
    if let kind { return cause.kind == kind }
    let whole = Array("\(cause.place.map { $0 + " " } ?? "")\(cause.edit)".utf8)
    guard !part.isEmpty, part.count <= whole.count else { return part.isEmpty }
    return (0...(whole.count - part.count)).contains { start in
      let end = start + part.count
      return whole[start..<end].elementsEqual(part)
        && !(Self.isDigit(part[part.count - 1]) && end < whole.count && Self.isDigit(whole[end]))
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
