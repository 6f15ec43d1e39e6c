/// spaCy's `patterns.jsonl` for the EntityRuler.
///
/// A pattern is a string, or tokens with `LOWER` (capitals do not matter), `TEXT` or `ORTH`; whatever else a token asks
/// is more than a name and left out. Patterns with the same `id` are names of one row; such rows are held until the end.
struct SpacyFormat: ImportFormat {
  private let open: FileOpener
  let identity = RowIdentity.Kind.given

  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) {
    self.open = open
  }

  func columns(of file: String) -> [ImportColumn] { [.aliases, .case] }

  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError) {
    var groups = RowGroups()
    var records = JSONRecords(lines: try open(file), file: file)
    while try records.next({ rows.leaveOut($0, at: $1) }) {
      let tape = records.tape
      guard let label = tape.string(tape.member("label", of: 0)), let pattern = tape.member("pattern", of: 0) else {
        rows.leaveOut(.unknownShape, at: records.place)
        continue
      }
      guard let name = Name(pattern, tape) else {
        rows.leaveOut(.notLiteral, at: records.place)
        continue
      }
      let type = FeatureTypes.type(label)
      if let id = tape.string(tape.member("id", of: 0)) {
        groups.update(Array(id.utf8), at: records.place) { row in
          row.set(.id, id)
          row.set(.type, type)
          name.add(to: &row)
        }
      } else {
        rows.row.set(.type, type)
        name.add(to: &rows.row)
        try rows.emit(at: records.place)
      }
    }
    try groups.emit(into: &rows)
  }

  /// A pattern that is plain words.
  private struct Name {
    private var text: [UInt8] = []
    private var ignoresCase = false

    init?(_ pattern: Int, _ tape: JSONTape) {
      if tape.kind(pattern) == .string {
        tape.append(pattern, to: &text)
        return
      }
      guard tape.kind(pattern) == .array else { return nil }
      for token in tape.elements(pattern) {
        guard tape.kind(token) == .object else { return nil }
        var word: [UInt8]?
        for key in tape.keys(token) {
          let isLower = tape.isString(key, "LOWER") || tape.isString(key, "lower")
          let isText = ["TEXT", "ORTH", "text", "orth"].contains { tape.isString(key, $0) }
          guard isLower || isText, word == nil, tape.kind(key + 1) == .string else { return nil }
          ignoresCase = ignoresCase || isLower
          var text: [UInt8] = []
          tape.append(key + 1, to: &text)
          word = text
        }
        guard let word, let first = word.first else { return nil }
        // spaCy cuts punctuation off words; written text has no space there.
        let joins = first < 0x80 && !isASCIIWord(first) || text.last == UInt8(ascii: "-")
        if !text.isEmpty, !joins { text.append(0x20) }
        text += word
      }
    }

    func add(to row: inout ImportedRow) {
      if row[.name].isEmpty {
        row.set(.name, text)
        if ignoresCase { row.set(.case, "ignore") }
      } else {
        row.addAlias(text, flags: ignoresCase && row[.case].isEmpty ? .nocase : [])
      }
    }

    private func isASCIIWord(_ byte: UInt8) -> Bool {
      0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
    }
  }
}
