internal import TextModel

/// Rules of the user's own: a TSV file whose first line is `# sentences`.
///
///     # sentences
///     language  rule         words           note
///     en        before-name  Cdre.|Adm.      ranks
///     ru        never        т. е.|напр.
///     *         name         Yahoo!
///     en        -may-end     Wash.
///
/// They stand before the shipped ones. `*` is every language; a rule with `-` before it takes a shipped word away.
/// Words are written as in texts, several with `|` between them. A word in lower case is found in any case, one that
/// starts with a capital only with it.
package struct SentenceRules: Sendable, Hashable {
  package private(set) var rows: [Row] = []

  /// One word of the file.
  package struct Row: Sendable, Hashable {
    /// ISO 639-1; empty for every language.
    package var language: String
    package var rule: SentenceRule
    /// As ``SentenceLanguage`` has it: without the last stop and without spaces.
    package var word: String
    package var isRemoval: Bool
  }

  private enum Column: String, CaseIterable { case language, rule, words, note }

  /// Reads and checks the bytes of a file.
  package init(_ bytes: [UInt8]) throws(SentenceRulesError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SentenceRulesError(1, "the file is not UTF-8; save it as UTF-8")
    }
    var columns: [Column?] = []
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let first = String(lines.first.map { String($0) } ?? "").filter { $0 != "\u{FEFF}" && $0 != "\r" }
    guard first == "# sentences" else {
      throw SentenceRulesError(1, "not a file of sentence rules: its first line must be '# sentences'")
    }
    for (index, raw) in lines.enumerated() {
      var line = String(raw)
      if line.hasSuffix("\r") { line.removeLast() }
      if line.isEmpty || line.hasPrefix("#") || line == "\u{FEFF}# sentences" { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if columns.isEmpty {
        columns = try Self.header(fields, line: index + 1)
      } else {
        try read(fields, columns, line: index + 1)
      }
    }
    if columns.isEmpty {
      throw SentenceRulesError(1, "no header; the second line must be 'language', 'rule', 'words', parted by tabs")
    }
  }

  private static func header(_ fields: [String], line: Int) throws(SentenceRulesError) -> [Column?] {
    var columns: [Column?] = []
    for name in fields {
      let column = Column(rawValue: name)
      if column == nil, !name.hasPrefix("x-") {
        let known = Column.allCases.map(\.rawValue)
        throw SentenceRulesError(line, "unknown column '\(name)'" + hint(name, known))
      }
      if let column, columns.contains(column) { throw SentenceRulesError(line, "the column '\(name)' stands twice") }
      columns.append(column)
    }
    for needed in [Column.language, .rule, .words] where !columns.contains(needed) {
      throw SentenceRulesError(line, "no column '\(needed.rawValue)'; columns are parted by tabs")
    }
    return columns
  }

  private mutating func read(
    _ fields: [String], _ columns: [Column?], line: Int
  ) throws(SentenceRulesError) {
    guard fields.count <= columns.count else {
      throw SentenceRulesError(line, "\(fields.count) fields, the header has \(columns.count)")
    }
    var values: [Column: String] = [:]
    for (column, field) in zip(columns, fields) { if let column { values[column] = field } }
    let language = values[.language] ?? ""
    guard language == "*" || Self.isCode(language) else {
      throw SentenceRulesError(
        line, "'\(language)' is no language: write two or three small letters, 'pl' for example, or '*' for all")
    }
    var name = values[.rule] ?? ""
    let isRemoval = name.hasPrefix("-")
    if isRemoval { name.removeFirst() }
    guard let rule = SentenceRule(rawValue: name) else {
      throw SentenceRulesError(line, "unknown rule '\(name)'" + Self.hint(name, SentenceRule.allCases.map(\.rawValue)))
    }
    for written in (values[.words] ?? "").split(separator: "|", omittingEmptySubsequences: false) {
      let word = Self.word(String(written), rule)
      guard !word.isEmpty else { throw SentenceRulesError(line, "an empty word; words are parted by '|'") }
      if rule == .opener || rule == .closer, word.unicodeScalars.count != 1 {
        throw SentenceRulesError(line, "'\(word)' is not one quotation mark or bracket")
      }
      if rule == .name, !word.hasSuffix("!"), !word.hasSuffix("?") {
        throw SentenceRulesError(line, "'\(word)' ends with no '!' or '?'; a 'name' is written with its mark")
      }
      guard word.utf8.count < 32 else { throw SentenceRulesError(line, "'\(word)' is longer than 31 bytes") }
      rows.append(Row(language: language == "*" ? "" : language, rule: rule, word: word, isRemoval: isRemoval))
    }
  }

  /// *т. е.* is looked up as `т.е`.
  private static func word(_ written: String, _ rule: SentenceRule) -> String {
    var word = written.filter { !$0.isWhitespace }
    if rule.abbreviation != nil, word.hasSuffix(".") { word.removeLast() }
    return word
  }

  private static func isCode(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { $0 &- 0x61 < 26 }
  }

  private static func hint(_ name: String, _ known: [String]) -> String {
    let nearest = nearestName(to: name, in: known).map { "; did you mean '\($0)'?" } ?? ";"
    return nearest + " Known are \(known.joined(separator: ", "))"
  }
}

/// Why a file of sentence rules was refused.
package struct SentenceRulesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1.
  package var line: Int
  package var description: String

  init(_ line: Int, _ description: String) {
    self.line = line
    self.description = description
  }
}
