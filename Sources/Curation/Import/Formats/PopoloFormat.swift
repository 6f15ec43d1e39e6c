/// People in Popolo JSON, as EveryPolitician and many parliaments give them, and EveryPolitician's `names.csv`.
///
/// Names are `name` and `other_names`; ids `q7747` where there is a Wikidata identifier. Of `names.csv`, where every
/// line has one name, all people are held until the end.
struct PopoloFormat: ImportFormat {
  private let options: ImportOptions
  private let open: FileOpener
  private var text: [UInt8] = []

  let identity = RowIdentity.Kind.given

  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) {
    self.options = options
    self.open = open
  }

  func columns(of file: String) -> [ImportColumn] { [.aliases, .wikidata] }

  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError) {
    let peeked = try PeekedFile(try open(file))
    guard peeked.firstByte == UInt8(ascii: "{") || peeked.firstByte == UInt8(ascii: "[") else {
      return try readNames(peeked.feed, file, into: &rows)
    }
    var records = JSONRecords(elements: peeked.feed, under: "persons", file: file)
    while try records.next({ rows.leaveOut($0, at: $1) }) {
      guard records.tape.kind(0) == .object else {
        rows.leaveOut(.unknownShape, at: records.place)
        continue
      }
      fill(&rows.row, from: records.tape)
      try rows.emit(at: records.place)
    }
  }

  private mutating func fill(_ row: inout ImportedRow, from tape: JSONTape) {
    row.set(.type, "person")
    row.set(.name, take(tape.member("name", of: 0), of: tape))
    for other in tape.elements(tape.member("other_names", of: 0)) {
      let language = tape.string(tape.member("lang", of: other)) ?? ""
      guard language.isEmpty || options.keeps(language: language.utf8) else { continue }
      row.addAlias(take(tape.member("name", of: other), of: tape), language: language.utf8)
    }
    for identifier in tape.elements(tape.member("identifiers", of: 0)) {
      guard let scheme = tape.member("scheme", of: identifier), tape.isString(scheme, "wikidata") else { continue }
      let id = FieldValue.lastPart(take(tape.member("identifier", of: identifier), of: tape)[...])
      row.set(.wikidata, id)
      row.set(.id, id)
      break
    }
  }

  private mutating func take(_ node: Int?, of tape: JSONTape) -> [UInt8] {
    text.removeAll(keepingCapacity: true)
    tape.append(node, to: &text)
    return text
  }

  private func readNames(_ feed: @escaping ByteFeed, _ file: String, into rows: inout RowSink) throws(ImportError) {
    var records = TableRecords(feed, .csv(separator: UInt8(ascii: ",")))
    guard try records.next() == .record else { throw ImportError("'\(file)' has no header") }
    let header = (0..<records.count).map { String(decoding: records.field($0), as: UTF8.self) }
    guard let id = header.firstIndex(of: "id"), let name = header.firstIndex(of: "name") else {
      throw ImportError("'\(file)' is neither Popolo JSON nor a names.csv with the fields id and name")
    }
    var groups = RowGroups()
    while let step = try records.next() {
      let place = RecordPlace(file, .line, records.number)
      if case .problem(let problem) = step {
        rows.leaveOut(problem, at: place)
        continue
      }
      groups.update(Array(records.field(id)), at: place) { row in
        row.set(.type, "person")
        if row[.name].isEmpty { row.set(.name, records.field(name)) } else { row.addAlias(records.field(name)) }
      }
    }
    try groups.emit(into: &rows)
  }
}
