/// GeoNames' own tables of 19 columns: `allCountries.txt`, `JP.txt`, `cities15000.txt`.
///
/// Feature class and code give the type (``GeoNamesFeature``). Ids: `gn-2110498`. Alternate names are untagged but
/// for those of the file of names, which is read for the places that are imported only; then the table is read twice.
struct GeoNamesFormat: ImportFormat {
  private let options: ImportOptions
  private let open: FileOpener
  private let features: [GeoNamesFeature.Pattern]
  private var regions = RegionCodes()

  let identity = RowIdentity.Kind.number(.geonames, prefix: "gn-")

  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) {
    self.options = options
    self.open = open
    features = try options.features.map { (text) throws(ImportError) in try GeoNamesFeature.Pattern(text) }
    if let file = options.regions { try regions.read(try open(file)) }
  }

  func columns(of file: String) -> [ImportColumn] {
    let columns: [ImportColumn] = [
      .aliases, .country, .region, .latitude, .longitude, .population, .geonames,
    ]
    return options.names == nil ? columns : columns + [.wikidata]
  }

  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError) {
    let names = try taggedNames(for: file)
    var records = TableRecords(try open(file), .tsv)
    while let step = try records.next() {
      let number = records.number
      if case .problem(let problem) = step {
        rows.leaveOut(problem, at: RecordPlace(file, .line, number))
      } else if records.count < 15 {
        // The file's own comments, as in countryInfo.txt, are no records.
        if records.field(0).first == UInt8(ascii: "#") { continue }
        rows.leaveOut(.fieldCount, at: RecordPlace(file, .line, number))
      } else if isWanted(records) {
        fill(&rows.row, from: records, names)
        try rows.emit(at: RecordPlace(file, .line, number))
      } else {
        rows.passOver()
      }
    }
  }

  /// The names of those places in `file` that will be imported.
  private func taggedNames(for file: String) throws(ImportError) -> TaggedNames? {
    guard let path = options.names else { return nil }
    if file == "-" { throw ImportError("with --names the table is read twice, so standard input cannot be it") }
    var names = TaggedNames()
    var records = TableRecords(try open(file), .tsv)
    while let step = try records.next() {
      guard step == .record, records.count >= 15, isWanted(records) else { continue }
      if let id = Int(ascii: records.field(0)) { names.want(id) }
    }
    try names.read(try open(path))
    return names
  }

  private func isWanted(_ records: TableRecords) -> Bool {
    if let least = options.minimumPopulation, Int(ascii: records.field(14)) ?? 0 < least { return false }
    return features.isEmpty || features.contains { $0.matches(records.field(6), records.field(7)) }
  }

  private func fill(_ row: inout ImportedRow, from records: TableRecords, _ tagged: TaggedNames?) {
    row.set(.geonames, records.field(0))
    row.set(.type, GeoNamesFeature.type(records.field(6), records.field(7)))
    row.set(.name, records.field(1))
    row.set(.latitude, records.field(4))
    row.set(.longitude, records.field(5))
    let population = records.field(14)
    if !population.elementsEqual("0".utf8) { row.set(.population, population) }
    if records.field(8).isEmpty {
      // What no state administers alone: seas, and land under dispute.
      for code in records.field(9).split(separator: UInt8(ascii: ",")) { row.add(.country, code) }
    } else {
      row.set(.country, records.field(8))
    }
    if let code = regions.code(country: records.field(8), region: records.field(10)) { row.set(.region, code) }
    let known = Int(ascii: records.field(0)).flatMap { tagged?.addNames(of: $0, to: &row, options: options) } ?? []
    let names = records.field(3)
    var start = names.startIndex
    while start < names.endIndex {
      let end = names[start...].firstIndex(of: UInt8(ascii: ",")) ?? names.endIndex
      let name = names[start..<end]
      start = end + 1
      guard AlternateName.isName(name) else { continue }
      if known.isEmpty || !known.contains(ContentHash.hash(name)) { row.addAlias(name) }
    }
  }
}
