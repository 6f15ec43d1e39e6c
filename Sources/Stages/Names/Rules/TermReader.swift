internal import TextModel

/// Reads the terms of a list's file: a list of terms (`# terms`), or the names of a gazetteer.
struct TermReader {
  private let bytes: [UInt8]
  private let file: String

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Adds them to `table`.
  func read(_ use: RulesCompiler.ListUse, into table: inout TermTable) throws(RulesError) {
    if (try? UTF8Span(validating: bytes.span)) == nil {
      throw RulesError(SourcePosition(file: file, line: 1), .notUTF8)
    }
    var adder = TermAdding(use)
    var columns = Columns()
    var isTerms = false
    var start = 0
    var line = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    while start < bytes.count {
      line += 1
      var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let next = end + 1
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      defer { start = next }
      if line == 1, bytes[start..<end].elementsEqual("# terms".utf8) { isTerms = true }
      guard end > start, bytes[start] != UInt8(ascii: "#") else { continue }
      if !columns.isKnown {
        columns = Columns(bytes[start..<end], isTerms: isTerms)
        guard columns.isKnown else { throw RulesError(SourcePosition(file: file, line: line), .listHeader) }
        continue
      }
      let fields = Fields(bytes, start, end)
      let term = fields[columns.term]
      if term.isEmpty { throw RulesError(SourcePosition(file: file, line: line), .emptyTerm) }
      if !use.notes.isEmpty, !isNoted(bytes[fields[columns.note].indices], use.notes) { continue }
      let language = use.isByLanguage ? fields[columns.language] : ByteRange(0, 0)
      guard adder.add(bytes, term, language, to: &table) else {
        throw RulesError(
          SourcePosition(file: file, line: line),
          .termTooLong(String(decoding: bytes[term.indices], as: UTF8.self)))
      }
      if columns.aliases >= 0 { addAliases(fields[columns.aliases], &adder, to: &table) }
    }
    if !columns.isKnown { throw RulesError(SourcePosition(file: file, line: 1), .listHeader) }
  }

  /// Aliases of a gazetteer, but for those that are never alone a name of the list's kind.
  private func addAliases(_ range: ByteRange, _ adder: inout TermAdding, to table: inout TermTable) {
    var start = range.start
    while start < range.end {
      let end = bytes[start..<range.end].firstIndex(of: UInt8(ascii: "|")) ?? range.end
      let nameEnd =
        bytes[start..<end].firstIndex { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "!") } ?? end
      let flags = bytes[nameEnd..<end].split { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "@") }
      let isLeftOut = flags.contains { $0.elementsEqual("never-alone".utf8) || $0.elementsEqual("block".utf8) }
      if nameEnd > start, !isLeftOut {
        _ = adder.add(bytes, ByteRange(start, nameEnd), ByteRange(0, 0), to: &table)
      }
      start = end + 1
    }
  }

  private func isNoted(_ note: ArraySlice<UInt8>, _ wanted: [String]) -> Bool {
    if wanted == ["*"] { return !note.isEmpty }
    let words = note.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
    return words.contains { (word) in wanted.contains { $0.utf8.elementsEqual(word) } }
  }

  /// Where the columns are; -1 for none.
  private struct Columns {
    var term = -1
    var language = -1
    var aliases = -1
    var note = -1
    var isKnown: Bool { term >= 0 }

    init() {}

    init(_ header: ArraySlice<UInt8>, isTerms: Bool) {
      let names = header.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      term = names.firstIndex(of: isTerms ? "term" : "name") ?? -1
      language = names.firstIndex(of: "language") ?? -1
      aliases = isTerms ? -1 : names.firstIndex(of: "aliases") ?? -1
      note = names.firstIndex(of: "note") ?? -1
    }
  }

  /// The fields of a line.
  private struct Fields {
    private var borders = InlineArray<16, Int>(repeating: 0)
    private var count = 0

    init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
      borders[0] = start - 1
      count = 1
      for index in start..<end where bytes[index] == 0x09 && count < 15 {
        borders[count] = index
        count += 1
      }
      borders[count] = end
    }

    subscript(_ column: Int) -> ByteRange {
      column >= 0 && column < count ? ByteRange(borders[column] + 1, borders[column + 1]) : ByteRange(0, 0)
    }
  }
}
