internal import Gazetteer
internal import Stages
internal import TextModel

/// A file of names or rules: refused with its line, or read, compiled and used.
enum GazetteerEntry {
  static func run(_ bytes: [UInt8]) {
    if bytes.starts(with: "# sentences".utf8) { return rules(bytes) }
    let source = GazetteerSource(name: "a", path: "a.tsv", bytes: bytes)
    let first = compiled(source)
    let second = compiled(source)
    expect((first == nil) == (second == nil), "the same file is read again")
    guard let first, let second else { return }
    expect(first.isIntact, "what was compiled is intact")
    expect(first.byteCount == second.byteCount && first.senseCount == second.senseCount, "it compiles to the same")
    for index in 0..<min(first.entityCount, 50) {
      let reference = EntityReference(index)
      _ = first.entity(reference)
      for name in first.names(of: reference).prefix(50) { find(name, first, second) }
    }
    find(String(decoding: bytes, as: UTF8.self), first, second)
  }

  /// `nil` for a file that is refused.
  private static func compiled(_ source: GazetteerSource) -> GazetteerTable? {
    do throws(GazetteerError) {
      let base = try GazetteerFile(GazetteerSource(name: "base", path: "base.tsv", bytes: Array(base.utf8)))
      if WordList.isWordList(source.bytes) { return try .compile([base], words: [WordList(source)]) }
      let file = try GazetteerFile(source)
      return try .compile(file.isExtension ? [base, file] : [file])
    } catch {
      let lines = source.bytes.count { $0 == 0x0A } + 1
      expect(1...lines ~= error.position.line, "\(error.position) is a line of the file")
      expect(error.description.hasPrefix("error: "), error.description)
      return nil
    }
  }

  private static func find(_ name: String, _ first: GazetteerTable, _ second: GazetteerTable) {
    let text = Array(name.utf8)
    let ranges = [ByteRange(0, text.count)]
    for overlap in Overlap.allCases {
      let matches = Matcher(first, overlap: overlap).matches(in: text, ranges: ranges)
      for match in matches {
        expectBorders(match.range.start, match.range.end, of: text, "a match")
        expect(!match.range.isEmpty, "a match is not empty")
      }
      let again = Matcher(second, overlap: overlap).matches(in: text, ranges: ranges)
      expect(again.map(\.range) == matches.map(\.range), "it finds the same")
    }
  }

  private static func rules(_ bytes: [UInt8]) {
    do throws(SentenceRulesError) {
      let rules = try SentenceRules(bytes)
      let stage = SentenceStage(settings: Settings(SentenceStage.description.settings), rules: [rules])
      var text = rules.rows.map { "\($0.word). A" }.joined(separator: " ") + " x"
      text.removeAll { $0.isNewline }
      SentenceEntry.check(Array(text.utf8), language: rules.rows.first?.language, stage)
    } catch {
      let lines = bytes.count { $0 == 0x0A } + 1
      expect(1...lines ~= error.line && !error.description.isEmpty, "line \(error.line): \(error)")
    }
  }

  private static let base = """
    id\ttype\tname\taliases\tcountry
    tokyo\tcity\tTokyo\tTōkyō|東京@ja\tJP
    lavrov\tperson\tSergey Lavrov\tСергей Лавров@ru|Lavrov!evidence\tRU

    """
}
