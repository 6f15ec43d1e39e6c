/// GeoJSON (RFC 7946): the features of a collection; the place is the point, or the middle of the bounding box.
///
/// Properties go by `--map`, or by their usual names; then `name_ru`, `name_en` … are names in those languages, and
/// Natural Earth's `featurecla` gives the type.
struct GeoJSONFormat: ImportFormat {
  private let options: ImportOptions
  private let open: FileOpener
  private var mapping: JSONMapping
  private var text: [UInt8] = []

  let identity = RowIdentity.Kind.given

  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) {
    self.options = options
    self.open = open
    mapping = JSONMapping(options)
  }

  func columns(of file: String) -> [ImportColumn] {
    let always: [ImportColumn] = [.aliases, .latitude, .longitude]
    if !options.map.isEmpty { return always + options.map.flatMap(\.target.columns) }
    return always + [.country, .region, .population, .wikidata, .geonames, .note]
  }

  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError) {
    var records = JSONRecords(elements: try open(file), under: "features", file: file)
    while try records.next({ rows.leaveOut($0, at: $1) }) {
      let tape = records.tape
      guard let properties = tape.member("properties", of: 0), tape.kind(properties) == .object else {
        rows.leaveOut(.unknownShape, at: records.place)
        continue
      }
      guard mapping.isWanted(tape, properties) else {
        rows.passOver()
        continue
      }
      mapping.fill(&rows.row, from: tape, properties)
      if options.map.isEmpty { addUsual(properties, of: tape, to: &rows.row) }
      if rows.row[.id].isEmpty, let id = tape.string(tape.member("id", of: 0)) { rows.row.set(.id, id) }
      if rows.row[.latitude].isEmpty { setMiddle(of: tape, in: &rows.row) }
      try rows.emit(at: records.place)
    }
  }

  private mutating func addUsual(_ properties: Int, of tape: JSONTape, to row: inout ImportedRow) {
    for node in tape.keys(properties) {
      guard let key = tape.string(node)?.lowercased() else { continue }
      text.removeAll(keepingCapacity: true)
      tape.append(node + 1, to: &text)
      if text.isEmpty || text == [0x2D] { continue }
      if key.hasPrefix("name_"), key.utf8.count <= 12 {
        let language = Array(key.utf8.dropFirst(5))
        let isLanguage = (2...3).contains(language.count) && AliasList.isLanguageTag(language)
        if isLanguage, options.keeps(language: language) { row.addAlias(text, language: language) }
      } else if key == "iso_a2", row[.country].isEmpty, text.count == 2, text.allSatisfy({ 0x41...0x5A ~= $0 }) {
        row.set(.country, text)
      } else if key == "featurecla" {
        row.set(.type, FeatureTypes.type(String(decoding: text, as: UTF8.self)))
      }
    }
  }

  /// The middle of the bounding box of all positions; across the 180th meridian where that is the shorter way.
  private func setMiddle(of tape: JSONTape, in row: inout ImportedRow) {
    guard let geometry = tape.member("geometry", of: 0), tape.kind(geometry) == .object else { return }
    var box = BoundingBox()
    var node = geometry
    let end = Int(tape.nodes[geometry].after)
    while node < end {
      let isPosition = tape.kind(node) == .array && node + 2 < end && tape.kind(node + 1) == .number
      if isPosition, let longitude = tape.number(node + 1), let latitude = tape.number(node + 2) {
        box.add(latitude: latitude, longitude: longitude)
        node = Int(tape.nodes[node].after)
      } else {
        node += 1
      }
    }
    guard let middle = box.middle else { return }
    row.set(.latitude, middle.latitude.degrees)
    row.set(.longitude, middle.longitude.degrees)
  }
}

/// The least and greatest of some positions.
private struct BoundingBox {
  private var south = Double.infinity
  private var north = -Double.infinity
  private var west = Double.infinity
  private var east = -Double.infinity
  /// With western longitudes counted on beyond 180°.
  private var westBeyond = Double.infinity
  private var eastBeyond = -Double.infinity

  mutating func add(latitude: Double, longitude: Double) {
    south = min(south, latitude)
    north = max(north, latitude)
    west = min(west, longitude)
    east = max(east, longitude)
    let beyond = longitude < 0 ? longitude + 360 : longitude
    westBeyond = min(westBeyond, beyond)
    eastBeyond = max(eastBeyond, beyond)
  }

  var middle: (latitude: Double, longitude: Double)? {
    guard south <= north, south >= -90, north <= 90, west >= -180, east <= 180 else { return nil }
    var longitude = (west + east) / 2
    if eastBeyond - westBeyond < east - west {
      longitude = (westBeyond + eastBeyond) / 2
      if longitude > 180 { longitude -= 360 }
    }
    return ((south + north) / 2, longitude)
  }
}

extension Double {
  /// With at most five places after the point: a metre.
  fileprivate var degrees: String {
    let value = (self * 100_000).rounded() / 100_000
    return value == value.rounded() ? String(Int(value)) : String(value)
  }
}
