/// Puts a field's text into a row as its column wants it.
struct FieldTarget {
  let target: ColumnMapping.Target
  private let separator: [UInt8]
  private let language: [UInt8]
  private let isKept: Bool

  init(_ mapping: ColumnMapping, options: ImportOptions) {
    target = mapping.target
    separator = Array((mapping.separator ?? "").utf8)
    language = Array((mapping.language ?? "").utf8)
    isKept = language.isEmpty || options.keeps(language: language)
  }

  /// Adds the field's text to the row.
  func put(_ text: ArraySlice<UInt8>, into row: inout ImportedRow) {
    if separator.isEmpty || !isKept { return putValue(text, into: &row) }
    var start = text.startIndex
    var at = start
    while at + separator.count <= text.endIndex {
      if text[at] == separator[0], text[at..<at + separator.count].elementsEqual(separator) {
        putValue(text[start..<at], into: &row)
        at += separator.count
        start = at
      } else {
        at += 1
      }
    }
    putValue(text[start...], into: &row)
  }

  private func putValue(_ text: ArraySlice<UInt8>, into row: inout ImportedRow) {
    guard isKept, text.contains(where: { $0 > 0x20 }) else { return }
    guard case .column(let column) = target else {
      return FieldValue.setCoordinates(text, in: &row)
    }
    switch column {
    case .name where row[.name].isEmpty: row.set(.name, text)
    case .name, .aliases: row.addAlias(text, language: language)
    case .country, .claimedBy: row.add(column, FieldValue.uppercased(text))
    case _ where !row[column].isEmpty: return
    case .type: row.set(.type, FeatureTypes.type(String(decoding: text, as: UTF8.self)))
    case .wikidata: row.set(.wikidata, FieldValue.lastPart(text))
    case .population: row.set(.population, FieldValue.count(text))
    case .from, .to: row.set(column, FieldValue.date(text))
    case .id: row.set(.id, FieldValue.isLink(text) ? FieldValue.lastPart(text) : Array(text))
    default: row.set(column, text)
    }
  }
}

/// Values as other formats write them, made into what a gazetteer has.
enum FieldValue {
  static func uppercased(_ text: some Collection<UInt8>) -> [UInt8] {
    text.map { 0x61...0x7A ~= $0 ? $0 & 0xDF : $0 }
  }

  static func lowercased(_ text: some Collection<UInt8>) -> [UInt8] {
    text.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
  }

  static func isLink(_ text: some Collection<UInt8>) -> Bool {
    text.starts(with: "http://".utf8) || text.starts(with: "https://".utf8) || text.starts(with: "<http".utf8)
  }

  /// What follows the last slash of a link, such as a Wikidata id.
  static func lastPart(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let bare = text.last == UInt8(ascii: ">") ? text.dropLast() : text
    guard let slash = bare.lastIndex(of: UInt8(ascii: "/")) else { return Array(bare) }
    return Array(bare[(slash + 1)...])
  }

  /// `1,234,567`, `1234567.0`, `+1234567` → `1234567`.
  static func count(_ text: some Collection<UInt8>) -> [UInt8] {
    var digits = text.filter { $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "_") }
    if digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    if let stop = digits.firstIndex(of: UInt8(ascii: ".")), digits[(stop + 1)...].allSatisfy({ $0 == 0x30 }) {
      digits.removeSubrange(stop...)
    }
    return digits
  }

  /// `1946-02-20T00:00:00Z` → `1946-02-20`, `+1946-00-00…` → `1946`.
  static func date(_ text: some Collection<UInt8>) -> [UInt8] {
    var date = Array(text.prefix { $0 != UInt8(ascii: "T") && $0 > 0x20 })
    if date.first == UInt8(ascii: "+") { date.removeFirst() }
    while date.count > 4, date.suffix(3).elementsEqual("-00".utf8) { date.removeLast(3) }
    return date
  }

  /// Reads `Point(147.1 43.8)` (longitude first) or `43.8, 147.1` (latitude first).
  static func setCoordinates(_ text: ArraySlice<UInt8>, in row: inout ImportedRow) {
    let isNumber = { (byte: UInt8) in 0x2B...0x39 ~= byte && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "/") }
    let isPoint = text.first.map { $0 | 0x20 == UInt8(ascii: "p") || $0 == UInt8(ascii: "<") } ?? false
    // Before the bracket may stand the name of the reference system.
    let bracket = isPoint ? text.lastIndex(of: UInt8(ascii: "(")) : nil
    let numbers = text[(bracket.map { $0 + 1 } ?? text.startIndex)...].split { !isNumber($0) }
    guard numbers.count >= 2 else {
      // Noted as unusable where the row is checked.
      return row.set(.latitude, text)
    }
    row.set(isPoint ? .longitude : .latitude, numbers[0])
    row.set(isPoint ? .latitude : .longitude, numbers[1])
  }
}
