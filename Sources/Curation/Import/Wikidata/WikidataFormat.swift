/// Wikidata: lines of its JSON dump, or results of SPARQL queries as CSV or TSV.
///
/// What a file is, its first character tells. See ``WikidataEntity`` for what is taken from an entity and
/// ``SPARQLResults`` for how variables are understood. Ids: `q221649`.
struct WikidataFormat: ImportFormat {
  private let options: ImportOptions
  private let open: FileOpener
  private let entity: WikidataEntity
  private var opened: (file: String, peeked: PeekedFile)?

  let identity = RowIdentity.Kind.number(.wikidata, prefix: "q")

  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) {
    self.options = options
    self.open = open
    entity = WikidataEntity(options)
  }

  mutating func columns(of file: String) throws(ImportError) -> [ImportColumn] {
    let peeked = try PeekedFile(try open(file))
    opened = (file, peeked)
    let columns: [ImportColumn] = [
      .aliases, .country, .region, .latitude, .longitude, .population, .wikidata, .geonames, .from, .to, .note,
    ]
    return columns + options.map.flatMap(\.target.columns)
  }

  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError) {
    let peeked: PeekedFile
    if let opened, opened.file == file { peeked = opened.peeked } else { peeked = try PeekedFile(try open(file)) }
    opened = nil
    guard peeked.firstByte == UInt8(ascii: "{") || peeked.firstByte == UInt8(ascii: "[") else {
      var results = try SPARQLResults(peeked, file, options)
      return try results.read(into: &rows)
    }
    if !options.map.isEmpty {
      throw ImportError("'\(file)' is a JSON dump, whose entities need no --map")
    }
    var records = JSONRecords(lines: peeked.feed, file: file)
    while try records.next({ rows.leaveOut($0, at: $1) }) {
      switch entity.fill(&rows.row, from: records.tape) {
      case .filled: try rows.emit(at: records.place)
      case .unasked:
        rows.row.clear()
        rows.passOver()
      case .unknownShape:
        rows.row.clear()
        rows.leaveOut(.unknownShape, at: records.place)
      }
    }
  }
}
