/// CoreNLP's RegexNER tables: pattern, type, and perhaps types it may overwrite and a priority, parted by tabs.
///
/// Only patterns that are plain words are names; `\.` and the like count as the character, as does a full stop by
/// itself, which such lists seldom mean otherwise.
struct CoreNLPFormat: ImportFormat {
  private let open: FileOpener
  let identity = RowIdentity.Kind.given

  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) {
    self.open = open
  }

  func columns(of file: String) -> [ImportColumn] { [.priority] }

  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError) {
    var records = TableRecords(try open(file), .tsv)
    while let step = try records.next() {
      let place = RecordPlace(file, .line, records.number)
      if case .problem(let problem) = step {
        rows.leaveOut(problem, at: place)
        continue
      }
      if records.field(0).first == UInt8(ascii: "#") { continue }
      guard records.count >= 2 else {
        rows.leaveOut(.fieldCount, at: place)
        continue
      }
      guard let name = literal(records.field(0)) else {
        rows.leaveOut(.notLiteral, at: place)
        continue
      }
      rows.row.set(.name, name)
      rows.row.set(.type, FeatureTypes.type(String(decoding: records.field(1), as: UTF8.self)))
      let priority = String(decoding: records.field(3), as: UTF8.self)
      if let priority = Double(priority), priority != 0 {
        rows.row.set(.priority, String(Int(min(max(priority, -1000), 1000))))
      }
      try rows.emit(at: place)
    }
  }

  /// The characters that a pattern stands for; `nil` if it can stand for several.
  private func literal(_ pattern: ArraySlice<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    var at = pattern.startIndex
    while at < pattern.endIndex {
      let byte = pattern[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\\"):
        guard at < pattern.endIndex, !isWordByte(pattern[at]) else { return nil }
        text.append(pattern[at])
        at += 1
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "|"),
        UInt8(ascii: "^"), UInt8(ascii: "$"):
        return nil
      default: text.append(byte)
      }
    }
    return text.starts(with: "/".utf8) ? nil : text
  }

  /// `\d`, `\w` and the like stand for more than themselves.
  private func isWordByte(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}
