/// Names of countries and regions in CLDR's XML: `main/ru.xml` and `subdivisions/ru.xml`, a file a language.
///
/// The language is the file's name. Ids: `country-ru`, `region-ru-sak`; what stands for the world's parts (`150`) is
/// passed over. All names are held until the last file was read; the first of the `--language`s, or else of the files,
/// that has one gives the name.
struct CLDRFormat: ImportFormat {
  private let options: ImportOptions
  private let open: FileOpener

  let identity = RowIdentity.Kind.given

  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) {
    self.options = options
    self.open = open
  }

  func columns(of file: String) -> [ImportColumn] { [.aliases, .country, .region] }

  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError) {
    try read([file], into: &rows)
  }

  mutating func read(_ files: [String], into rows: inout RowSink) throws(ImportError) {
    var groups = RowGroups()
    let inOrder = files.enumerated().sorted { (a, b) in
      let ranks = [a, b].map { options.rank(language(of: $0.element).utf8) ?? Int.max }
      return (ranks[0], a.offset) < (ranks[1], b.offset)
    }
    for (_, file) in inOrder {
      let language = language(of: file)
      guard options.keeps(language: language.utf8) else { continue }
      var lines = LineReader(try open(file))
      while let line = try lines.next() {
        guard case .text(let range) = line, let entry = XMLEntry(lines.buffer[range]) else { continue }
        guard let place = Place(entry) else {
          rows.passOver()
          continue
        }
        groups.update(Array(place.id.utf8), at: RecordPlace(file, .line, lines.number)) { row in
          if row[.name].isEmpty {
            row.set(.id, place.id)
            row.set(.type, place.type)
            row.set(.country, place.country)
            if let region = place.region { row.set(.region, region) }
            row.set(.name, entry.text)
          } else {
            row.addAlias(entry.text, language: language.utf8)
          }
        }
      }
    }
    try groups.emit(into: &rows)
  }

  /// `main/zh_Hant.xml` → `zh-Hant`.
  private func language(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return (name.hasSuffix(".xml") ? String(name.dropLast(4)) : name).replacing("_", with: "-")
  }

  /// What a code of CLDR's means.
  private struct Place {
    var id: String
    var type: String
    var country: String
    var region: String?

    init?(_ entry: XMLEntry) {
      let code = entry.code
      guard code.count >= 2, code.utf8.allSatisfy({ 0x30...0x7A ~= $0 }) else { return nil }
      if entry.isTerritory {
        // Codes of the world's parts are numbers; EU, EZ, UN, QO, XA, XB and ZZ are no countries.
        let isLetters = code.count == 2 && code.utf8.allSatisfy { 0x41...0x5A ~= $0 }
        guard isLetters, !["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"].contains(code) else { return nil }
        (id, type, country) = ("country-\(code.lowercased())", "country", code)
      } else {
        guard code.count >= 3 else { return nil }
        let whole = code.uppercased()
        country = String(whole.prefix(2))
        region = "\(country)-\(whole.dropFirst(2))"
        (id, type) = ("region-\(country)-\(whole.dropFirst(2))".lowercased(), "region")
      }
    }
  }
}

/// A line such as `<territory type="RU">Россия</territory>`, as CLDR's files have one for each name.
private struct XMLEntry {
  var isTerritory: Bool
  var code: String
  var text: [UInt8]

  init?(_ line: ArraySlice<UInt8>) {
    let bare = line.drop { $0 <= 0x20 }
    isTerritory = bare.starts(with: "<territory type=\"".utf8)
    guard isTerritory || bare.starts(with: "<subdivision type=\"".utf8) else { return nil }
    guard let quote = bare.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    let rest = bare[(quote + 1)...]
    guard let end = rest.firstIndex(of: UInt8(ascii: "\"")), let close = rest[end...].firstIndex(of: UInt8(ascii: ">")),
      let open = rest[close...].firstIndex(of: UInt8(ascii: "<")), open > close + 1
    else { return nil }
    code = String(decoding: rest[..<end], as: UTF8.self)
    let attributes = String(decoding: rest[end..<close], as: UTF8.self)
    if attributes.contains("draft=\"unconfirmed\"") { return nil }
    let written = String(decoding: rest[(close + 1)..<open], as: UTF8.self)
    // CLDR writes no other references in names; a name that says it has none is inherited.
    if written == "↑↑↑" { return nil }
    text = Array(written.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&").utf8)
  }
}
