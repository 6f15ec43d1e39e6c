internal import TextModel

/// GATE's lists: a `.lst` file, or a `lists.def` that names some with their types.
///
/// A line of `lists.def` is `file:majorType:minorType:language:annotationType`; the minor type gives the type where it
/// is known (`location:city` is a city), else the major. A line of a list is a name, and with `--separator '&'`
/// features after it: `Kyoto&country=JP`.
struct GATEFormat: ImportFormat {
  private let options: ImportOptions
  private let open: FileOpener
  private let separator: [UInt8]

  let identity = RowIdentity.Kind.given

  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) {
    self.options = options
    self.open = open
    separator = Array((options.separator ?? "").utf8)
  }

  func columns(of file: String) -> [ImportColumn] {
    separator.isEmpty
      ? [.aliases] : [.aliases, .country, .region, .latitude, .longitude, .population, .wikidata, .geonames, .note]
  }

  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError) {
    guard file.hasSuffix(".def") else {
      let stem = file.split(separator: "/").last.map(String.init) ?? file
      let name = stem.hasSuffix(".lst") ? String(stem.dropLast(4)) : stem
      return try readList(try open(file), file, List(type: FeatureTypes.type(name), language: ""), into: &rows)
    }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    var lines = LineReader(try open(file))
    while let line = try lines.next() {
      let place = RecordPlace(file, .line, lines.number)
      guard case .text(let range) = line else {
        rows.leaveOut(.notUTF8, at: place)
        continue
      }
      let parts = String(decoding: lines.buffer[range], as: UTF8.self)
        .split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard let name = parts.first, !name.isEmpty else { continue }
      let major = parts.count > 1 ? parts[1] : ""
      let minor = parts.count > 2 ? parts[2] : ""
      let list = List(type: GATETypes.type(major: major, minor: minor), language: parts.count > 3 ? parts[3] : "")
      let feed: ByteFeed
      do throws(ImportError) {
        feed = try open(folder + name)
      } catch {
        rows.leaveOut(.missingList, at: place)
        continue
      }
      try readList(feed, folder + name, list, into: &rows)
    }
  }

  private struct List {
    var type: [UInt8]
    var language: String
  }

  private func readList(
    _ feed: @escaping ByteFeed, _ file: String, _ list: List, into rows: inout RowSink
  ) throws(ImportError) {
    if !list.language.isEmpty, !options.keeps(language: list.language.utf8) { return }
    var lines = LineReader(feed)
    while let line = try lines.next() {
      let place = RecordPlace(file, .line, lines.number)
      guard case .text(let range) = line else {
        rows.leaveOut(line == .notUTF8 ? .notUTF8 : .tooLong, at: place)
        continue
      }
      let text = lines.buffer[range]
      guard text.contains(where: { $0 > 0x20 }) else { continue }
      rows.row.set(.type, list.type)
      let parts = parts(of: text)
      rows.row.set(.name, parts[0])
      for feature in parts.dropFirst() { put(feature, into: &rows.row) }
      try rows.emit(at: place)
    }
  }

  private func parts(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard let first = separator.first else { return [text] }
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var at = start
    while at + separator.count <= text.endIndex {
      if text[at] == first, text[at..<at + separator.count].elementsEqual(separator) {
        parts.append(text[start..<at])
        at += separator.count
        start = at
      } else {
        at += 1
      }
    }
    parts.append(text[start...])
    return parts
  }

  private func put(_ feature: ArraySlice<UInt8>, into row: inout ImportedRow) {
    guard let equals = feature.firstIndex(of: UInt8(ascii: "=")) else { return }
    let key = String(decoding: feature[..<equals], as: UTF8.self)
    guard let mapping = HeaderNames.mappings(for: [key]).first else { return }
    if mapping.target == .column(.name) || mapping.target == .column(.type) { return }
    FieldTarget(mapping, options: options).put(feature[(equals + 1)...], into: &row)
  }
}

/// What GATE's major and minor types are here.
private enum GATETypes {
  static func type(major: String, minor: String) -> [UInt8] {
    switch (major, minor) {
    case ("person_first", _): return Array("given-name".utf8)
    case ("surname", _): return Array("family-name".utf8)
    case ("title", _), ("jobtitle", _): return Array("title".utf8)
    case ("country_adj", _): return Array("demonym".utf8)
    default: break
    }
    let own = FeatureTypes.type(minor)
    let isKnown = EntityType.known.contains { $0.rawValue.utf8.elementsEqual(own) }
    return isKnown || major.isEmpty && !minor.isEmpty ? own : FeatureTypes.type(major)
  }
}
