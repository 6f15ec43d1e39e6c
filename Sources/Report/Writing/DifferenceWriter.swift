internal import Compare
internal import Records

/// Writes the differences from another output as one array of JSON, a member a difference.
///
/// A difference is `{"document", "kind", "direction", "causes", "lines"}`; a line is its subject and pieces of text, each
/// with -1 if it is gone, 1 if it is new, else 0. The page unpacks them when they are asked for.
struct DifferenceWriter {
  /// Further ones are counted only.
  static let limit = 20_000

  /// The other output.
  let other: String
  /// How many of each kind there are, in the order of kinds.
  private(set) var counts = [Int](repeating: 0, count: DifferenceKind.allCases.count)
  private(set) var leftOut = 0
  private var written = 0
  private let filter = DifferenceFilter()
  private var json = JSONOutput(bytes: [UInt8(ascii: "[")])

  init(other: String) { self.other = other }

  mutating func add(_ document: DocumentDifferences) {
    var shown = document
    shown.differences.removeAll { !filter.shows($0.kind) }
    for layout in DifferenceLayout.all(of: shown) {
      if let kind = DifferenceKind.allCases.firstIndex(of: layout.kind) { counts[kind] += 1 }
      if written == Self.limit {
        leftOut += 1
        continue
      }
      written += 1
      json.element()
      json.difference(layout, document.document)
    }
  }

  /// The array, whole.
  consuming func finish() -> [UInt8] { json.bytes + [UInt8(ascii: "]")] }
}

extension JSONOutput {
  fileprivate mutating func difference(_ layout: DifferenceLayout, _ document: String) {
    begin("{")
    field(JSONKey("document"), document)
    field(JSONKey("kind"), layout.kind.rawValue)
    field(JSONKey("direction"), layout.kind.direction.rawValue)
    let causes = layout.lines.flatMap(\.pieces).filter { $0.role == .cause }
    column("causes", causes) { $0.string($1.text) }
    column("lines", layout.lines) { (json, line) in
      json.begin("[")
      json.element()
      json.string(line.subject.rawValue)
      json.element()
      json.begin("[")
      for piece in line.pieces {
        json.numbers(piece.change == .same ? 0 : piece.change == .added ? 1 : -1)
        json.element()
        json.string(piece.text)
      }
      json.end("]")
      json.end("]")
    }
    end("}")
  }
}
