internal import TextModel

/// What a list of words says about names that are also words.
package enum WordRule: String, Sendable, CaseIterable {
  /// What the gazetteer's own `common-words` policy says.
  case common
  /// It is the name all the same.
  case keep
  /// Only where the capital is not owed to the start of a sentence or a title in capitals.
  case midsentence
  /// Only with other evidence for the entity in the document.
  case evidence
  /// Only directly beside another mention.
  case neverAlone = "never-alone"
  /// Never a name.
  case drop
  /// Never a name, and it hides shorter names within it: `roast turkey`.
  case block
}

/// A list of names that are also words, with a rule for each: a TSV file whose first line is `# words`, or `# words places`
/// if its rules are for names of places only.
///
///     # words
///     name     rule         note
///     Reading  midsentence  the town, and what you do now
///
/// A rule holds for the aliases of every gazetteer of the run and adds to the flags they have.
package struct WordList: Sendable {
  package let source: GazetteerSource
  package private(set) var words: [Word] = []
  /// Whether its rules hold for names of places only: `Roosevelt` the town needs a neighbour, the president none.
  package let isForPlaces: Bool

  /// One name and what is to be done with aliases that are spelled like it.
  package struct Word: Hashable, Sendable {
    package var name: String
    package var rule: WordRule
    package var language: String?
    package var note: String?
    package var line: Int
  }

  private enum Column: String, CaseIterable { case name, rule, language, note }

  /// Reads and checks `source`.
  package init(_ source: GazetteerSource) throws(GazetteerError) {
    self.source = source
    isForPlaces = WordList.firstLine(source.bytes).elementsEqual("# words places".utf8)
    try GazetteerReader.checkUTF8(source)
    var columns: [String] = []
    var start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while start < source.bytes.count {
      number += 1
      var end = source.bytes[start...].firstIndex(of: 0x0A) ?? source.bytes.count
      let next = end + 1
      if end > start, source.bytes[end - 1] == 0x0D { end -= 1 }
      defer { start = next }
      let position = SourcePosition(file: source.path, line: number)
      guard end > start, source.bytes[start] != UInt8(ascii: "#") else { continue }
      let fields = WordList.fields(source.bytes, start, end)
      if columns.isEmpty {
        columns = try header(fields, at: position)
      } else {
        try readRow(fields, columns, at: position)
      }
    }
    if columns.isEmpty {
      throw GazetteerError(SourcePosition(file: source.path, line: 1), .noWordsHeader)
    }
  }

  /// Whether these bytes are a list of words and not a gazetteer.
  package static func isWordList(_ bytes: [UInt8]) -> Bool {
    let line = firstLine(bytes)
    return line.elementsEqual("# words".utf8) || line.starts(with: "# words ".utf8)
  }

  private static func firstLine(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return bytes.prefix { $0 != 0x0A && $0 != 0x0D }
  }

  private static func fields(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [ByteRange] {
    var fields: [ByteRange] = []
    var first = start
    for index in start..<end where bytes[index] == 0x09 {
      fields.append(ByteRange(first, index))
      first = index + 1
    }
    fields.append(ByteRange(first, end))
    return fields
  }

  private func text(_ range: ByteRange) -> String { String(decoding: source.bytes[range.indices], as: UTF8.self) }

  private func header(_ fields: [ByteRange], at position: SourcePosition) throws(GazetteerError) -> [String] {
    let names = fields.map(text)
    let known = Column.allCases.map(\.rawValue)
    for (index, name) in names.enumerated() {
      if !known.contains(name), !name.hasPrefix("x-") {
        throw GazetteerError(position, .unknownColumn(name, known: known))
      }
      if names[..<index].contains(name) { throw GazetteerError(position, .repeatedColumn(name)) }
    }
    if !names.contains("name") || !names.contains("rule") { throw GazetteerError(position, .noWordsHeader) }
    return names
  }

  private mutating func readRow(
    _ fields: [ByteRange], _ columns: [String], at position: SourcePosition
  ) throws(GazetteerError) {
    guard fields.count == columns.count else {
      throw GazetteerError(position, .fieldCount(found: fields.count, expected: columns.count))
    }
    var word = Word(name: "", rule: .common, language: nil, note: nil, line: position.line)
    for (column, field) in zip(columns.map(Column.init(rawValue:)), fields) {
      let value = text(field)
      switch column {
      case .name: word.name = value
      case .language: word.language = value.isEmpty ? nil : value
      case .note: word.note = value.isEmpty ? nil : value
      case .rule:
        guard let known = WordRule(rawValue: value) else {
          throw GazetteerError(
            position,
            .badValue(
              column: "rule", value: value,
              expected: "one of \(WordRule.allCases.map(\.rawValue).joined(separator: ", "))"))
        }
        word.rule = known
      case nil: break
      }
    }
    if word.name.isEmpty { throw GazetteerError(position, .emptyField(column: "name")) }
    words.append(word)
  }

  /// The list with some of its words only.
  /// - Parameter chosen: their numbers among ``words``, ascending.
  package func excerpt(_ chosen: [Int]) -> WordList {
    var excerpt = self
    excerpt.words = chosen.map { words[$0] }
    return excerpt
  }
}
