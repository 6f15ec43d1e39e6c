/// Results of a SPARQL query at Wikidata, as CSV or TSV: a line each, of which those with the same item, if they follow
/// each other, are one row.
///
/// The first variable is the item. Of the others are understood, if `--map` does not say otherwise: `itemLabel` (the
/// name), `itemAltLabel` (parted by commas) and `altLabel`, `aliases` (by `|`), `label_ru` and the like, `itemDescription`,
/// `coord` and other words for coordinates, `country` (a code, or an item), and what ``HeaderNames`` has.
struct SPARQLResults {
  private let file: String
  private let options: ImportOptions
  private var records: TableRecords
  private let isTSV: Bool
  private var targets: [(field: Int, target: FieldTarget)] = []
  private var item = 0

  init(_ peeked: PeekedFile, _ file: String, _ options: ImportOptions) throws(ImportError) {
    self.file = file
    self.options = options
    // A variable begins with ? in TSV only.
    isTSV = peeked.firstByte == UInt8(ascii: "?")
    records = TableRecords(peeked.feed, isTSV ? .tsv : .csv(separator: UInt8(ascii: ",")))
    guard try records.next() == .record else {
      throw ImportError("'\(file)' is neither a dump in JSON nor the result of a query")
    }
    var header: [String] = []
    for index in 0..<records.count {
      let name = String(decoding: records.field(index), as: UTF8.self)
      header.append(name.hasPrefix("?") ? String(name.dropFirst()) : name)
    }
    if let named = header.firstIndex(of: "item") { item = named }
    let mappings = options.map.isEmpty ? Self.mappings(for: header, item: item) : options.map
    for mapping in mappings {
      guard let field = header.firstIndex(of: mapping.field) else {
        throw ImportError("'\(file)' has no variable '\(mapping.field)' (variables: \(header.joined(separator: ", ")))")
      }
      targets.append((field, FieldTarget(mapping, options: options)))
    }
  }

  mutating func read(into rows: inout RowSink) throws(ImportError) {
    var last: (item: [UInt8], place: RecordPlace)?
    var value: [UInt8] = []
    while let step = try records.next() {
      let place = RecordPlace(file, .line, records.number)
      if case .problem(let problem) = step {
        rows.leaveOut(problem, at: place)
        continue
      }
      let id = FieldValue.lastPart(records.field(item))
      guard id.first == UInt8(ascii: "Q") else {
        rows.leaveOut(.withoutID, at: place)
        continue
      }
      if let last, last.item != id { try rows.emit(at: last.place) }
      if last?.item != id { last = (id, place) }
      rows.row.set(.wikidata, id)
      for (field, target) in targets {
        let language = unwrap(records.field(field), into: &value)
        put(value, language, target, into: &rows.row)
      }
      // A query without labels gives the item's id for the name.
      if rows.row[.name] == id { rows.row.clear(.name) }
    }
    if let last { try rows.emit(at: last.place) }
  }

  private func put(_ value: [UInt8], _ language: [UInt8], _ target: FieldTarget, into row: inout ImportedRow) {
    switch target.target {
    case .column(.country) where value.contains(UInt8(ascii: "Q")) && value.count > 2:
      let id = String(decoding: FieldValue.lastPart(value[...]), as: UTF8.self)
      if let code = WikidataCountries.code(of: id) { addOnce(.country, Array(code.utf8), to: &row) }
    case .column(.country): addOnce(.country, FieldValue.uppercased(value), to: &row)
    case .column(.name) where row[.name] == value: return
    case .column(.aliases) where !language.isEmpty:
      if options.keeps(language: language) { row.addAlias(value, language: language) }
    default: target.put(value[...], into: &row)
    }
  }

  /// The same country stands on every line of an item.
  private func addOnce(_ column: ImportColumn, _ value: [UInt8], to row: inout ImportedRow) {
    let known = row[column].split(separator: UInt8(ascii: "|"))
    if !value.isEmpty, !known.contains(where: { $0.elementsEqual(value) }) { row.add(column, value) }
  }

  /// Takes the text out of `"Iturup"@en`, `<http://…>`, `"5"^^<…>`; gives the language.
  private func unwrap(_ field: ArraySlice<UInt8>, into value: inout [UInt8]) -> [UInt8] {
    value.removeAll(keepingCapacity: true)
    guard isTSV else {
      value += field
      return []
    }
    if field.first == UInt8(ascii: "<"), field.last == UInt8(ascii: ">") {
      value += field.dropFirst().dropLast()
      return []
    }
    guard field.first == UInt8(ascii: "\"") else {
      value += field
      return []
    }
    var at = field.startIndex + 1
    while at < field.endIndex, field[at] != UInt8(ascii: "\"") {
      if field[at] == UInt8(ascii: "\\"), at + 1 < field.endIndex {
        at += 1
        value.append(field[at] == UInt8(ascii: "t") || field[at] == UInt8(ascii: "n") ? 0x20 : field[at])
      } else {
        value.append(field[at])
      }
      at += 1
    }
    let rest = field[min(at + 1, field.endIndex)...]
    return rest.first == UInt8(ascii: "@") ? Array(rest.dropFirst()) : []
  }

  private static func mappings(for header: [String], item: Int) -> [ColumnMapping] {
    let own = header[item]
    var mappings: [ColumnMapping] = []
    for (index, field) in header.enumerated() where index != item {
      let bare = field.lowercased()
      if field == own + "Label" {
        mappings.append(ColumnMapping(target: .column(.name), field: field))
      } else if field == own + "AltLabel" {
        mappings.append(ColumnMapping(target: .column(.aliases), field: field, separator: ", "))
      } else if field == own + "Description" {
        mappings.append(ColumnMapping(target: .column(.note), field: field))
      } else if let language = language(of: field) {
        mappings.append(ColumnMapping(target: .column(.aliases), field: field, language: language, separator: "|"))
      } else if ["coord", "coords", "coordinate", "location", "point", "geo"].contains(bare) {
        mappings.append(ColumnMapping(target: .coordinates, field: field))
      } else if ["start", "inception"].contains(bare) {
        mappings.append(ColumnMapping(target: .column(.from), field: field))
      } else if ["end", "dissolved"].contains(bare) {
        mappings.append(ColumnMapping(target: .column(.to), field: field))
      } else if let usual = HeaderNames.mappings(for: [field]).first, usual.target != .column(.id) {
        mappings.append(usual)
      }
    }
    return mappings
  }

  /// `label_ru`, `altLabel_zh_hant`, `ja`.
  private static func language(of field: String) -> String? {
    for lead in ["label_", "altLabel_", "name_", "alias_", "aliases_", "itemLabel_"] where field.hasPrefix(lead) {
      let language = String(field.dropFirst(lead.count)).replacing("_", with: "-")
      return AliasList.isLanguageTag(Array(language.utf8)) ? language : nil
    }
    let codes = ["en", "ru", "uk", "ja", "zh", "ko", "fr", "de", "es", "it", "pt", "ar", "tr", "pl"]
    return codes.contains(field) ? field : nil
  }
}
