/// Any JSON Lines, or one JSON array, with a column map by paths: `jsonl`.
struct JSONLinesFormat: ImportFormat {
  private let options: ImportOptions
  private let open: FileOpener
  private var mapping: JSONMapping

  let identity = RowIdentity.Kind.given

  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) {
    self.options = options
    self.open = open
    mapping = JSONMapping(options)
    if !options.map.isEmpty, !options.map.contains(where: { $0.target == .column(.name) }) {
      throw ImportError("nothing gives the name; say what does with --map name=PATH")
    }
  }

  func columns(of file: String) -> [ImportColumn] {
    if options.map.isEmpty {
      return [.aliases, .country, .region, .latitude, .longitude, .population, .wikidata, .geonames, .from, .to, .note]
    }
    let columns = options.map.flatMap(\.target.columns)
    return columns + (options.map.filter { $0.target == .column(.name) }.count > 1 ? [.aliases] : [])
  }

  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError) {
    let peeked = try PeekedFile(try open(file))
    var records =
      peeked.firstByte == UInt8(ascii: "[")
      ? JSONRecords(elements: peeked.feed, file: file) : JSONRecords(lines: peeked.feed, file: file)
    while try records.next({ rows.leaveOut($0, at: $1) }) {
      guard records.tape.kind(0) == .object else {
        rows.leaveOut(.unknownShape, at: records.place)
        continue
      }
      guard mapping.isWanted(records.tape, 0) else {
        rows.passOver()
        continue
      }
      mapping.fill(&rows.row, from: records.tape, 0)
      try rows.emit(at: records.place)
    }
  }
}
